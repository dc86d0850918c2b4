package io.periplus.silver.cost;

import static io.periplus.silver.Columns.CURRENCY;
import static io.periplus.silver.Columns.FX_MISSING;
import static io.periplus.silver.Columns.FX_RATE;
import static io.periplus.silver.Columns.HAS_RATE;
import static io.periplus.silver.Columns.HAS_RATE_RULE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static io.periplus.table.Severity.QUARANTINE;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What one unit of a cost driver costs, over a period. */
public final class CostRate extends SilverTable {
  public static final Field RATE_ID = id("rate_id", "Rate");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "cost_rate")
          .oneRowPer("price of a driver for a role, site and channel over a period", RATE_ID)
          .columns(
              RATE_ID,
              SOURCE_SYSTEM,
              required(
                  "driver",
                  Types.STRING,
                  "agent_second, contact, bot_session, delivery_attempt, return, survey, payment_fee."),
              optional("role", Types.STRING, "Role; null for all."),
              optional("site_id", Types.STRING, "Site; null for all."),
              optional("channel", Types.STRING, "Channel; null for all."),
              optional("rate", Types.RATE, "Cost of one unit in the group currency.")
                  .adds(Additivity.N),
              required("valid_from", Types.DATE, "First day."),
              optional("valid_to", Types.DATE, "Day after the last; null while it holds."),
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public CostRate(Latest latest) {
    super(TABLE, latest, List.of("cost_rate"));
  }
}
