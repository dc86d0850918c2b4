package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;
import static io.periplus.testkit.TextTables.rows;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.translate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.dim.DimSegment;
import io.periplus.gold.estimate.FactChurnScore;
import io.periplus.gold.estimate.FactComponentLinkage;
import io.periplus.gold.estimate.FactDriverImportance;
import io.periplus.gold.estimate.FactExecKpi;
import io.periplus.gold.estimate.FactMetricEstimate;
import io.periplus.gold.estimate.FactResponseCurve;
import io.periplus.gold.estimate.FactScenarioResult;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.job.Inputs;
import io.periplus.models.DriverEffects;
import io.periplus.models.linkage.LinkageEffects;
import io.periplus.table.Check;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.testkit.SparkTest;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class EffectsTest {
  private static final String RUN =
      """
      model_run_key | model_code | as_of_on   | fit_hash
      77            | linkage    | 2024-02-20 | 0123456789abcdef0123
      """;
  private static final String LATE =
      """
      component_key | component_code | unit_change | higher_is_better
      1             | late           | 1           | false
      2             | ease           | 0.5         | true
      """;

  @Test
  void anAssociationInMoneyStopsTheNight(SparkSession spark) {
    Dataset<Row> effects =
        rows(
            spark,
            FactComponentLinkage.TABLE,
            """
            outcome_code | estimate_unit | evidence_grade | amount | amount_low
            fine         | standardised  | D              |        |
            measured     | money         |                | 5      |
            earned       | money         | B              | 5      | 1
            in_money     | money         | D              |        |
            with_amount  | points        | D              | 5      |
            with_bound   | points        | D              |        | 1
            """);

    assertRows(
        """
        outcome_code
        in_money
        with_amount
        with_bound
        """,
        effects.where("not (" + rule(FactComponentLinkage.TABLE).predicate() + ")"));
  }

  @Test
  void everyTableWithAGradeKeepsAssociationsOutOfMoney() {
    for (Table table :
        List.of(
            FactMetricEstimate.TABLE,
            FactDriverImportance.TABLE,
            FactComponentLinkage.TABLE,
            FactResponseCurve.TABLE,
            FactScenarioResult.TABLE,
            FactExecKpi.TABLE)) {
      assertEquals(Severity.FAIL, rule(table).severity(), table.id());
    }
    assertTrue(FactChurnScore.TABLE.column("evidence_grade").isEmpty());
  }

  @Test
  void anEffectNamesItsComponentItsSegmentAndItsFit(SparkSession spark) {
    Dataset<Row> effects =
        rows(
                spark,
                LinkageEffects.TABLE,
                """
                model_run_id                        | component_code | segment_code | outcome_code | estimate
                linkage/2024-02-20/0123456789abcdef | late           | ALL          | csat         | -1.8
                linkage/2024-02-20/0123456789abcdef | late           | plus         | csat         | -1.5
                gone                                | lost           | minus        | csat         |
                """)
            .withColumn("model_run_id", translate(col("model_run_id"), "/", "|"));
    Inputs in =
        new Inputs(
            spark,
            Map.of(
                DimModelRun.TABLE,
                rows(spark, DimModelRun.TABLE, RUN),
                DimComponent.TABLE,
                rows(spark, DimComponent.TABLE, LATE),
                DimSegment.TABLE,
                rows(
                    spark,
                    DimSegment.TABLE,
                    """
                    segment_key | segment_code | is_primary
                    8           | plus         | true
                    """),
                LinkageEffects.TABLE,
                effects));
    Dataset<Row> linkage = new FactComponentLinkage().rows(in, Nights.NIGHT);

    assertRows(
        """
        component_key | segment_key | estimate | model_run_key
        1             | -2          | -1.8     | 77
        1             | 8           | -1.5     | 77
        -1            | -1          |          | -1
        """,
        linkage);
  }

  @Test
  void whatIsHeavyAndFarFromTheBestIsToBeFixed(SparkSession spark) {
    Dataset<Row> drivers =
        made(
            spark,
            new FactDriverImportance(),
            Map.of(
                DimComponent.TABLE,
                LATE,
                DriverEffects.TABLE,
                """
                component_code | outcome_code | segment_code | effect | effect_low | effect_high | explained_share | performance | performance_peer | experienced_count | answer_count | flag
                late           | csat         | ALL          | -2     | -2.5       | -1.5        | 0.8             | 0.10        | 0.02             | 100               | 1000         |
                ease           | csat         | ALL          | 0.1    | 0.0        | 0.2         | 0.2             | 4.5         | 5                | 900               | 1000         |
                late           | nps          | ALL          |        |            |             |                 | 0.10        |                  | 100               | 1000         | thin
                """));

    assertRows(
        """
        component_key | outcome_code | quadrant | estimate | low  | high | n_treated | n_control | evidence_grade | refused_reason
        1             | csat         | fix      | 0.16     | 0.12 | 0.2  | 100       | 900       | D              |
        2             | csat         | leave    | 0.1      | 0.0  | 0.2  | 900       | 100       | D              |
        1             | nps          |          |          |      |      | 100       | 900       |                | thin
        """,
        drivers
            .withColumn("estimate", round(col("estimate"), 6))
            .withColumn("low", round(col("low"), 6))
            .withColumn("high", round(col("high"), 6)));
  }

  private static Check rule(Table table) {
    return table.checks().stream()
        .filter(check -> check.name().equals(LinkageBlock.RULE))
        .findFirst()
        .orElseThrow();
  }
}
