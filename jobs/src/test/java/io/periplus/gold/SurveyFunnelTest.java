package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.features.CustomerMonth;
import io.periplus.gold.agg.AggSurveyFunnel;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.estimate.FactMetricEstimate;
import io.periplus.gold.fact.FactSurveyInvite;
import io.periplus.gold.fact.FactSurveyScore;
import io.periplus.silver.survey.SurveyInvite;
import io.periplus.silver.survey.SurveyQuestion;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.testkit.SparkTest;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The night closes on 20 February 2024. */
@SparkTest
class SurveyFunnelTest {

  @Test
  void whoWasHeldBackOrNotReachedIsNotSilent(SparkSession spark) {
    Dataset<Row> invites =
        made(
            spark,
            new FactSurveyInvite(),
            Map.of(
                SurveyInvite.TABLE,
                """
                invite_id | survey_id | customer_id | trigger_type | eligible_at          | is_sampled | sample_probability | suppressed_reason | sent_at              | opened_at            | finished_at          | is_bounced | opted_out_at         | is_asked_by_agent
                i1        | s1        | c1          | calendar     | 2024-01-02T12:00:00Z | true       | 0.5                |                   | 2024-01-02T13:00:00Z | 2024-01-02T14:00:00Z | 2024-01-02T15:00:00Z | false      |                      | true
                i2        | s1        | c2          | calendar     | 2024-01-02T12:00:00Z | true       | 0.5                |                   | 2024-01-02T13:00:00Z | 2024-01-02T14:00:00Z |                      | false      | 2024-01-02T14:00:00Z | false
                i3        | s1        | c3          | calendar     | 2024-01-02T12:00:00Z | true       | 0.5                |                   | 2024-01-02T13:00:00Z |                      |                      | true       |                      | false
                i4        | s1        | c4          | calendar     | 2024-01-02T12:00:00Z | true       | 0.5                | contact_rule      |                      |                      |                      | false      |                      | false
                i5        | s1        | c5          | calendar     | 2024-01-02T12:00:00Z | false      | 0.5                |                   |                      |                      |                      | false      |                      | false
                i6        | s1        | c2          | calendar     | 2024-01-12T12:00:00Z | true       | 0.5                |                   | 2024-01-12T13:00:00Z |                      |                      | false      |                      | false
                """));

    assertRows(
        """
        invite_key | is_suppressed | is_invited | is_opted_out_before_send | is_finished | surveys_received_90d_count
        i1         | false         | true       | false                    | true        | 0
        i2         | false         | true       | false                    | false       | 0
        i3         | false         | true       | false                    | false       | 0
        i4         | true          | false      | false                    | false       | 0
        i5         | false         | false      | false                    | false       | 0
        i6         | false         | true       | true                     | false       | 1
        """,
        invites);
    assertEquals(0, invites.where("response_propensity is not null").count());
  }

  @Test
  void theStepsOfTheWayAddUp(SparkSession spark) {
    Dataset<Row> funnel =
        made(
            spark,
            new AggSurveyFunnel(),
            Map.of(
                FactSurveyInvite.TABLE,
                """
                survey_id | date_key | is_sampled | is_suppressed | is_invited | is_bounced | is_opted_out_before_send | is_finished | sent_at              | started_at           | finished_at          | sample_probability | response_propensity | link_confidence
                s1        | 20240102 | true       | false         | true       | false      | false                    | true        | 2024-01-02T13:00:00Z |                      | 2024-01-02T15:00:00Z | 0.5                | 0.4                 | 0.8
                s1        | 20240102 | true       | false         | true       | false      | false                    | false       | 2024-01-02T13:00:00Z | 2024-01-02T14:00:00Z |                      | 0.5                | 0.2                 | 1.0
                s1        | 20240102 | true       | false         | true       | true       | false                    | false       | 2024-01-02T13:00:00Z |                      |                      | 0.5                |                     | 1.0
                s1        | 20240102 | true       | true          | false      | false      | false                    | false       |                      |                      |                      | 0.5                |                     | 1.0
                s1        | 20240102 | false      | false         | false      | false      | false                    | false       |                      |                      |                      | 0.5                |                     | 1.0
                """));
    assertRows(
        """
        eligible_count | sampled_count | suppressed_count | invited_count | sent_count | bounced_count | delivered_count | opened_count | started_count | finished_count | sample_probability_sum | propensity_sum | weak_link_weight_sum
        5              | 4             | 1                | 3             | 3          | 1             | 2               | 2            | 2             | 1              | 2.50000000             | 0.60000000     | 1.00000000
        """,
        funnel);
  }

