package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Scores: their scales and the cut points of their top and bottom. */
public final class RefMetric {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_metric", "metric on one scale")
          .usedFor("Cut points of scores.")
          .need(Need.OPTIONAL)
          .without(
              "the configured cut points stand in; a metric outside them is counted as "
                  + "unmapped")
          .key("metric_code", "scale_min", "scale_max")
          .columns(
              required("metric_code", Types.STRING, "Metric."),
              required("scale_min", Types.INT, "Lowest value of the scale."),
              required("scale_max", Types.INT, "Highest value of the scale."),
              optional(
                  "top_min", Types.DOUBLE, "Lowest value of the top box; null when there is none."),
              optional(
                  "top_max",
                  Types.DOUBLE,
                  "Highest value of the top box; null when there is none."),
              optional(
                  "bottom_min",
                  Types.DOUBLE,
                  "Lowest value of the bottom box; null when there is none."),
              optional(
                  "bottom_max",
                  Types.DOUBLE,
                  "Highest value of the bottom box; null when there is none."),
              required("higher_is_better", Types.BOOLEAN, "A higher value is better."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."))
          .build();

  private RefMetric() {}
}
