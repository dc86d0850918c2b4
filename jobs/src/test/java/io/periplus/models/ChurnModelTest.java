package io.periplus.models;

import static io.periplus.models.ChurnWorld.MONTHS;
import static io.periplus.models.ChurnWorld.NIGHT;
import static io.periplus.models.ChurnWorld.SHOP;
import static io.periplus.testkit.TextTables.assertRows;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.stddev;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.models.ChurnWorld.Lived;
import io.periplus.testkit.SparkTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class ChurnModelTest {
  private static final ChurnModel MODEL = new ChurnModel(SHOP);

  @Test
  void whoLeavesAfterLateDeliveriesIsSeenAheadAndTheProbabilitiesMeanWhatTheySay(
      SparkSession spark) {
    ChurnWorld world = ChurnWorld.of(7, ChurnModelTest::leavesAfterLateDeliveries);
    Outputs outputs = MODEL.run(world.inputs(spark), NIGHT);

    Map<String, Double> quality = quality(outputs);
    assertBetween(0.65, 0.88, quality.get("auc"));
    assertBetween(0, 0.06, quality.get("ece"));
    assertBetween(0.7, 1.3, quality.get("calibration_slope"));
    assertBetween(1.3, 1 / quality.get("base_rate"), quality.get("lift10"));
    double guess = quality.get("base_rate") * (1 - quality.get("base_rate"));
    assertBetween(0.05, guess, quality.get("brier"));
    // Cut-offs from March, the first with a quarter behind it, to August; tested on November.
    assertRows(
        """
        model_code | as_of_on   | state    | train_from | train_to   | quality_name | refused_reason
        churn      | 2024-02-29 | champion | 2023-03-01 | 2023-11-30 | auc          |
        """,
        outputs.of(ModelRuns.CHURN));

    Dataset<Row> scores = outputs.of(ChurnScores.TABLE);
    Row spread = scores.agg(avg("churn_probability"), stddev("churn_probability")).head();
    assertEquals(quality.get("base_rate"), spread.getDouble(0), 0.1);
    assertTrue(spread.getDouble(1) > 0.05);
    assertEquals(10, scores.select("calibration_bin").distinct().count());
    assertEquals(
        world
            .panel(spark)
            .where("order_count > 0 and month_start_on >= '2023-12-01'")
            .select("customer_id")
            .distinct()
            .count(),
        scores.count());

    assertEquals(
        runId(outputs), runId(MODEL.run(shuffled(world, spark), NIGHT)), "in another order");
  }

  @Test
  void lateDeliveriesAndSilencePointTowardsLeaving(SparkSession spark) {
    ChurnWorld world = ChurnWorld.of(7, ChurnModelTest::leavesAfterLateDeliveries);
    ChurnMonths months =
        ChurnMonths.of(ChurnWorld.FIRST, NIGHT.businessDate(), SHOP.windows().churnHorizon());
    Dataset<Row> looks =
        ChurnFeatures.of(
            world.panel(spark), world.exposures(spark), SHOP.journey().components(), months);

    ChurnFit fit =
        ChurnFit.of(
            looks.where(col(ChurnFeatures.MONTH).leq("2023-08-01")),
            List.of("recency_days", "late_level_3m", "frequency_log"));

    assertBetween(0.2, 2, fit.coefficients().get("late_level_3m"));
    assertBetween(0.2, 2, fit.coefficients().get("recency_days"));
  }

  @Test
  void aLookKnowsNothingOfWhatCameAfterIt(SparkSession spark) {
    ChurnMonths months = new ChurnMonths(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 9, 1), 3);
    List<Lived> life = new ArrayList<>(Collections.nCopies(9, Lived.NOTHING));
    life.set(0, new Lived(1, 1));
    life.set(2, new Lived(2, 0));
    life.set(8, new Lived(1, 1));
    ChurnWorld world = ChurnWorld.of(1, dice -> life);

    assertRows(
        """
        month_start_on | is_lost | orders_3m | tenure_months | late_count_3m | late_level_3m      | csat_mean_6m
        2023-03-01     | 1.0     | 3.0       | 2.0           | 3.0           | 0.3333333333333333 | 4.333333333333333
        2023-09-01     |         | 1.0       | 8.0           | 1.0           | 1.0                | 3.0
        """,
        ChurnFeatures.of(
                world.panel(spark), world.exposures(spark), SHOP.journey().components(), months)
            .where("customer_id = 'c0000'"));
  }

  @Test
  void purchasesByDiceAreNotPredicted(SparkSession spark) {
    assertRefused(
        spark,
        ChurnWorld.of(11, dice -> byDice(dice, 0.35)),
        "On later customers the model was no better than guessing: AUC 0.");
  }

  @Test
  void aShopWhereNearlyAllBuyOnceHasNoChurnModel(SparkSession spark) {
    assertRefused(
        spark,
        ChurnWorld.of(13, ChurnModelTest::nearlyAlwaysOnce),
        "98.3 % of 2,000 customers bought once; a churn model needs at least 5 % who came back.");
  }

  @Test
  void whereNobodyLeavesThereIsNothingToLearn(SparkSession spark) {
    assertRefused(
        spark,
        ChurnWorld.of(17, dice -> Collections.nCopies(MONTHS, new Lived(1, 0))),
        "Of 12,000 looks at an active customer to learn from, 0 ended in leaving and 12,000 in"
            + " staying; a churn model needs at least 200 of each.");
  }

  @Test
  void aFeatureThatHasSeenTheFutureIsNamed(SparkSession spark) {
    assertRefused(
        spark,
        ChurnWorld.of(19, ChurnModelTest::marksTheLastOrderBeforeLeaving),
        "All 5,358 looks at a customer with late_level_3m at 0.0 ended in staying; a value that");
  }

  @Test
  void aYoungShopIsToldHowMuchHistoryIsMissing(SparkSession spark) {
    assertRefused(
        spark,
        ChurnWorld.of(23, dice -> byDice(dice, 0.35).subList(0, 8)),
        Night.closing(LocalDate.of(2023, 8, 31), NIGHT.zone()),
        "8 whole month(s) of orders are known; a churn model needs 9: 3 each to see who is active,"
            + " to learn what came of it, and to test that.");
  }

  @Test
  void aShopWithoutOrdersIsRefusedToo(SparkSession spark) {
    assertRefused(
        spark, ChurnWorld.of(29, dice -> List.of()), "0 whole month(s) of orders are known;");
  }

  /** Every order may come late; a late one drives away nearly half, a good one hardly any. */
  private static List<Lived> leavesAfterLateDeliveries(SplittableRandom dice) {
    List<Lived> life = new ArrayList<>(Collections.nCopies(MONTHS, Lived.NOTHING));
    for (int m = dice.nextInt(9); m < MONTHS; m++) {
      if (dice.nextDouble() < 0.45) {
        boolean isLate = dice.nextDouble() < 0.25;
        life.set(m, new Lived(1, isLate ? 1 : 0));
        if (dice.nextDouble() < (isLate ? 0.45 : 0.06)) {
          return life;
        }
      }
    }
    return life;
  }

  private static List<Lived> byDice(SplittableRandom dice, double chance) {
    List<Lived> life = new ArrayList<>();
    for (int m = 0; m < MONTHS; m++) {
      life.add(dice.nextDouble() < chance ? new Lived(1, dice.nextInt(2)) : Lived.NOTHING);
    }
    return life;
  }

  private static List<Lived> nearlyAlwaysOnce(SplittableRandom dice) {
    List<Lived> life = new ArrayList<>(Collections.nCopies(MONTHS, Lived.NOTHING));
    life.set(dice.nextInt(12), new Lived(1, 0));
    if (dice.nextDouble() < 0.01) {
      life.set(12, new Lived(1, 0));
    }
    return life;
  }

  /** The leak: an order is booked as late when nothing follows it for three months. */
  private static List<Lived> marksTheLastOrderBeforeLeaving(SplittableRandom dice) {
    List<Lived> life = new ArrayList<>(byDice(dice, 0.35));
    for (int m = 0; m < MONTHS; m++) {
      boolean isFollowed =
          life.subList(m + 1, Math.min(MONTHS, m + 4)).stream().anyMatch(l -> l.orders() > 0);
      life.set(m, new Lived(life.get(m).orders(), isFollowed ? 0 : life.get(m).orders()));
    }
    return life;
  }

  private static Inputs shuffled(ChurnWorld world, SparkSession spark) {
    return ChurnWorld.inputs(
        spark,
        world.panel(spark).repartition(3).orderBy(rand(3)),
        world.exposures(spark).orderBy(rand(5)));
  }

  private static Map<String, Double> quality(Outputs outputs) {
    return outputs.of(ChurnQuality.TABLE).collectAsList().stream()
        .collect(Collectors.toMap(r -> r.getAs("measure"), r -> r.getAs("value")));
  }

  private static String runId(Outputs outputs) {
    return outputs.of(ModelRuns.CHURN).head().getAs("model_run_id");
  }

  private static void assertRefused(SparkSession spark, ChurnWorld world, String reason) {
    assertRefused(spark, world, NIGHT, reason);
  }

  private static void assertRefused(
      SparkSession spark, ChurnWorld world, Night night, String reason) {
    Outputs outputs = MODEL.run(world.inputs(spark), night);
    Row run = outputs.of(ModelRuns.CHURN).head();
    assertEquals("refused", run.<String>getAs("state"));
    String told = run.getAs("refused_reason");
    assertTrue(told.startsWith(reason), told);
    assertEquals(0, outputs.of(ChurnScores.TABLE).count());
    assertEquals(0, outputs.of(ChurnQuality.TABLE).count());
  }

  private static void assertBetween(double low, double high, double value) {
    assertTrue(low <= value && value <= high, value + " lies outside " + low + " to " + high);
  }
}
