package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.config.Kpi;
import io.periplus.gold.agg.AggCxScore;
import io.periplus.gold.dim.DimKpi;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.fact.FactEpisode;
import io.periplus.gold.fact.FactJourneyEvent;
import io.periplus.gold.fact.FactLedgerReconciliation;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.contact.Interaction;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The board page. */
public final class FactExecKpi extends GoldTable {
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

  private static final Table TARGETS =
      Table.in(Layer.GOLD, "kpi_target")
          .columns(
              required("kpi_code", Types.STRING, "Code of the KPI."),
              figure("target_value", Types.DOUBLE, "Value to reach; null without one."))
          .build();

  private final List<Kpi> kpis;

  public FactExecKpi(List<Kpi> kpis) {
    super(
        TABLE,
        OrderHeader.TABLE,
        Delivery.TABLE,
        Interaction.TABLE,
        DimKpi.TABLE,
        DimMetric.TABLE,
        FactJourneyEvent.TABLE,
        FactEpisode.TABLE,
        FactLedgerReconciliation.TABLE,
        AggCxScore.TABLE,
        FactMetricEstimate.TABLE);
    this.kpis = List.copyOf(kpis);
  }

  @Override
  protected List<String> steps() {
    return List.of("kpi_count", "kpi_score");
  }

  @Override
  protected List<String> unfilled() {
    return List.of(
        "comment_key",
        "n_treated",
        "n_control",
        "overlap_share",
        "evidence_grade",
        "amount",
        "amount_low",
        "amount_high");
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    in.rows(TARGETS, kpis.stream().map(FactExecKpi::target).toList())
        .createOrReplaceTempView(TARGETS.name());
    return super.rows(in, night);
  }

  private static Row target(Kpi kpi) {
    return RowFactory.create(
        kpi.code(), kpi.target().isPresent() ? (Object) kpi.target().getAsDouble() : null);
  }
}