  @Test
  void howLikelyAnAnswerIsFollowsFromWhatIsKnownOfEverybody(SparkSession spark) {
    Dataset<Row> invites =
        made(
            spark,
            new FactSurveyInvite(),
            Map.of(
                SurveyInvite.TABLE,
                invited(400, i -> i % 2 == 0 ? i % 10 < 6 : i % 10 == 1),
                CustomerMonth.TABLE,
                months(400)));
    List<Row> groups =
        invites
            .groupBy("response_cell")
            .agg(
                expr("cast(avg(response_propensity) as double)").as("propensity"),
                avg("response_weight").as("weight"))
            .orderBy("response_cell")
            .collectAsList();
    // Even customers bought often, and three in five of them answer; of the others one in five.
    assertEquals("s:1|email|many|0|none", groups.get(0).getString(0));
    assertEquals(0.6, groups.get(0).<Double>getAs("propensity"), 1e-3);
    assertEquals(0.2, groups.get(1).<Double>getAs("propensity"), 1e-3);
    assertEquals(1 / 0.6, groups.get(0).<Double>getAs("weight"), 1e-2);
  }

  @Test
  void theSilentAreCountedInByWhatIsKnownOfThem(SparkSession spark) {
    IntFunction<Boolean> answers = i -> i % 2 == 0 ? i % 10 < 6 : i % 10 == 1;
    Dataset<Row> invites =
        made(
            spark,
            new FactSurveyInvite(),
            Map.of(SurveyInvite.TABLE, invited(1000, answers), CustomerMonth.TABLE, months(1000)));
    Dataset<Row> estimates =
        new EstimateInputs(spark, invites)
            .estimates(
                IntStream.range(0, 1000)
                    .filter(answers::apply)
                    .mapToObj(i -> "r%d | i%d | %d".formatted(i, i, i % 2 == 0 ? 1 : 0))
                    .toList());
    Row robust = estimates.where("variant = 'doubly_robust'").head();
    Row weighted = estimates.where("variant = 'weighted'").head();
    Row raw =
        estimates
            .where("variant = 'raw' and period_kind = 'all' and touchpoint_key = -2")
            .where("segment_key = -2")
            .head();
    // Those who bought often are content; half of all did, three quarters of those who answer.
    assertEquals(0.75, raw.<Double>getAs("estimate"), 1e-9);
    assertEquals(0.5, robust.<Double>getAs("estimate"), 1e-3);
    assertEquals(0.5, weighted.<Double>getAs("estimate"), 1e-3);
    // All were asked by the same channel.
    Row mode = estimates.where("variant = 'mode_adjusted'").head();
    assertEquals(robust.<Double>getAs("estimate"), mode.<Double>getAs("estimate"), 1e-9);
    assertEquals(1000L, robust.<Long>getAs("eligible_count"));
    assertEquals(400L, robust.<Long>getAs("answer_count"));
    assertTrue(robust.<Double>getAs("low") < 0.5 && robust.<Double>getAs("high") > 0.5);
    assertEquals("influence_by_customer", robust.getAs("method"));
  }

  /** A question of satisfaction to which customers answer 1 or 0. */
  private record EstimateInputs(SparkSession spark, Dataset<Row> invites) {
    Dataset<Row> estimates(List<String> answers) {
      String responses =
          "response_id | invite_id\n"
              + answers.stream()
                  .map(a -> a.substring(0, a.lastIndexOf('|')))
                  .collect(Collectors.joining("\n"));
      String scores =
          "response_key | metric_key | customer_id | touchpoint_key | segment_key | answered_at | value | top_count | bottom_count\n"
              + answers.stream()
                  .map(a -> a.split(" \\| ", -1))
                  .map(
                      a ->
                          "%s | 2 | c%s | 1 | 1 | 2024-01-05T12:00:00Z | %s | %s | 0"
                              .formatted(a[0], a[1].substring(1), a[2], a[2]))
                  .collect(Collectors.joining("\n"));
      return Nights.made(
          spark,
          new FactMetricEstimate(0.95),
          Map.of(
              DimMetric.TABLE,
              """
              metric_key | metric_code | scale_min | scale_max | formula | unit
              2          | csat        | 0         | 1         | top     | share
              """,
              SurveyQuestion.TABLE,
              """
              survey_id | question_id | metric_code | scale_min | scale_max
              s:1       | q1          | csat        | 0         | 1
              """,
              FactSurveyScore.TABLE,
              scores,
              SurveyResponse.TABLE,
              responses),
          Map.of(FactSurveyInvite.TABLE, invites));
    }
  }

  private static String invited(int count, IntFunction<Boolean> answers) {
    return "invite_id | survey_id | customer_id | trigger_type | eligible_at | is_sampled | channel | sent_at | finished_at | is_bounced | is_asked_by_agent\n"
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    "i%d | s:1 | c%d | calendar | 2024-01-02T12:00:00Z | true | email | 2024-01-02T13:00:00Z | %s | false | false"
                        .formatted(i, i, answers.apply(i) ? "2024-01-02T15:00:00Z" : ""))
            .collect(Collectors.joining("\n"));
  }

  /** Even customers have bought five times by December, the others once. */
  private static String months(int count) {
    return "customer_id | month_start_on | frequency_count\n"
        + IntStream.range(0, count)
            .mapToObj(i -> "c%d | 2023-12-01 | %d".formatted(i, i % 2 == 0 ? 4 : 0))
            .collect(Collectors.joining("\n"));
  }
}
