package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.estimate.FactMetricEstimate;
import io.periplus.gold.fact.FactSurveyScore;
import io.periplus.silver.survey.SurveyInvite;
import io.periplus.silver.survey.SurveyQuestion;
import io.periplus.stats.Estimate;
import io.periplus.stats.Scores;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class MetricEstimatesTest {
  private static final String OVERALL =
      "touchpoint_key = -2 and segment_key = -2 and period_kind = 'all'";

  private static final String METRICS =
      """
      metric_key | metric_code | scale_min | scale_max | formula | unit
      1          | nps         | 0         | 10        | net     | points
      2          | csat        | 1         | 5         | top     | share
      3          | trust       | 1         | 7         | mean    | points
      """;

  @Test
  @BadInput(
      id = "A09",
      given = "A slice of fewer than ten customers",
      then = "Its score is refused with a reason")
  void aSliceOfFewerThanTenCustomersIsRefusedHoweverOftenTheyAnswer(SparkSession spark) {
    Dataset<Row> estimates =
        estimates(
            spark,
            answers(
                30,
                i ->
                    "1 | c%d | %d | 50 | 2024-01-05T12:00:00Z | 10 | 1 | 0"
                        .formatted(i % 12, i % 3)));

    assertRows(
        """
        touchpoint_key | segment_key | period_kind | period_start_on | answer_count | estimate | refused_reason
        -2             | -2          | all         | 2024-01-01      | 30           | 100.0    |
        -2             | -2          | month       | 2024-01-01      | 30           | 100.0    |
        -2             | 50          | all         | 2024-01-01      | 30           | 100.0    |
        -2             | 50          | month       | 2024-01-01      | 30           | 100.0    |
        0              | -2          | all         | 2024-01-01      | 10           |          | small_cell
        0              | -2          | month       | 2024-01-01      | 10           |          | small_cell
        1              | -2          | all         | 2024-01-01      | 10           |          | small_cell
        1              | -2          | month       | 2024-01-01      | 10           |          | small_cell
        2              | -2          | all         | 2024-01-01      | 10           |          | small_cell
        2              | -2          | month       | 2024-01-01      | 10           |          | small_cell
        """,
        estimates);
  }

  @Test
  void theIntervalOfIndependentAnswersIsThatOfTheGlossary(SparkSession spark) {
    Row nps =
        estimates(
                spark,
                answers(
                    40,
                    i ->
                        "1 | c%d | 1 | 50 | 2024-01-05T12:00:00Z | 0 | %d | %d"
                            .formatted(i, i < 20 ? 1 : 0, i >= 30 ? 1 : 0)))
            .where(OVERALL)
            .head();

    Estimate expected = Scores.nps(20, 10, 40, 0.95).orElseThrow().scaled(100);
    assertEquals(expected.value(), nps.<Double>getAs("estimate"), 1e-9);
    assertEquals(expected.interval().low(), nps.<Double>getAs("low"), 1e-9);
    assertEquals(expected.interval().high(), nps.<Double>getAs("high"), 1e-9);
    assertEquals(1.0, nps.<Double>getAs("design_effect"), 1e-9);
    assertEquals("adjusted_wald", nps.getAs("method"));
  }

  @Test
  @BadInput(
      id = "A10",
      given = "One customer who answers again and again",
      then = "Counts once in n and in the interval")
  void whoRepeatsHimselfCountsOnce(SparkSession spark) {
    Row csat =
        estimates(
                spark,
                answers(
                    80,
                    i ->
                        "2 | c%d | 1 | 50 | 2024-01-05T12:00:00Z | 4 | %d | 0"
                            .formatted(i / 4, i < 40 ? 1 : 0)))
            .where(OVERALL)
            .head();

    Estimate ofTwenty = Scores.share(10, 20, 0.95).orElseThrow();
    assertEquals(4.0, csat.<Double>getAs("design_effect"), 1e-9);
    assertEquals(20.0, csat.<Double>getAs("n_effective"), 1e-9);
    assertEquals(ofTwenty.interval().low(), csat.<Double>getAs("low"), 1e-9);
  }

  @Test
  void theBandSaysWhereTheSilentCouldTakeTheScore(SparkSession spark) {
    String invites =
        "invite_id | survey_id | eligible_at\n"
            + IntStream.range(0, 20)
                .mapToObj(i -> "i%d | s:1 | 2024-01-04T12:00:00Z\n".formatted(i))
                .collect(Collectors.joining());
    Dataset<Row> estimates =
        made(
            spark,
            new FactMetricEstimate(0.95),
            Map.of(
                DimMetric.TABLE,
                METRICS,
                SurveyQuestion.TABLE,
                """
                survey_id | question_id | metric_code | scale_min | scale_max
                s:1       | q1          | trust       | 1         | 7
                s:1       | q2          | nps         | 0         | 10
                """,
                SurveyInvite.TABLE,
                invites,
                FactSurveyScore.TABLE,
                answers(
                    10, i -> "3 | c%d | 1 | 50 | 2024-01-05T12:00:00Z | 4 | 0 | 0".formatted(i))));

    assertRows(
        """
        eligible_count | answer_count | estimate | band_low | band_high
        20             | 10           | 4.0      | 2.5      | 5.5
        """,
        estimates.where(OVERALL));
  }

  private static Dataset<Row> estimates(SparkSession spark, String answers) {
    return made(
        spark,
        new FactMetricEstimate(0.95),
        Map.of(DimMetric.TABLE, METRICS, FactSurveyScore.TABLE, answers));
  }

  private static String answers(int count, IntFunction<String> line) {
    return "metric_key | customer_id | touchpoint_key | segment_key | answered_at | value |"
        + " top_count | bottom_count\n"
        + IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
