package io.periplus.gold;

import static io.periplus.testkit.TextTables.assertRows;
import static io.periplus.testkit.TextTables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.gold.agg.AggCxScore;
import io.periplus.gold.agg.AggFriction;
import io.periplus.gold.agg.AggGiveUpCurve;
import io.periplus.gold.agg.AggJourneyPath;
import io.periplus.gold.agg.AggSurveyFunnel;
import io.periplus.gold.dim.DimDate;
import io.periplus.gold.dim.DimKpi;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.dim.DimSegment;
import io.periplus.gold.estimate.FactComponentLinkage;
import io.periplus.gold.estimate.FactDriverImportance;
import io.periplus.gold.estimate.FactExecKpi;
import io.periplus.gold.estimate.FactMetricEstimate;
import io.periplus.gold.fact.FactLedgerReconciliation;
import io.periplus.gold.fact.FactSurveyInvite;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.gold.retention.AggAcquisition;
import io.periplus.gold.retention.AggGrowth;
import io.periplus.store.ReleaseViews;
import io.periplus.table.Table;
import io.periplus.testkit.SparkTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

@SparkTest
class ViewsOfGoldTest {
  private static final List<Table> TABLES =
      List.of(
          DimDate.TABLE,
          DimTouchpoint.TABLE,
          DimComponent.TABLE,
          DimChannel.TABLE,
          DimSegment.TABLE,
          DimMetric.TABLE,
          DimKpi.TABLE,
          DimReason.TABLE,
          AggCxScore.TABLE,
          AggSurveyFunnel.TABLE,
          FactSurveyInvite.TABLE,
          AggFriction.TABLE,
          AggGiveUpCurve.TABLE,
          AggJourneyPath.TABLE,
          FactMetricEstimate.TABLE,
          FactDriverImportance.TABLE,
          FactComponentLinkage.TABLE,
          FactLedgerReconciliation.TABLE,
          FactExecKpi.TABLE,
          AggGrowth.TABLE,
          AggAcquisition.TABLE);

  static final String LATE_DELIVERY =
      """
      component_key | component_code | touchpoint_key | label_en      | label_es       | label_pt
      1             | late_delivery  | -2             | Late delivery | Entrega tardía | Entrega atrasada
      """;

  @Test
  void everyViewRunsOnAWarehouseInWhichNothingHappened(SparkSession spark) {
    for (String view : ReleaseViews.NAMES) {
      assertEquals(0, view(spark, view, Map.of()).count(), view);
    }
  }

  @Test
  void growthIsEarnedOnlyByWhoWasKeptAndWhoWasReferred(SparkSession spark) {
    assertRows(
        """
        segment_key | grr  | nrr  | earned_growth       | retention_contractual | retention_noncontractual
        7           | 0.75 | 0.85 | 0.10000000000000009 | 0.9                   | 0.5
        -2          | 0.75 | 0.85 | 0.10000000000000009 | 0.9                   | 0.5
        """,
        view(
            spark,
            "v_growth",
            Map.of(
                AggGrowth.TABLE,
                """
                month_start_on | base_kind | segment_key | revenue_base_amount | churn_amount | contraction_amount | expansion_amount | new_earned_amount | new_bought_amount | new_unknown_amount | start_customer_count | kept_customer_count | churned_involuntary_count | alive_customer_count | bought_customer_count
                2024-01-01     | year_ago  | 7           | 1000                | 200          | 50                 | 100              | 250               | 150               | 50                 | 10                   | 9                   | 1                         | 8                    | 4
                """)));
  }

  @Test
  void aNewCustomerCostsTheCompanysOwnMultipleOfAKeptOne(SparkSession spark) {
    assertRows(
        """
        cost_of_new_customer | spend_per_kept_customer | ratio
        50.0                 | 5.0                     | 10.0
        """,
        view(
            spark,
            "v_acquisition_retention",
            Map.of(
                AggAcquisition.TABLE,
                """
                month_start_on | channel_key | segment_key | acquisition_spend_amount | retention_offer_amount | service_recovery_amount | loyalty_amount | new_customer_count | kept_customer_count
                2024-01-01     | 3           | 7           | 500                      | 0                      | 0                       | 0              | 10                 | 0
                2024-01-01     | -2          | 7           | 0                        | 60                     | 30                      | 10             | 0                  | 20
                """)));
  }

