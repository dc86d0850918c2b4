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

/** The books, against which the warehouse is reconciled. */
public final class LedgerLine extends SilverTable {
  public static final Field SIDE = required("side", Types.STRING, "cost or revenue.");

  public static final Field LEDGER_LINE_ID = id("ledger_line_id", "Line");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "ledger_line")
          .oneRowPer("line of the books", SIDE, LEDGER_LINE_ID)
          .columns(
              SIDE,
              LEDGER_LINE_ID,
              SOURCE_SYSTEM,
              required(
                  "ledger_type",
                  Types.STRING,
                  "labour, channel, goodwill, refund, logistics, tool, ...; sale, subscription, shipping, discount, refund, other."),
              required("period_on", Types.DATE, "First day of the accounting period."),
              money("amount", "Amount, signed."),
              optional(
                  "allocation_driver",
                  Types.STRING,
                  "Driver by which it is attributed; null stays unattributed."),
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public LedgerLine(Latest latest) {
    super(TABLE, latest, List.of("cost_ledger", "revenue_ledger"));
  }
}
