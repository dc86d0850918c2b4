package io.periplus.models.churn;

import static io.periplus.models.churn.ChurnWorld.NIGHT;
import static io.periplus.models.churn.ChurnWorld.SHOP;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.job.Outputs;
import io.periplus.models.churn.ChurnWorld.Lived;
import io.periplus.models.worth.CustomerValues;
import io.periplus.models.worth.UpliftPolicies;
import io.periplus.silver.commerce.Subscription;
import io.periplus.silver.commerce.SubscriptionEvent;
import io.periplus.testkit.SparkTest;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * Two thousand members. Each month a payment may fail for good (0.02), and the service may drive
 * one away: 0.02, and 0.25 in the three months after a late delivery.
 */
@SparkTest
class ContractsTest {
  private static final StructType CONTRACTS =
      StructType.fromDDL(
          "subscription_id string, customer_id string, started_at timestamp, ended_at timestamp,"
              + " status string, billing_period string, mrr_amount decimal(18,4)");
  private static final StructType CHANGES =
      StructType.fromDDL(
          "subscription_event_id string, subscription_id string, happened_at timestamp,"
              + " known_at timestamp, event_type string, reason_code string,"
              + " is_involuntary boolean");

  private final List<Row> contracts = new ArrayList<>();
  private final List<Row> changes = new ArrayList<>();

  @Test
  void whoEndsAContractIsForetoldByCauseAndMonth(SparkSession spark) {
    List<List<Lived>> lives = new ArrayList<>();
    ChurnWorld world =
        ChurnWorld.of(
            31,
            dice -> {
              List<Lived> life = new ArrayList<>();
              for (int m = 0; m < ChurnWorld.MONTHS; m++) {
                life.add(new Lived(1, dice.nextDouble() < 0.1 ? 1 : 0));
              }
              lives.add(life);
              return life;
            });
    SplittableRandom dice = new SplittableRandom(5);
    for (int i = 0; i < lives.size(); i++) {
      sign("c%04d".formatted(i), lives.get(i), dice);
    }
    Outputs outputs =
        new ChurnModel(SHOP)
            .run(
                world.inputs(
                    spark,
                    Map.of(
                        Subscription.TABLE, spark.createDataFrame(contracts, CONTRACTS),
                        SubscriptionEvent.TABLE, spark.createDataFrame(changes, CHANGES))),
                NIGHT);

    Row run =
        outputs.of(ChurnRuns.TABLE).where("model_code = 'contract' and state = 'champion'").head();
    double auc = run.getAs("quality_value");
    assertTrue(auc > 0.6 && auc < 0.9, "AUC " + auc);
    Dataset<Row> scores = outputs.of(ChurnScores.TABLE).where("kind = 'contractual'").cache();
    long running = contracts.stream().filter(c -> c.isNullAt(3)).count();
    assertEquals(running, scores.count());
    assertEquals(
        0,
        scores
            .where(
                abs(col("cause_involuntary")
                        .plus(col("cause_price"))
                        .plus(col("cause_service"))
                        .plus(col("cause_life_event"))
                        .plus(col("cause_other"))
                        .minus(col("churn_probability")))
                    .gt(1e-9))
            .count());
    // Three months of a payment hazard of 0.02 for all; the service only for whom it failed.
    Row parts =
        scores
            .selectExpr(
                "avg(cause_involuntary)",
                "percentile(cause_service, 0.05)",
                "percentile(cause_service, 0.95)",
                "max(cause_price)")
            .head();
    assertEquals(0.055, parts.getDouble(0), 0.02);
    assertTrue(parts.getDouble(1) < 0.12, parts.toString());
    assertTrue(parts.getDouble(2) > 0.3, parts.toString());
    assertEquals(0, parts.getDouble(3), 1e-9);

    Dataset<Row> ahead = outputs.of(ChurnHazards.TABLE);
    assertEquals(12 * running, ahead.count());
    assertEquals(
        0,
        ahead
            .where("month_ahead = 3")
            .join(scores, "customer_id")
            .where("abs(1 - survival - churn_probability) > 1e-9")
            .count());

    Dataset<Row> values = outputs.of(CustomerValues.TABLE).cache();
    assertEquals(0, values.where("value_at_risk_amount > expected_margin_amount").count());
    assertTrue(values.where("expected_margin_amount > 0").count() >= running);
    assertEquals(
        "No customer was held out of an action by chance, so nobody can say whom it moves.",
        outputs.of(UpliftPolicies.TABLE).head().getAs("refused_reason"));
  }

  private void sign(String customer, List<Lived> life, SplittableRandom dice) {
    Instant end = null;
    String cause = "";
    for (int m = 1; m < life.size() && end == null; m++) {
      boolean isLetDown =
          life.subList(Math.max(0, m - 3), m).stream().anyMatch(lived -> lived.late() > 0);
      double luck = dice.nextDouble();
      cause = luck < 0.02 ? "payment_failed" : luck < (isLetDown ? 0.27 : 0.04) ? "service" : "";
      end = cause.isEmpty() ? null : at(m, 3 + dice.nextInt(25));
    }
    String id = "s-" + customer;
    contracts.add(
        RowFactory.create(
            id,
            customer,
            Timestamp.from(at(0, 0)),
            end == null ? null : Timestamp.from(end),
            end == null ? "active" : cause.equals("service") ? "cancelled" : "ended",
            "month",
            new BigDecimal("9.9000")));
    if (end != null) {
      changes.add(
          RowFactory.create(
              "e-" + customer,
              id,
              Timestamp.from(end),
              Timestamp.from(end),
              "cancel",
              cause,
              !cause.equals("service")));
    }
  }

  private static Instant at(int month, int day) {
    return LocalDate.of(2023, 1, 1)
        .plusMonths(month)
        .plusDays(day)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }
}