  @Test
  void anAssociationGoesTogetherWithAnOutcomeAndIsNeverMoney(SparkSession spark) {
    Dataset<Row> linkage =
        view(
            spark,
            "v_linkage",
            Map.of(
                DimComponent.TABLE,
                LATE_DELIVERY,
                FactComponentLinkage.TABLE,
                """
                component_key | segment_key | outcome_code | horizon_months | estimate | low   | high  | estimate_unit | evidence_grade | n_treated | n_control | amount
                1             | -2          | csat         | 0              | -1.8     | -1.95 | -1.65 | points        | D              | 500       | 7500      |
                1             | -2          | nps          | 0              | -20      | -30   | -10   | points        | D              | 5         | 75        |
                1             | -2          | margin       | 3              | -0.1     | -0.2  | 0.1   | standardised  | D              | 500       | 7500      | 99
                1             | -2          | revenue      | 3              | 12       | 1     | 20    | money         | D              | 500       | 7500      |
                """));

    assertRows(
        """
        component_code | experience_outcome_code | experience_estimate | experience_n | experience_grade | margin_estimate | margin_amount | revenue_estimate | cost_estimate
        late_delivery  | csat                    | -1.8                | 8000         | D                | -0.1            |               |                  |
        """,
        linkage);
    assertRows(
        """
        experience_sentence_en
        Late delivery goes together with lower satisfaction (-1.80 points, -1.95 to -1.65; grade D).
        """,
        linkage);
    assertRows(
        """
        experience_sentence_es
        Entrega tardía va de la mano con menor satisfacción (-1.80 puntos, de -1.95 a -1.65; grado D).
        """,
        linkage);
    assertRows(
        """
        experience_sentence_pt
        Entrega atrasada anda junto com menor satisfação (-1,80 pontos, de -1,95 a -1,65; grau D).
        """,
        linkage);
    String row = linkage.select("sentence_en").head().getString(0);
    assertTrue(row.contains("margin"), row);
    assertFalse(row.contains("99"), row);
  }

  @Test
  void anEffectThatEarnedItsGradeNamesItsMoney(SparkSession spark) {
    Dataset<Row> linkage =
        view(
            spark,
            "v_linkage",
            Map.of(
                DimComponent.TABLE,
                LATE_DELIVERY,
                FactComponentLinkage.TABLE,
                """
                component_key | segment_key | outcome_code | horizon_months | estimate | low  | high | estimate_unit | evidence_grade | amount | refused_reason
                1             | -2          | retention    | 6              | -0.02    |-0.03 |-0.01 | share         | B              | -12500 |
                1             | -2          | margin       | 6              |          |      |      |               |                |        | too few exposed
                """));

    assertRows(
        """
        sentence_en
        Late delivery lowers retention (-2.00 percentage points, -3.00 to -1.00; grade B); -12,500 a year. No number for Late delivery on margin: too few exposed.
        """,
        linkage);
    assertRows(
        """
        retention_sentence_es
        Entrega tardía baja la retención (-2.00 puntos porcentuales, de -3.00 a -1.00; grado B); -12,500 al año.
        """,
        linkage);
  }

