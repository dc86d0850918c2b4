package io.periplus.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.config.Company;
import io.periplus.config.Journey;
import io.periplus.config.Label;
import io.periplus.config.MetricDefinition;
import io.periplus.features.AnswerComponent;
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.job.Inputs;
import io.periplus.job.Outputs;
import io.periplus.silver.customer.Customer;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Table;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TextTables;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/**
 * Answers of 1,200 customers, two each, every fourth about something else: a late delivery costs
 * one point, each minute of waiting 0.2, and courtesy, which goes with short waits, does nothing.
 */
@SparkTest
class DriverModelTest {
  private static final Label LABEL = new Label("Label", "Etiqueta", "Rótulo");
  private static final Company SHOP = shop();

  @Test
  void whatMovesTheScoreIsFoundAndWhatOnlyGoesWithItIsNot(SparkSession spark) {
    Outputs outputs = run(spark, 1, 0.2);
    Dataset<Row> csat = outputs.of(DriverEffects.TABLE).where("outcome_code = 'csat'");
    Map<String, Row> all = byComponent(csat.where("segment_code = 'ALL'"));

    assertHolds(-1, all.get("late"));
    assertHolds(-0.2, all.get("wait"));
    assertHolds(0, all.get("courtesy"));
    assertTrue(all.get("courtesy").<Double>getAs("explained_share") > 0.01);
    assertTrue(all.get("late").<Double>getAs("q_value") < 0.001);
    assertTrue(all.get("courtesy").<Double>getAs("q_value") > 0.05);
    assertEquals("performance", all.get("wait").getAs("asymmetry_kind"));
    assertEquals("unclassified", all.get("late").getAs("asymmetry_kind"));
    assertTrue(all.get("wait").<Double>getAs("leave_out_change") > 0);
    assertEquals("points", all.get("wait").getAs("effect_unit"));
  }

  /** Of recommendation nothing is measured: whoever is asked thinks of everything he lived. */
  @Test
  void aQuestionAboutTheCompanyIsAnsweredByWhatEveryStageDid(SparkSession spark) {
    Dataset<Row> effects = run(spark, 5, 0.2).of(DriverEffects.TABLE);
    Row late =
        byComponent(effects.where("segment_code = 'ALL' and outcome_code = 'csat'")).get("late");
    assertEquals(1800L, late.<Long>getAs("experienced_count"));
  }

  @Test
  void segmentsThatDifferByChanceAreDrawnTogether(SparkSession spark) {
    Dataset<Row> effects = run(spark, 2, 0.2).of(DriverEffects.TABLE);
    Map<String, Row> old = byComponent(effects.where("segment_code = 'old'"));
    Map<String, Row> young = byComponent(effects.where("segment_code = 'young'"));
    for (String component : List.of("late", "wait", "courtesy")) {
      assertEquals("shrunk", old.get(component).getAs("flag"));
      double gap =
          old.get(component).<Double>getAs("effect") - young.get(component).<Double>getAs("effect");
      assertEquals(0, gap, 0.15, component);
      assertNull(old.get(component).getAs("leave_out_change"));
    }
    assertHolds(-1, old.get("late"));
  }

  @Test
  void theSameAnswersGiveTheSameRun(SparkSession spark) {
    assertEquals(runId(run(spark, 2, 0.2)), runId(run(spark, 2, 0.2)));
  }

  private static String runId(Outputs outputs) {
    return outputs.of(ModelRuns.DRIVER).head().getAs("model_run_id");
  }

  @Test
  void whatCustomersDoAfterwardsIsAnOutcomeToo(SparkSession spark) {
    Dataset<Row> effects = run(spark, 3, 0.2).of(DriverEffects.TABLE);
    Map<String, Row> retention =
        byComponent(effects.where("outcome_code = 'retention' and segment_code = 'ALL'"));
    assertEquals("share", retention.get("late").getAs("effect_unit"));
    assertTrue(retention.get("late").<Double>getAs("effect_high") < 0);
    // Nobody met these two in the panel: a flag, and no figure.
    assertNull(retention.get("wait").getAs("effect"));
    assertEquals("constant, thin", retention.get("wait").getAs("flag"));
    Map<String, Row> margin = byComponent(effects.where("outcome_code = 'margin'"));
    assertEquals("standardised", margin.get("late").getAs("effect_unit"));
  }

  @Test
  void anOutcomeThatNeverMovesIsFlaggedAndNoFigureIsNotANumber(SparkSession spark) {
    Dataset<Row> effects = run(spark, 4, Double.NaN).of(DriverEffects.TABLE);
    for (Row row : effects.where("outcome_code = 'csat'").collectAsList()) {
      assertTrue(row.<String>getAs("flag").contains("same_outcome"), row.toString());
      for (int i = 0; i < row.size(); i++) {
        assertTrue(!(row.get(i) instanceof Double d) || Double.isFinite(d), row.toString());
      }
    }
  }

