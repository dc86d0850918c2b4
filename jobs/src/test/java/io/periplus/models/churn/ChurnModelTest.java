package io.periplus.models.churn;

import static io.periplus.models.churn.ChurnWorld.MONTHS;
import static io.periplus.models.churn.ChurnWorld.NIGHT;
import static io.periplus.models.churn.ChurnWorld.SHOP;
import static io.periplus.testkit.TextTables.assertRows;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.stddev;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.features.ComponentExposure;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.models.churn.ChurnWorld.Lived;
import io.periplus.models.learn.Leaks;
import io.periplus.models.learn.Learnt;
import io.periplus.models.worth.CustomerValues;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.testkit.SparkTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    assertBetween(0, 0.08, quality.get("ece"));
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
        outputs.of(ChurnRuns.TABLE).where("state = 'champion' and model_code = 'churn'"));
    assertRows(
        """
        model_code | refused_reason
        contract   | No customer has a contract.
        uplift     | No customer was held out of an action by chance, so nobody can say whom it moves.
        """,
        outputs.of(ChurnRuns.TABLE).where("state = 'refused'"));

    Dataset<Row> scores = outputs.of(ChurnScores.TABLE).cache();
    Row spread = scores.agg(avg("churn_probability"), stddev("churn_probability")).head();
    assertEquals(quality.get("base_rate"), spread.getDouble(0), 0.1);
    assertTrue(spread.getDouble(1) > 0.05);
    assertTrue(scores.select("calibration_bin").distinct().count() >= 8);
    assertEquals(0, scores.where("not churn_probability between churn_low and churn_high").count());
    assertEquals(world.buyersSince(LocalDate.of(2023, 12, 1)), scores.count());
    assertEquals(0, wrongSums(outputs, scores));

    assertEquals(
        runId(outputs), runId(MODEL.run(shuffled(world, spark), NIGHT)), "in another order");
  }

  @Test
  void aLookKnowsNothingOfWhatCameAfterItNorOfWhatWasToldLater(SparkSession spark) {
    List<Lived> life = new ArrayList<>(Collections.nCopies(9, Lived.NOTHING));
    life.set(0, new Lived(1, 1));
    life.set(2, new Lived(2, 0));
    life.set(8, new Lived(1, 1));
    ChurnWorld world = ChurnWorld.of(1, dice -> life);
    // An order of February that the company heard of in April, and one dated after the night.
    Instant february = Instant.parse("2023-02-10T12:00:00Z");
    world.event("c0000", february, Instant.parse("2023-04-02T12:00:00Z"), "order", 90, null);
    Instant later = NIGHT.asOf().plusSeconds(86_400);
    world.event("c0000", later, later, "order", 91, null);
    ChurnFeatures features = world.features(spark, NIGHT);
    Dataset<Row> known = features.known();
    List<LocalDate> ends =
        List.of(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 1), LocalDate.of(2023, 9, 1));

    assertRows(
        """
        month_start_on | has_bought | orders_3m | tenure_months | late_count_3m | late_level_3m      | csat_mean_6m
        2023-03-01     | false      | 3.0       | 2.0           | 3.0           | 0.3333333333333333 | 4.333333333333333
        2023-04-01     | false      | 3.0       | 3.0           | 2.0           | 0.0                | 4.333333333333333
        2023-09-01     | false      | 1.0       | 8.0           | 1.0           | 1.0                | 3.0
        """,
        features
            .at(known, ends, 3)
            .withColumn("has_bought", ChurnFeatures.boughtWithin(0, 3))
            .where("customer_id = 'c0000'"));
    assertRows(
        "has_bought\nfalse",
        features
            .at(known, List.of(LocalDate.of(2023, 5, 1)), 3)
            .where("customer_id = 'c0000'")
            .select(ChurnFeatures.boughtWithin(0, 3).as("has_bought")));
    assertRows(
        "has_bought\ntrue",
        features
            .at(known, List.of(LocalDate.of(2023, 5, 1)), 3)
            .where("customer_id = 'c0000'")
            .select(ChurnFeatures.boughtWithin(1, 3).as("has_bought")));
  }

  @Test
  void whatAMembershipBillsIsNoPurchase(SparkSession spark) {
    ChurnWorld world = ChurnWorld.of(3, dice -> Collections.nCopies(MONTHS, new Lived(1, 0)));
    Dataset<Row> invoices =
        world
            .inputs(spark)
            .of(SourceEvent.TABLE)
            .where("kind = 'order' and happened_at >= '2023-06-01'")
            .selectExpr("order_id", "'subscription_invoice' as order_kind");
    ChurnFeatures features =
        new ChurnFeatures(
            world.inputs(spark, Map.of(OrderHeader.TABLE, invoices)),
            NIGHT,
            SHOP.journey().components());

    assertRows(
        "orders_3m | is_active | is_silent\n0.0 | false | true",
        features
            .at(features.known(), List.of(LocalDate.of(2023, 9, 1)), 3)
            .where("customer_id = 'c0000'")
            .selectExpr("orders_3m", "is_active", "recency_days > 90 as is_silent"));
  }

  @Test
  void featuresMovedIntoTheFutureAreBetterThanHonestOnesAndAreFoundOut(SparkSession spark) {
    ChurnWorld world = ChurnWorld.of(7, ChurnModelTest::leavesAfterLateDeliveries);
    ChurnFeatures features = world.features(spark, NIGHT);
    Dataset<Row> known = features.known().cache();
    List<String> names = Features.ofBuyers(SHOP.journey().components()).names();
    LocalDate look = LocalDate.of(2023, 8, 1);
    Dataset<Row> honest =
        features
            .at(known, List.of(look), 3)
            .where("is_active")
            .withColumn(Learnt.LABEL, when(ChurnFeatures.boughtWithin(0, 3), 0.0).otherwise(1.0));
    Dataset<Row> sabotaged =
        features
            .at(known, List.of(look.plusMonths(3)), 3)
            .join(honest.select("customer_id", Learnt.LABEL), "customer_id");

    assertEquals(Optional.empty(), ChurnRefusals.leak(Leaks.alone(honest, Learnt.LABEL, names)));
    String told = ChurnRefusals.leak(Leaks.alone(sabotaged, Learnt.LABEL, names)).orElseThrow();
    assertTrue(told.startsWith("recency_days alone tells leavers from stayers"), told);
    known.unpersist();
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
        "9[5-9]\\.\\d % of 2,000 customers bought once; a churn model needs at least 5 % who came"
            + " back\\.");
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
        "All \\d,\\d{3} looks at a customer with late_level_3m at 0\\.0 ended in staying; a value"
            + " that .*");
  }

  @Test
  void threeCustomersCarryNoModelOfAnything(SparkSession spark) {
    ChurnWorld three = ChurnWorld.of(37, 3, dice -> byDice(dice, 0.5));
    Outputs outputs = MODEL.run(three.inputs(spark), NIGHT);

    Map<String, String> refused =
        outputs.of(ChurnRuns.TABLE).collectAsList().stream()
            .collect(Collectors.toMap(r -> r.getAs("model_code"), r -> r.getAs("refused_reason")));
    assertEquals(Set.of("churn", "contract", "value", "uplift"), refused.keySet());
    assertTrue(
        refused.get("churn").contains("a churn model needs at least 200 of each."),
        refused.get("churn"));
    assertEquals(
        "3 of 3 customers came back with a margin before the months held back; a model of purchases"
            + " needs 100, and at least 5 %.",
        refused.get("value"));
    assertEquals(3, outputs.of(CustomerValues.TABLE).where("past_margin_amount > 0").count());
    assertEquals(
        0, outputs.of(CustomerValues.TABLE).where("expected_margin_amount is not null").count());
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

  /** Customers whose base and reasons do not make their margin. */
  private static long wrongSums(Outputs outputs, Dataset<Row> scores) {
    return outputs
        .of(ChurnReasons.TABLE)
        .groupBy("customer_id")
        .agg(sum("contribution").as("reasons"), count(lit(1)).as("n"))
        .join(
            scores.withColumnRenamed("customer_id", "scored"),
            col("customer_id").equalTo(col("scored")),
            "full")
        .where("n is null or n > 6 or abs(base + reasons - margin) > 1e-9")
        .count();
  }

  private static Inputs shuffled(ChurnWorld world, SparkSession spark) {
    Inputs in = world.inputs(spark);
    return world.inputs(
        spark,
        Map.of(
            SourceEvent.TABLE,
            in.of(SourceEvent.TABLE).repartition(3).orderBy(rand(3)),
            ComponentExposure.TABLE,
            in.of(ComponentExposure.TABLE).orderBy(rand(5))));
  }

  private static Map<String, Double> quality(Outputs outputs) {
    return outputs
        .of(ChurnQuality.TABLE)
        .where("population = 'out_of_time' and variant = 'full' and segment_code = ''")
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(r -> r.getAs("measure"), r -> r.getAs("value")));
  }

  private static String runId(Outputs outputs) {
    return outputs.of(ChurnRuns.TABLE).where("model_code = 'churn'").head().getAs("model_run_id");
  }

  private static void assertRefused(SparkSession spark, ChurnWorld world, String reason) {
    assertRefused(spark, world, NIGHT, reason);
  }

  private static void assertRefused(
      SparkSession spark, ChurnWorld world, Night night, String reason) {
    Outputs outputs = MODEL.run(world.inputs(spark), night);
    Row run = outputs.of(ChurnRuns.TABLE).where("model_code = 'churn'").head();
    assertEquals("refused", run.<String>getAs("state"));
    String told = run.getAs("refused_reason");
    assertTrue(told.startsWith(reason) || told.matches(reason), told);
    assertEquals(0, outputs.of(ChurnScores.TABLE).count());
    assertEquals(0, outputs.of(ChurnQuality.TABLE).where("measure = 'auc'").count());
  }

  private static void assertBetween(double low, double high, double value) {
    assertTrue(low <= value && value <= high, value + " lies outside " + low + " to " + high);
  }
}
