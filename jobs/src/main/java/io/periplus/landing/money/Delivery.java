package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** When goods were promised, shipped and delivered. */
public final class Delivery {
  public static final LandingTable CONTRACT =
      LandingTable.of("delivery", "delivery of an order")
          .need(Need.OPTIONAL)
          .without("promise kept, late delivery as upstream event and redelivery cost are missing")
          .key("delivery_id")
          .anchor("shipped_at", "promised_at")
          .columns(
              required("delivery_id", Types.STRING, "Delivery, unique in its source."),
              required("order_id", Types.STRING, "Order delivered."),
              optional("carrier", Types.STRING, "Company that carried it."),
              optional(
                  "promised_at",
                  Types.TIMESTAMP,
                  "End of the promised window as first told to the customer, UTC."),
              optional("shipped_at", Types.TIMESTAMP, "When it left, UTC."),
              optional("delivered_at", Types.TIMESTAMP, "When it arrived, UTC."),
              optional("attempt_count", Types.INT, "Attempts to hand it over."),
              required("status", Types.STRING, "How far the delivery has come."),
              optional("failure_reason", Types.STRING, "The source's own reason of a failure."),
              optional("cost_amount", Types.MONEY, "What the company paid for the delivery."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the cost, ISO 4217; required with a cost."))
          .codes("status", "pending", "in_transit", "delivered", "failed", "returned")
          .build();

  private Delivery() {}
}
