package io.periplus.ops;

import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** How every rule of every table was kept in a run. */
public final class DqResult {
  public static final Field RUN_ID =
      required("run_id", Types.STRING, "Run: business date and run number.");
  public static final Field TABLE_NAME = required("table_name", Types.STRING, "Layer and name.");
  public static final Field RULE_ID = required("rule_id", Types.STRING, "Rule of that table.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "dq_result")
          .oneRowPer("check of a run", RUN_ID, TABLE_NAME, RULE_ID)
          .columns(
              RUN_ID,
              TABLE_NAME,
              RULE_ID,
              required("severity", Types.STRING, "warn, quarantine or fail."),
              required("checked_count", Types.BIGINT, "Rows looked at."),
              required("broken_count", Types.BIGINT, "Rows that broke the rule."),
              required("is_blocking", Types.BOOLEAN, "A broken rule stops the night."))
          .write(WriteMode.APPEND)
          .build();

  private DqResult() {}
}
