package io.periplus.models.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.job.Outputs;
import io.periplus.testkit.SparkTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class LinkageModelTest {

  @Test
  void aLateDeliveryCostsWhatWasPlantedAndEarnsItsMoney(SparkSession spark) {
    Outputs outputs =
        new LinkageModel(LateShop.SHOP)
            .run(LateShop.shop(spark, 800, -30, LateShop.MONTHS), LateShop.NIGHT);
    Row revenue = row(outputs, "revenue", "ALL");
    assertEquals("within_panel", revenue.getAs("method"), revenue.toString());
    assertEquals("C", revenue.getAs("evidence_grade"));
    assertEquals("money", revenue.getAs("estimate_unit"));
    assertTrue(
        revenue.<Double>getAs("low") < -24 && -24 < revenue.<Double>getAs("high"),
        revenue.toString());
    assertTrue(revenue.<Double>getAs("high") < 0, revenue.toString());
    assertTrue(revenue.<BigDecimal>getAs("amount").signum() < 0);
    assertNotNull(revenue.getAs("second_estimate"));
    assertNotNull(revenue.getAs("lead_p"));
    assertNotNull(revenue.getAs("permuted_p"));

    Row margin = row(outputs, "margin", "ALL");
    Row cost = row(outputs, "cost_to_serve", "ALL");
    assertEquals("money", margin.getAs("estimate_unit"), margin.toString());
    assertNull(cost.getAs("evidence_grade"));
    assertTrue(cost.<String>getAs("refused_reason").startsWith("the outcome is the same"));
    assertNotNull(row(outputs, "revenue", "near").getAs("method"));
    assertFalse(
        outputs
                .of(LinkageEffects.TABLE)
                .where("not (" + LinkageEffects.TABLE.checks().get(0).predicate() + ")")
                .limit(1)
                .count()
            > 0);
  }

  @Test
  void whatIfHalfOfItCameInTime(SparkSession spark) {
    Outputs outputs =
        new LinkageModel(LateShop.SHOP)
            .run(LateShop.shop(spark, 800, -30, LateShop.MONTHS), LateShop.NIGHT);
    Dataset<Row> results = outputs.of(ScenarioResults.TABLE);
    List<Row> months =
        results
            .where("scenario_code = 'half_the_late' and outcome_code = 'margin'")
            .orderBy("horizon_month")
            .collectAsList();
    assertEquals(12, months.size());
    assertEquals(0, months.get(0).<Double>getAs("estimate"), 1e-9, "the window must fill first");
    Row last = months.get(11);
    assertTrue(last.<Double>getAs("p10") > 0, last.toString());
    assertTrue(
        last.<Double>getAs("p10") < last.<Double>getAs("p50")
            && last.<Double>getAs("p50") < last.<Double>getAs("p90"));
    assertEquals(1, last.<Double>getAs("p_net_positive"), 0.05);
    assertTrue(
        last.<BigDecimal>getAs("net_value_low")
                .compareTo(last.<BigDecimal>getAs("break_even_cost_amount"))
            < 0);
    assertEquals(
        12L * LateShop.SHOP.models().replicates(),
        outputs
            .of(ScenarioResults.DRAWS)
            .where("scenario_code = 'half_the_late' and outcome_code = 'margin'")
            .count());

    Row refused = results.where("scenario_code = 'many_more' and outcome_code = 'margin'").head();
    assertEquals(
        "late at 4.00 lies beyond what was ever observed (99 % of those who met it had at most"
            + " 1.00)",
        refused.getAs("refused_reason"));
    assertNull(refused.getAs("p50"));
    Map<String, Boolean> chosen =
        outputs.of(ScenarioResults.PORTFOLIO).collectAsList().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    r -> r.getAs("scenario_code"), r -> r.getAs("is_chosen")));
    assertEquals(Map.of("half_the_late", true, "many_more", false), chosen);
  }

  @Test
  void whereMostBuyOnceNothingIsStatedInMoney(SparkSession spark) {
    Outputs outputs =
        new LinkageModel(LateShop.SHOP).run(LateShop.shop(spark, 3000, -30, 1), LateShop.NIGHT);
    Row revenue = row(outputs, "revenue", "ALL");
    assertEquals("D", revenue.getAs("evidence_grade"), revenue.toString());
    assertEquals("standardised", revenue.getAs("estimate_unit"));
    assertNull(revenue.getAs("amount"));
    String reason = revenue.getAs("grade_reason");
    assertTrue(reason.contains("lead test could not be tried"), reason);
    Row margin =
        outputs
            .of(ScenarioResults.TABLE)
            .where("scenario_code = 'half_the_late' and outcome_code = 'margin'")
            .head();
    assertTrue(
        margin
            .<String>getAs("refused_reason")
            .startsWith("an association is never stated in money: late ("),
        margin.toString());
  }

  private static Row row(Outputs outputs, String outcome, String segment) {
    return outputs
        .of(LinkageEffects.TABLE)
        .where("outcome_code = '%s' and segment_code = '%s'".formatted(outcome, segment))
        .head();
  }
}