  @Test
  void aScoreOfFewAnswersIsNotShown(SparkSession spark) {
    Dataset<Row> scores =
        view(
            spark,
            "v_cx_score",
            Map.of(
                DimDate.TABLE,
                """
                date_key | month_start_on
                20240105 | 2024-01-01
                20240205 | 2024-02-01
                """,
                DimMetric.TABLE,
                """
                metric_key | metric_code | formula | unit
                7          | nps         | net     | points
                """,
                AggCxScore.TABLE,
                """
                date_key | metric_key | touchpoint_key | channel_key | segment_key | answer_count | top_count | bottom_count | weak_link_answer_count
                20240105 | 7          | 1              | -1          | 5           | 30           | 20        | 5            | 3
                20240105 | 7          | 2              | -1          | 5           | 9            | 0         | 9            | 0
                20240205 | 7          | 1              | -1          | 5           | 9            | 9         | 0            | 0
                """));

    assertRows(
        """
        month_start_on | slice_kind | answer_count | score_raw
        2024-01-01     | all        | 39           | 15.38
        2024-02-01     | all        |              |
        """,
        scores
            .where("slice_kind = 'all'")
            .withColumn("score_raw", functions.round(functions.col("score_raw"), 2)));
    assertEquals(1, scores.where("slice_kind = 'touchpoint' and score_raw is not null").count());
  }

  @Test
  void theTotalOfTheBooksTellsTheGapByName(SparkSession spark) {
    Dataset<Row> books =
        view(
            spark,
            "v_reconciliation",
            Map.of(
                FactLedgerReconciliation.TABLE,
                """
                period_on  | side    | ledger_type           | ledger_amount | attributed_amount | idle_amount | no_driver_amount | residual_amount | is_within_tolerance
                2018-01-01 | revenue | payment               | 100           | 100               | 0           | 0                | 0               | true
                2018-01-01 | revenue | payment_without_items | 15            | 0                 | 0           | 15               | 0               | true
                2018-02-01 | revenue | payment_without_items | 5             | 0                 | 0           | 5                | 0               | true
                """));

    assertRows(
        """
        period  | ledger_type           | ledger_amount | no_driver_percent | is_within_tolerance
        2018-01 | payment               | 100.0000      | 0.0               | true
        2018-01 | payment_without_items | 15.0000       | 100.0             | true
        2018-02 | payment_without_items | 5.0000        | 100.0             | true
        total   | payment               | 100.0000      | 0.0               | true
        total   | payment_without_items | 20.0000       | 100.0             | true
        """,
        books);
  }

  @Test
  void aKpiShowsItsRatioOrItsAmountAndTheMonthBefore(SparkSession spark) {
    Dataset<Row> page =
        view(
            spark,
            "v_exec_scorecard",
            Map.of(
                DimKpi.TABLE,
                """
                kpi_key | kpi_code
                1       | promise_kept
                2       | revenue
                3       | satisfaction
                """,
                FactExecKpi.TABLE,
                """
                kpi_key | period_start_on | numerator | denominator | previous_numerator | previous_denominator | estimate | previous_estimate | trust_flag
                1       | 2024-02-01      | 9         | 10          | 1                  | 2                    |          |                   | ok
                2       | 2024-02-01      | 500       |             | 400                |                      |          |                   | not_reconciled
                3       | 2024-02-01      | 30        | 60          | 20                 | 60                   | 50       | 33.3              | ok
                """));

    assertRows(
        """
        kpi_code     | value | previous
        promise_kept | 0.9   | 0.5
        revenue      | 500.0 | 400.0
        satisfaction | 50.0  | 33.3
        """,
        page);
  }

  /** The view's query over text tables in the place of a release; tables not named are empty. */
  static Dataset<Row> view(SparkSession spark, String name, Map<Table, String> tables) {
    Map<Table, String> given = new HashMap<>(tables);
    for (Table table : TABLES) {
      String text = given.getOrDefault(table, table.columns().get(0).name());
      rows(spark, table, text).createOrReplaceTempView("t_" + table.name());
    }
    spark.sql(overTextTables("v_linkage_sentence")).createOrReplaceTempView("t_v_linkage_sentence");
    return spark.sql(overTextTables(name));
  }

  private static String overTextTables(String view) {
    return ReleaseViews.text(view).orElseThrow().replace("periplus.gold.", "t_");
  }
}
