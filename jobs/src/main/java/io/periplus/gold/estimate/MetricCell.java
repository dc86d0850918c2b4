package io.periplus.gold.estimate;

import io.periplus.stats.Estimate;
import io.periplus.stats.Interval;
import io.periplus.stats.Scores;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The score of one slice in one period, from its parts. Answers of one customer resemble each
 * other, so the interval is that of as many independent answers as say as much.
 *
 * @param parts a row of {@code fact_metric_estimate.sql}
 */
record MetricCell(Row parts, double confidence) {
  /** Fewer customers than this are not shown. */
  private static final long LEAST_CUSTOMERS = 10;

  /** Part of all from which their number narrows the interval. */
  private static final double NOTABLE = 0.05;

  private static final long NOT_SLICED = -2;
  private static final long MEASURED = -2;

  /** The row of the table, in the order of its columns. */
  Row row() {
    boolean isHidden = parts.<Long>getAs("customer_count") < LEAST_CUSTOMERS;
    Optional<Estimate> score = isHidden ? Optional.empty() : score();
    Optional<Interval> band = isHidden ? Optional.empty() : band();
    return RowFactory.create(
        parts.getAs("metric_key"),
        parts.getAs("touchpoint_key"),
        NOT_SLICED,
        parts.getAs("segment_key"),
        NOT_SLICED,
        "raw",
        parts.getAs("period_kind"),
        parts.getAs("period_start_on"),
        parts.getAs("eligible_count"),
        parts.getAs("answer_count"),
        score.map(s -> designEffect()).orElse(null),
        band.map(Interval::low).orElse(null),
        band.map(Interval::high).orElse(null),
        score.map(Estimate::value).orElse(null),
        score.map(s -> s.interval().low()).orElse(null),
        score.map(s -> s.interval().high()).orElse(null),
        parts.getAs("unit"),
        method(),
        null,
        null,
        score.map(e -> answers() / designEffect()).orElse(null),
        null,
        null,
        part("weak_count") / answers(),
        refusal(isHidden, score),
        MEASURED);
  }

  private Optional<Estimate> score() {
    double n = answers();
    double alike = n / designEffect() / unseen();
    return switch (formula()) {
      case "net" ->
          Scores.nps(part("top_count"), part("bottom_count"), n, alike, confidence)
              .map(e -> e.scaled(100));
      case "top" -> Scores.share(part("top_count"), n, alike, confidence);
      default -> Scores.mean(part("value_sum"), part("value_sq_sum"), n, alike, confidence);
    };
  }

  /**
   * How many times wider the variance is because customers answer more than once: deviations added
   * up by customer against deviations answer by answer; never below 1, for few customers show it
   * badly.
   */
  private double designEffect() {
    double n = answers();
    double mean = part("points") / n;
    double single = part("points_sq_sum") - n * mean * mean;
    double grouped =
        part("person_points_sq_sum")
            - 2 * mean * part("points_by_answers")
            + mean * mean * part("answers_sq_sum");
    return single > 0 ? Math.max(1, grouped / single) : 1;
  }

  /**
   * What part of the variance is left when a good part of all who could be asked has answered: (N -
   * n) / (N - 1) from a twentieth on.
   */
  private double unseen() {
    Long eligible = parts.getAs("eligible_count");
    if (eligible == null || eligible <= answers() || answers() < NOTABLE * eligible) {
      return 1;
    }
    return (eligible - answers()) / (eligible - 1);
  }

  /** Where the score would stand had all who could be asked answered at one end of the scale. */
  private Optional<Interval> band() {
    Long eligible = parts.getAs("eligible_count");
    if (eligible == null || eligible < answers()) {
      return Optional.empty();
    }
    double silent = eligible - answers();
    double points = part("points");
    return Optional.of(
        switch (formula()) {
          case "net" -> new Interval(points - silent, points + silent).scaled(100.0 / eligible);
          case "top" -> new Interval(points, points + silent).scaled(1.0 / eligible);
          default ->
              new Interval(
                      points + silent * parts.<Integer>getAs("scale_min"),
                      points + silent * parts.<Integer>getAs("scale_max"))
                  .scaled(1.0 / eligible);
        });
  }

  private static @Nullable String refusal(boolean isHidden, Optional<Estimate> score) {
    if (isHidden) {
      return "small_cell";
    }
    return score.isEmpty() ? "too_few_answers" : null;
  }

  private String method() {
    return switch (formula()) {
      case "net" -> "adjusted_wald";
      case "top" -> "wilson";
      default -> "normal";
    };
  }

  private String formula() {
    return parts.getAs("formula");
  }

  private double answers() {
    return (double) parts.<Long>getAs("answer_count");
  }

  private double part(String name) {
    return parts.<Double>getAs(name);
  }
}