  private static Outputs run(SparkSession spark, long seed, double perMinute) {
    BuyersWorld world =
        BuyersWorld.of(
            seed,
            dice -> {
              List<BuyersWorld.Lived> life =
                  new ArrayList<>(
                      Collections.nCopies(BuyersWorld.MONTHS, BuyersWorld.Lived.NOTHING));
              for (int m = 0; m < BuyersWorld.MONTHS; m++) {
                if (dice.nextDouble() < 0.45) {
                  boolean isLate = dice.nextDouble() < 0.25;
                  life.set(m, new BuyersWorld.Lived(1, isLate ? 1 : 0));
                  if (dice.nextDouble() < (isLate ? 0.45 : 0.06)) {
                    return life;
                  }
                }
              }
              return life;
            });
    StringBuilder customers = new StringBuilder("customer_id | segment_code\n");
    for (int i = 0; i < 1200; i++) {
      customers.append("c%04d | %s%n".formatted(i, i % 3 == 0 ? "old" : "young"));
    }
    StringBuilder responses = new StringBuilder("response_id | touchpoint_code\n");
    for (int i = 0; i < 2400; i++) {
      String about = isAboutHelp(i) ? "help_desk" : i % 4 == 1 ? "whole_company" : "delivery";
      responses.append("r%d | %s%n".formatted(i, about));
    }
    Map<Table, Dataset<Row>> inputs =
        Map.of(
            AnswerComponent.TABLE,
            spark.createDataFrame(answers(seed, perMinute), AnswerComponent.TABLE.schema()),
            SurveyResponse.TABLE,
            TextTables.rows(spark, SurveyResponse.TABLE, responses.toString()),
            Customer.TABLE,
            TextTables.rows(spark, Customer.TABLE, customers.toString()),
            CustomerMonth.TABLE,
            world.panel(spark),
            ComponentExposure.TABLE,
            world.exposures(spark));
    return new DriverModel(SHOP).run(new Inputs(spark, inputs), BuyersWorld.NIGHT);
  }

  private static List<Row> answers(long seed, double perMinute) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2400; i++) {
      String customer = "c%04d".formatted(i / 2);
      double late = random.nextDouble() < 0.3 ? 1 : 0;
      double wait = 5 + 2 * random.nextGaussian();
      double courtesy = 4 - 0.3 * wait + 0.5 * random.nextGaussian();
      double score =
          Double.isNaN(perMinute)
              ? 4
              : 7 - (isAboutHelp(i) ? 1 : late + perMinute * wait) + 0.8 * random.nextGaussian();
      rows.add(answer(i, customer, score, "late", late));
      rows.add(answer(i, customer, score, "wait", wait));
      rows.add(answer(i, customer, score, "courtesy", courtesy));
    }
    return rows;
  }

  /** Every fourth answer is about the help desk, where deliveries are not meant. */
  private static boolean isAboutHelp(int answer) {
    return answer % 4 == 3;
  }

  private static Row answer(int i, String customer, double score, String component, double level) {
    Date day = Date.valueOf(BuyersWorld.FIRST.plusDays(i % 360));
    return RowFactory.create(
        "r" + i,
        "csat",
        "e" + i,
        customer,
        new Timestamp(day.getTime()),
        day,
        score,
        component,
        true,
        level);
  }

  private static Map<String, Row> byComponent(Dataset<Row> rows) {
    Map<String, Row> found = new HashMap<>();
    rows.collectAsList().forEach(r -> found.put(r.getAs("component_code"), r));
    return found;
  }

  /** Within three standard errors: one interval of twenty misses, one of 370 by as much. */
  private static void assertHolds(double truth, Row row) {
    double error = row.getAs("std_error");
    assertTrue(error > 0, row.toString());
    assertEquals(truth, row.<Double>getAs("effect"), 3 * error, row.toString());
  }

  private static Company shop() {
    Company base = BuyersWorld.SHOP;
    Journey journey =
        new Journey(
            List.of(
                new Journey.JourneyStage("delivery", LABEL),
                new Journey.JourneyStage("help", LABEL),
                new Journey.JourneyStage("recommendation", LABEL)),
            List.of(
                new Journey.Touchpoint("delivery", "delivery", LABEL, List.of()),
                new Journey.Touchpoint("help_desk", "help", LABEL, List.of()),
                new Journey.Touchpoint("whole_company", "recommendation", LABEL, List.of())),
            List.of(
                component("late", "delivery", false),
                component("wait", "delivery", false),
                component("courtesy", "delivery", true),
                component("transfer", "help_desk", false)),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Journey.Segment("old", "", List.of(), LABEL),
                new Journey.Segment("young", "", List.of(), LABEL)));
    MetricDefinition csat =
        new MetricDefinition("csat", "mean", 1, 10, 8, 10, 1, 4, true, true, LABEL);
    return new Company(
        base.name(),
        base.title(),
        base.currency(),
        base.zone(),
        base.calendar(),
        base.warehouse(),
        base.sources(),
        journey,
        List.of(csat),
        base.kpis(),
        base.windows(),
        base.models(),
        base.linkage(),
        base.runtime());
  }

  private static Journey.Component component(
      String code, String touchpoint, boolean isHigherBetter) {
    return new Journey.Component(
        code, touchpoint, "operational", "delivery_late", "", 1, isHigherBetter, LABEL);
  }
}
