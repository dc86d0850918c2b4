package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.LinkageBlock;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** The board page. */
public final class FactExecKpi {
  public static final Field KPI_KEY = key("kpi_key", "KPI, of dim_kpi.");
  public static final Field PERIOD_START_ON =
      required(
          "period_start_on",
          Types.DATE,
          "First day of the period; of the first answer's month for all.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_exec_kpi")
          .oneRowPer("KPI and period", KPI_KEY, PERIOD_START_ON)
          .answers("How are we doing, and can it be believed?")
          .columns(
              KPI_KEY,
              key(
                  "metric_key",
                  "Definition of the score, of dim_metric; -2 when the KPI is not a score."),
              PERIOD_START_ON,
              added(
                  "numerator",
                  Types.EXACT,
                  "Numerator of a measured KPI: an amount, a count, or the upper part of a ratio."),
              added(
                  "denominator",
                  Types.EXACT,
                  "Denominator of a ratio; null for an amount or a count."),
              figure("target_value", Types.DOUBLE, "Value to reach, in the KPI's own unit."),
              figure("previous_numerator", Types.DOUBLE, "Numerator of the month before."),
              figure("previous_denominator", Types.DOUBLE, "Denominator of the month before."),
              figure("previous_estimate", Types.DOUBLE, "Value of the month before."),
              required(
                  "trust_flag",
                  Types.STRING,
                  "ok, degraded (no value), not_reconciled (no books behind it), stale."),
              optional("comment_key", Types.STRING, "Comment on it."))
          .columns(LinkageBlock.ESTIMATE)
          .columns(LinkageBlock.AMOUNT)
          .check(LinkageBlock.RULE, LinkageBlock.NEVER_IN_MONEY, Severity.FAIL, LinkageBlock.REASON)
          .build();

  private FactExecKpi() {}
}
