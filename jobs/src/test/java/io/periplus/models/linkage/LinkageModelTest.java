package io.periplus.models.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.config.BusinessCalendar;
import io.periplus.config.Company;
import io.periplus.config.Journey;
import io.periplus.config.Label;
import io.periplus.config.Linkage;
import io.periplus.config.ModelSettings;
import io.periplus.config.Operations;
import io.periplus.config.Reconcile;
import io.periplus.config.RuntimeSettings;
import io.periplus.config.Windows;
import io.periplus.features.AnswerComponent;
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.silver.customer.Customer;
import io.periplus.testkit.SparkTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/**
 * A shop of which nobody measured that its remote customers are served late and spend less anyway:
 * a late delivery takes 30 off the order of the month after it, if there is one (four of five).
 */
@SparkTest
class LinkageModelTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final int MONTHS = 26;
  private static final Night NIGHT = Night.closing(LocalDate.of(2024, 2, 29), ZoneOffset.UTC);
  private static final Label LABEL = new Label("Late delivery", "Entrega tardía", "Atraso");
  private static final Company SHOP =
      new Company(
          "shop",
          "Shop",
          "EUR",
          ZoneOffset.UTC,
          new BusinessCalendar(1, Set.of(), Map.of(), FIRST, FIRST.plusYears(4)),
          Path.of("warehouse"),
          List.of(),
          new Journey(
              List.of(),
              List.of(),
              List.of(
                  new Journey.Component(
                      "late", "delivery", "operational", "delivery_late", "", 1, false, LABEL)),
              List.of(),
              List.of(),
              List.of(),
              List.of(
                  new Journey.Segment("near", "region", List.of("near"), LABEL),
                  new Journey.Segment("rest", "", List.of(), LABEL))),
          List.of(),
          List.of(),
          new Windows(7, 60, 7, 90, 90, 90),
          new ModelSettings(0.95, 200, 1024, 30, 0.05, 200, 3),
          new Linkage(
              36,
              0.10,
              Reconcile.USUAL,
              List.of(scenario("half_the_late", -0.5), scenario("many_more", 3)),
              List.of(
                  new Linkage.Portfolio(
                      "next_year",
                      BigDecimal.valueOf(1500),
                      List.of("half_the_late", "many_more")))),
          new RuntimeSettings(4, 4, Operations.QUIET));

  @Test
  void aLateDeliveryCostsWhatWasPlantedAndEarnsItsMoney(SparkSession spark) {
    Outputs outputs = new LinkageModel(SHOP).run(shop(spark, 800, -30, MONTHS), NIGHT);
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
    Outputs outputs = new LinkageModel(SHOP).run(shop(spark, 800, -30, MONTHS), NIGHT);
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
        12L * SHOP.models().replicates(),
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
    Outputs outputs = new LinkageModel(SHOP).run(shop(spark, 3000, -30, 1), NIGHT);
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

  private static Linkage.Scenario scenario(String code, double share) {
    return new Linkage.Scenario(
        code,
        "ALL",
        LocalDate.of(2024, 3, 1),
        BigDecimal.valueOf(1000),
        List.of(new Linkage.Change("late", share)),
        LABEL);
  }

  private static Row row(Outputs outputs, String outcome, String segment) {
    return outputs
        .of(LinkageEffects.TABLE)
        .where("outcome_code = '%s' and segment_code = '%s'".formatted(outcome, segment))
        .head();
  }

  private static Inputs shop(SparkSession spark, int customers, double late, int orderingMonths) {
    List<Row> months = new ArrayList<>();
    List<Row> exposures = new ArrayList<>();
    List<Row> people = new ArrayList<>();
    SplittableRandom dice = new SplittableRandom(20240229);
    for (int c = 0; c < customers; c++) {
      String id = "c%05d".formatted(c);
      double remote = dice.nextGaussian();
      boolean isNear = remote < 0;
      people.add(person(id, isNear ? "near" : "rest"));
      int begins = orderingMonths == 1 ? dice.nextInt(12) : 0;
      double before = 0;
      for (int m = 0; m < MONTHS; m++) {
        boolean isOnce = orderingMonths == 1;
        boolean isThere = !isOnce || (m >= begins && m <= begins + 3);
        boolean orders =
            isThere && ((isOnce && m == begins) || dice.nextDouble() < (isOnce ? 0.05 : 0.8));
        double isLate = dice.nextDouble() < 1 / (1 + Math.exp(1.5 - remote)) ? 1 : 0;
        double revenue = orders ? 100 - 25 * remote + late * before + 15 * dice.nextGaussian() : 0;
        if (isThere) {
          months.add(month(id, FIRST.plusMonths(m), orders ? 1 : 0, revenue, m));
        }
        if (orders) {
          exposures.add(
              RowFactory.create(
                  id,
                  Date.valueOf(FIRST.plusMonths(m)),
                  "late",
                  1,
                  BigDecimal.valueOf(isLate),
                  Timestamp.from(NIGHT.lastInstant())));
        }
        before = orders ? isLate : 0;
      }
    }
    return new Inputs(
        spark,
        Map.of(
            CustomerMonth.TABLE, spark.createDataFrame(months, CustomerMonth.TABLE.schema()),
            ComponentExposure.TABLE,
                spark.createDataFrame(exposures, ComponentExposure.TABLE.schema()),
            AnswerComponent.TABLE, spark.createDataFrame(List.of(), AnswerComponent.TABLE.schema()),
            Customer.TABLE, spark.createDataFrame(people, Customer.TABLE.schema())));
  }

  private static Row person(String id, String segment) {
    Object[] cells = new Object[Customer.TABLE.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      String name = Customer.TABLE.columns().get(i).name();
      cells[i] =
          switch (name) {
            case "customer_id" -> id;
            case "segment_code" -> segment;
            case "is_person" -> true;
            case "is_test" -> false;
            case "created_at" -> Timestamp.from(NIGHT.lastInstant());
            case "link_confidence" -> 1.0;
            default -> null;
          };
    }
    return RowFactory.create(cells);
  }

  private static Row month(String id, LocalDate month, int orders, double revenue, int at) {
    BigDecimal none = BigDecimal.ZERO;
    BigDecimal money = BigDecimal.valueOf(Math.round(revenue * 100), 2);
    Object[] cells = new Object[CustomerMonth.TABLE.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      String name = CustomerMonth.TABLE.columns().get(i).name();
      cells[i] =
          switch (name) {
            case "customer_id" -> id;
            case "month_start_on" -> Date.valueOf(month);
            case "order_count", "episode_count" -> orders;
            case "contact_count", "transfer_count", "abandoned_count" -> 0;
            case "revenue_amount", "margin_amount" -> money;
            case "frequency_count" -> at;
            case "link_confidence" -> 1.0;
            case "recency_days", "monetary_mean_amount", "known_at" -> null;
            default -> none;
          };
    }
    return RowFactory.create(cells);
  }
}
