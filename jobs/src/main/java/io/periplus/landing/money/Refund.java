package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Money given back: the reversal of a sale, or goodwill. */
public final class Refund {
  public static final LandingTable CONTRACT =
      LandingTable.of("refund", "refund or goodwill credit")
          .need(Need.OPTIONAL)
          .without("revenue is gross and marked so; cost of goodwill and deterrence are refused")
          .key("refund_id")
          .anchor("refunded_at")
          .columns(
              required("refund_id", Types.STRING, "Refund or credit, unique in its source."),
              optional(
                  "order_id", Types.STRING, "Order refunded; null for goodwill without an order."),
              optional("order_line_id", Types.STRING, "Original line, when known."),
              optional("interaction_id", Types.STRING, "Contact in which it was granted."),
              optional("case_id", Types.STRING, "Case in which it was granted."),
              required(
                  "refunded_at",
                  Types.TIMESTAMP,
                  "When it was given, UTC; it counts in this instant's period."),
              required("amount", Types.MONEY, "Amount given back, without tax, at least 0."),
              required("currency", Types.STRING, "Currency of the amount, ISO 4217."),
              optional("reason_code", Types.STRING, "The source's own reason."),
              required(
                  "is_goodwill", Types.BOOLEAN, "Compensation rather than reversal of a sale."),
              optional("approved_by_tier", Types.INT, "Level of the person who approved it."))
          .notNegative("amount")
          .build();

  private Refund() {}
}
