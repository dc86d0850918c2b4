package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.silver.reference.Metric;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** What each score means: its scale, its cut points, its formula. */
public final class DimMetric extends Dimension {
  public static final Field METRIC_KEY =
      required("metric_key", Types.BIGINT, "Hash of metric_code and definition_hash.");
  public static final Field METRIC_CODE =
      required("metric_code", Types.STRING, "Code of the metric.");
  public static final Field DEFINITION_HASH =
      required(
          "definition_hash", Types.STRING, "Digest of the definition on which the row depends.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_metric")
          .oneRowPer("version of a definition", METRIC_KEY)
          .columns(
              METRIC_KEY,
              METRIC_CODE,
              DEFINITION_HASH,
              optional("scale_min", Types.INT, "Lowest answer."),
              optional("scale_max", Types.INT, "Highest answer."),
              optional("top_min", Types.DOUBLE, "Lowest answer of the favourable end."),
              optional("top_max", Types.DOUBLE, "Highest answer of the favourable end."),
              optional("bottom_min", Types.DOUBLE, "Lowest answer of the unfavourable end."),
              optional("bottom_max", Types.DOUBLE, "Highest answer of the unfavourable end."),
              optional("higher_is_better", Types.BOOLEAN, "Whether a high answer is a good one."),
              optional("unit", Types.STRING, "points for net and mean, share for top."),
              optional(
                  "formula",
                  Types.STRING,
                  "net (top less bottom, in points), top (share) or mean."),
              optional("definition_en", Types.STRING, "The formula in words, in English."),
              optional("definition_es", Types.STRING, "The formula in words, in Spanish."),
              optional("definition_pt", Types.STRING, "The formula in words, in Portuguese."))
          .columns(Columns.LABELS)
          .columns(optional("is_current", Types.BOOLEAN, "Whether answers are scored by it now."))
          .build();

  public DimMetric() {
    super(TABLE, List.of(METRIC_CODE, DEFINITION_HASH), Metric.TABLE);
  }
}
