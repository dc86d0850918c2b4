package io.periplus.gold.survey;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.models.MetricValidity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** Which survey metric foretells behaviour in this company. */
public final class FactMetricValidity extends GoldTable {
  public static final Field METRIC_KEY =
      key("metric_key", "Definition of the score, of dim_metric.");
  public static final Field OUTCOME_CODE =
      required("outcome_code", Types.STRING, "retention, cost_to_serve, revenue or margin.");
  public static final Field HORIZON_MONTHS =
      required("horizon_months", Types.INT, "Months afterwards over which it is counted.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment, of dim_segment; -2 for all customers.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_metric_validity")
          .oneRowPer(
              "metric x outcome x horizon x segment x run",
              METRIC_KEY,
              OUTCOME_CODE,
              HORIZON_MONTHS,
              SEGMENT_KEY,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("Which survey metric foretells behaviour in this company?")
          .columns(
              METRIC_KEY,
              SEGMENT_KEY,
              LinkageBlock.MODEL_RUN_KEY,
              OUTCOME_CODE,
              HORIZON_MONTHS,
              figure(
                  "gain_over_baseline",
                  Types.DOUBLE,
                  "Part of the variation of customers not learnt from that the score explains"
                      + " beyond their behaviour; null with too few answers."),
              figure("gain_low", Types.DOUBLE, "Lower end of its interval."),
              figure("gain_high", Types.DOUBLE, "Upper end of its interval."),
              figure("metric_rank", Types.INT, "Place among the scores, 1 the best."),
              figure("p_best", Types.DOUBLE, "Probability to be the best."),
              figure("case_count", Types.BIGINT, "Months of customers with an answer."))
          .build();

  public FactMetricValidity() {
    super(TABLE, MetricValidity.TABLE, DimMetric.TABLE, DimModelRun.TABLE);
  }
}
