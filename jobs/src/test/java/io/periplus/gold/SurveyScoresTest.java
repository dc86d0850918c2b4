package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.gold.agg.AggCxScore;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.fact.FactJourneyEvent;
import io.periplus.gold.fact.FactSurveyScore;
import io.periplus.journey.SurveyLink;
import io.periplus.silver.survey.SurveyAnswer;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.testkit.SparkTest;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class SurveyScoresTest {
  private static final String METRICS =
      """
      metric_key | metric_code | scale_min | scale_max | top_min | top_max | bottom_min | bottom_max | formula
      1          | nps         | 0         | 10        | 9       | 10      | 0          | 6          | net
      2          | csat        | 1         | 5         | 4       | 5       | 1          | 2          | top
      """;

  @Test
  void theAnswerDecidesTheBandAndOnlyNetMetricsHaveOne(SparkSession spark) {
    Dataset<Row> scores =
        made(
            spark,
            new FactSurveyScore(),
            Map.of(
                DimMetric.TABLE,
                METRICS,
                SurveyResponse.TABLE,
                """
                response_id | customer_id | submitted_at         | is_forced | is_agent_present | is_duplicate
                s:1         | ana         | 2024-02-01T03:00:00Z |           |                  |
                s:2         | bea         | 2024-02-01T12:00:00Z | true      |                  |
                s:3         |             | 2024-02-01T12:00:00Z | false     | false            | true
                """,
                SurveyAnswer.TABLE,
                """
                response_id | question_id | part | metric_code | value_num | scale_min | scale_max
                s:1         | q1          |      | nps         | 9         | 0         | 10
                s:1         | q2          |      | csat        | 3         | 1         | 5
                s:2         | q1          |      | nps         | 6.5       | 0         | 10
                s:3         | q1          |      | nps         | 6         | 0         | 10
                s:3         | q2          |      | csat        | 1         | 0         | 1
                s:3         | q3          |      | category    | 100       |           |
                s:3         | q4          |      | csat        |           | 1         | 5
                """));

    assertRows(
        """
        response_key | metric_key | author_band | value       | top_count | bottom_count | is_clean | date_key
        s:1          | 1          | promoter    | 9.00000000 | 1         | 0            | true     | 20240131
        s:1          | 2          |             | 3.00000000 | 0         | 0            | true     | 20240131
        s:2          | 1          | passive     | 6.50000000  | 0         | 0            | false    | 20240201
        s:3          | 1          | detractor   | 6.00000000  | 0         | 1            | false    | 20240201
        s:3          | -1         |             | 1.00000000  | 0         | 0            | false    | 20240201
        """,
        scores);
  }

  @Test
  void anAnswerStandsWhereItsEventStoodAndIsAboutItsEpisode(SparkSession spark) {
    Dataset<Row> scores =
        made(
            spark,
            new FactSurveyScore(),
            Map.of(
                DimMetric.TABLE,
                METRICS,
                DimCustomer.TABLE,
                """
                customer_key | customer_id | segment_key | is_current
                7            | ana         | 70          | true
                """,
                SurveyResponse.TABLE,
                """
                response_id | customer_id | submitted_at
                s:1         | ana         | 2024-01-10T12:00:00Z
                s:2         |             | 2024-01-10T12:00:00Z
                """,
                SurveyAnswer.TABLE,
                """
                response_id | question_id | metric_code | value_num | scale_min | scale_max
                s:1         | q2          | csat        | 4         | 1         | 5
                s:2         | q2          | csat        | 4         | 1         | 5
                """,
                SurveyLink.TABLE,
                """
                response_id | metric_code | event_key | episode_key | order_id | link_rule | is_link_ambiguous
                s:1         | csat        | e1        | ep          | s:9      | order     | false
                """,
                FactJourneyEvent.TABLE,
                """
                event_key | touchpoint_key | product_key
                e1        | 50             | 60
                """));

    assertRows(
        """
        response_key | customer_key | segment_key | touchpoint_key | product_key | episode_key | order_id | link_rule
        s:1          | 7            | 70          | 50             | 60          | ep          | s:9      | order
        s:2          | -1           | -1          | -1             | -2          |             |          | none
        """,
        scores);
  }

  @Test
  void theCubeIsTheSumOfTheAnswers(SparkSession spark) {
    Dataset<Row> cube =
        made(
            spark,
            new AggCxScore(),
            Map.of(
                FactSurveyScore.TABLE,
                """
                date_key | metric_key | touchpoint_key | channel_key | segment_key | value | answer_count | top_count | bottom_count | weight | is_clean | is_forced | link_confidence
                20240101 | 2          | 1              | 1           | 1           | 5     | 1            | 1         | 0            | 1      | true     | false     | 1.0
                20240101 | 2          | 1              | 1           | 1           | 1     | 1            | 0         | 1            | 1      | false    | true      | 0.89
                20240101 | 2          | 1              | 1           | 1           | 4.5   | 1            | 1         | 0            | 0.5    | true     | false     | 0.9
                20240102 | 2          | 1              | 1           | 1           | 3     | 1            | 0         | 0            | 1      | true     | false     |
                """));

    assertRows(
        """
        date_key | answer_count | top_count | bottom_count | value_sum   | value_sq_sum | weight_sum | weighted_top_sum | clean_answer_count | clean_value_sum | forced_answer_count | weak_link_answer_count
        20240101 | 3            | 2         | 1            | 10.50000000 | 46.25000000  | 2.50000000 | 1.50000000       | 2                  | 9.50000000      | 1                   | 1
        20240102 | 1            | 0         | 0            | 3.00000000  | 9.00000000   | 1.00000000 | 0.00000000       | 1                  | 3.00000000      | 0                   | 0
        """,
        cube);
  }
}
