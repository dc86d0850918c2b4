package io.periplus.landing.money;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** What the books say was earned: the figure that revenue is reconciled with. */
public final class RevenueLedger {
  public static final LandingTable CONTRACT =
      LandingTable.of("revenue_ledger", "revenue line of the books")
          .need(Need.OPTIONAL)
          .without("revenue is published as \"not reconciled\"")
          .key("ledger_line_id")
          .anchor("period_on")
          .columns(
              required("ledger_line_id", Types.STRING, "Line of the books, unique in its source."),
              required("period_on", Types.DATE, "First day of the accounting period."),
              required("revenue_type", Types.STRING, "Kind of revenue."),
              required("amount", Types.MONEY, "Amount, signed."),
              required("currency", Types.STRING, "Currency of the amount, ISO 4217."))
          .codes("revenue_type", "sale", "subscription", "shipping", "discount", "refund", "other")
          .build();

  private RevenueLedger() {}
}
