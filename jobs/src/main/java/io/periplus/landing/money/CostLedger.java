package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** What the books say was spent: the figure that cost to serve is reconciled with. */
public final class CostLedger {
  public static final LandingTable CONTRACT =
      LandingTable.of("cost_ledger", "cost line of the books")
          .need(Need.OPTIONAL)
          .without("cost to serve is published as \"not reconciled\" and its trust flag is down")
          .key("ledger_line_id")
          .anchor("period_on")
          .columns(
              required("ledger_line_id", Types.STRING, "Line of the books, unique in its source."),
              required("period_on", Types.DATE, "First day of the accounting period."),
              required("cost_center", Types.STRING, "Cost center of the books."),
              required("cost_type", Types.STRING, "Kind of cost."),
              required("amount", Types.MONEY, "Amount, signed."),
              required("currency", Types.STRING, "Currency of the amount, ISO 4217."),
              optional(
                  "allocation_driver",
                  Types.STRING,
                  "Driver by which it is attributed; null stays unattributed."))
          .codes(
              "cost_type",
              "labour",
              "channel",
              "goodwill",
              "refund",
              "logistics",
              "tool",
              "acquisition",
              "retention",
              "other")
          .build();

  private CostLedger() {}
}
