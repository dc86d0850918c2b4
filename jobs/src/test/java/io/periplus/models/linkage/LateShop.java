package io.periplus.models.linkage;

import io.periplus.config.BusinessCalendar;
import io.periplus.config.ChurnSettings;
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
import io.periplus.silver.customer.Customer;
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
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * A shop of which nobody measured that its remote customers are served late and spend less anyway:
 * a late delivery takes 30 off the order of the month after it, if there is one (four of five).
 */
final class LateShop {
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  static final int MONTHS = 26;
  static final Night NIGHT = Night.closing(LocalDate.of(2024, 2, 29), ZoneOffset.UTC);
  private static final Label LABEL = new Label("Late delivery", "Entrega tardía", "Atraso");
  static final Company SHOP =
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
          new ModelSettings(
              0.95,
              200,
              1024,
              30,
              0.05,
              200,
              3,
              new ChurnSettings(
                  0, 10, 1, 6, 14, 36, 0.1, List.of("price"), List.of("service"), List.of())),
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

  private LateShop() {}

  private static Linkage.Scenario scenario(String code, double share) {
    return new Linkage.Scenario(
        code,
        "ALL",
        LocalDate.of(2024, 3, 1),
        BigDecimal.valueOf(1000),
        List.of(new Linkage.Change("late", share)),
        LABEL);
  }

  static Inputs shop(SparkSession spark, int customers, double late, int orderingMonths) {
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
