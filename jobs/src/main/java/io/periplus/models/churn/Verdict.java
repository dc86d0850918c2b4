package io.periplus.models.churn;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a night's model of leaving came to.
 *
 * @param runs fits and refusals, for the registry
 * @param quality how good they were
 * @param scores rows of {@link ChurnScores}; empty when refused
 * @param reasons rows of {@link ChurnReasons}
 * @param hazards rows of {@link ChurnHazards}
 */
record Verdict(
    List<Row> runs,
    List<Row> quality,
    Optional<Dataset<Row>> scores,
    Optional<Dataset<Row>> reasons,
    Optional<Dataset<Row>> hazards) {

  static Verdict refused(Row run) {
    return new Verdict(
        List.of(run), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
