package io.periplus.silver.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.config.MetricDefinition;
import io.periplus.silver.Latest;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;
import org.apache.spark.sql.Row;

/** Scores: their scales, and the answers at the favourable and the unfavourable end. */
public final class Metric extends ReferenceTable {
  public static final Field METRIC_CODE =
      required("metric_code", Types.STRING, "Metric: nps, csat, ces, ...");
  public static final Field SCALE_MIN = required("scale_min", Types.INT, "Lowest answer.");
  public static final Field SCALE_MAX = required("scale_max", Types.INT, "Highest answer.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "metric")
          .oneRowPer("metric on one scale", METRIC_CODE, SCALE_MIN, SCALE_MAX)
          .columns(
              METRIC_CODE,
              SCALE_MIN,
              SCALE_MAX,
              cut("top_min", "Lowest answer of the favourable end; null when there is none."),
              cut("top_max", "Highest answer of the favourable end; null when there is none."),
              cut("bottom_min", "Lowest answer of the unfavourable end; null when there is none."),
              cut("bottom_max", "Highest answer of the unfavourable end; null when there is none."),
              required("higher_is_better", Types.BOOLEAN, "Whether a high answer is a good one."),
              required("formula", Types.STRING, "net, top or mean."),
              required("is_satisfaction", Types.BOOLEAN, "What the company calls satisfaction."))
          .columns(LABELS)
          .write(WriteMode.OVERWRITE)
          .build();

  public Metric(Latest latest, List<MetricDefinition> metrics) {
    super(TABLE, latest, configured(metrics), "ref_metric");
  }

  private static Field cut(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }

  private static List<Row> configured(List<MetricDefinition> metrics) {
    return metrics.stream()
        .map(
            m ->
                row(
                    m.label(),
                    m.code(),
                    m.scaleMin(),
                    m.scaleMax(),
                    m.topMin(),
                    m.topMax(),
                    m.bottomMin(),
                    m.bottomMax(),
                    m.higherIsBetter(),
                    m.formula(),
                    m.isSatisfaction()))
        .toList();
  }
}
