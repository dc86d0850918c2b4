package io.periplus.models;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_trunc;

import io.periplus.config.MetricDefinition;
import io.periplus.config.ModelSettings;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.ShardGrams;
import io.periplus.stats.survey.Foretelling;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The scores against each other: which of them, told by customers in a month, foretells what they
 * do in the months after, beyond what they did before. Each score runs on the customers who gave
 * it.
 */
final class HorseRace {
  private static final String ANSWER = "answer";

  private final ModelSettings settings;
  private final JointReplicates worlds;

  HorseRace(ModelSettings settings, JointReplicates worlds) {
    this.settings = settings;
    this.worlds = worlds;
  }

  /** One runner: its gain, and its gain in every replicate. */
  private record Runner(
      String metric, long cases, boolean isMoving, OptionalDouble gain, List<Double> gains) {}

  /** The answers of each customer and month beside his panel row, and their cross-products. */
  Map<String, ShardGrams> moments(
      Dataset<Row> panel,
      Dataset<Row> lived,
      List<MetricDefinition> metrics,
      List<String> outcomes) {
    Dataset<Row> answers =
        lived
            .select("event_key", "metric_code", "customer_id", "answered_on", "value")
            .distinct()
            .groupBy(
                col("metric_code"),
                col("customer_id").as("who"),
                date_trunc("month", col("answered_on")).cast(Types.DATE).as("answered_in"))
            .agg(avg("value").as(ANSWER));
    Dataset<Row> rows =
        panel
            .join(
                answers,
                col("customer_id")
                    .equalTo(col("who"))
                    .and(col("month_start_on").equalTo(col("answered_in"))))
            .withColumn("race_key", concat_ws("|", col("metric_code"), col("row_key")));
    List<String> columns = new ArrayList<>(Panel.CONTROLS);
    columns.add(ANSWER);
    columns.addAll(outcomes);
    return ShardMoments.byGroup(
        rows,
        columns,
        "race_key",
        settings.shards(),
        "metric_code",
        metrics.stream().map(MetricDefinition::code).toList());
  }

  /** One row a score for one outcome. */
  List<Row> rows(
      String runId, Map<String, ShardGrams> moments, String code, String outcome, int horizon) {
    List<Runner> runners = new ArrayList<>();
    moments.forEach(
        (metric, shards) -> {
          if (!metric.isEmpty()) {
            runners.add(runner(metric, shards, outcome));
          }
        });
    Map<String, Integer> wins = wins(runners);
    List<Row> rows = new ArrayList<>();
    for (Runner runner : runners) {
      @Nullable Interval interval =
          runner.gain().isPresent()
              ? Percentiles.of(runner.gains().stream().mapToDouble(Double::doubleValue).toArray())
                  .middle(settings.confidence())
              : null;
      rows.add(
          RowFactory.create(
              runId,
              runner.metric(),
              code,
              horizon,
              runner.gain().isPresent() ? runner.gain().getAsDouble() : null,
              interval == null ? null : interval.low(),
              interval == null ? null : interval.high(),
              runner.gain().isPresent() ? rank(runner, runners) : null,
              runner.gain().isPresent()
                  ? wins.getOrDefault(runner.metric(), 0) / (double) worlds.size()
                  : null,
              runner.cases(),
              runner.gain().isPresent() ? null : runner.isMoving() ? "thin" : "same_outcome"));
    }
    return rows;
  }

  private Runner runner(String metric, ShardGrams shards, String outcome) {
    long cases = Math.round(shards.total().rows());
    boolean isMoving = cases < settings.minResponses() || !shards.total().isConstant(outcome);
    if (cases < settings.minResponses() || !isMoving) {
      return new Runner(metric, cases, isMoving, OptionalDouble.empty(), List.of());
    }
    Foretelling question = new Foretelling(shards, outcome, Panel.CONTROLS, ANSWER);
    return new Runner(
        metric,
        cases,
        true,
        question.gain(),
        Arrays.stream(question.gains(worlds)).boxed().toList());
  }

  private static int rank(Runner runner, List<Runner> all) {
    return 1
        + (int)
            all.stream()
                .filter(other -> other.gain().orElse(-1) > runner.gain().orElse(-1))
                .count();
  }

  private Map<String, Integer> wins(List<Runner> runners) {
    Map<String, Integer> wins = new LinkedHashMap<>();
    for (int world = 0; world < worlds.size(); world++) {
      @Nullable Runner best = null;
      for (Runner runner : runners) {
        if (runner.gain().isPresent()
            && (best == null || runner.gains().get(world) > best.gains().get(world))) {
          best = runner;
        }
      }
      if (best != null) {
        wins.merge(best.metric(), 1, Integer::sum);
      }
    }
    return wins;
  }
}
