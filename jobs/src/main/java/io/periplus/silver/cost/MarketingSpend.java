package io.periplus.silver.cost;

import static io.periplus.silver.Columns.CURRENCY;
import static io.periplus.silver.Columns.FX_MISSING;
import static io.periplus.silver.Columns.FX_RATE;
import static io.periplus.silver.Columns.HAS_RATE;
import static io.periplus.silver.Columns.HAS_RATE_RULE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.money;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static io.periplus.table.Severity.QUARANTINE;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What was spent to win customers and to keep them. */
public final class MarketingSpend extends SilverTable {
  public static final Field SPEND_ID = id("spend_id", "Spend");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "marketing_spend")
          .oneRowPer("spend of a campaign on a day", SPEND_ID)
          .columns(
              SPEND_ID,
              SOURCE_SYSTEM,
              required("spend_on", Types.DATE, "Day of the spend."),
              required("channel", Types.STRING, "Marketing channel on which it was spent."),
              required("purpose", Types.STRING, "acquisition, retention or loyalty."),
              optional("segment", Types.STRING, "Target segment, when known."),
              money("amount", "Amount spent."),
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public MarketingSpend(Latest latest) {
    super(TABLE, latest, List.of("marketing_spend"));
  }
}
