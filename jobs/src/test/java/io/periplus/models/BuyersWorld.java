package io.periplus.models;

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
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.job.Night;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Made-up customers of a shop over fourteen months, whose orders may come late. */
final class BuyersWorld {
  static final int MONTHS = 14;
  static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  static final Night NIGHT = Night.closing(LocalDate.of(2024, 2, 29), ZoneOffset.UTC);

  private static final Label LABEL = new Label("Label", "Etiqueta", "Rótulo");

  /** A shop that is told of late deliveries; lost is who buys nothing for 90 days. */
  static final Company SHOP =
      new Company(
          "shop",
          "Shop",
          "EUR",
          ZoneOffset.UTC,
          new BusinessCalendar(1, Set.of(), Map.of(), FIRST, FIRST.plusYears(2)),
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
              List.of()),
          List.of(),
          List.of(),
          new Windows(7, 60, 7, 90, 90, 90),
          new ModelSettings(
              0.95,
              400,
              1024,
              30,
              0.05,
              200,
              3,
              new ChurnSettings(
                  0, 10, 1, 6, 14, 36, 0.1, List.of("price"), List.of("service"), List.of())),
          new Linkage(36, 0.10, Reconcile.USUAL, List.of(), List.of()),
          new RuntimeSettings(4, 4, Operations.QUIET));

  private final List<Row> panel = new ArrayList<>();
  private final List<Row> exposures = new ArrayList<>();

  private BuyersWorld() {}

  /**
   * What a customer did in a month.
   *
   * @param orders orders placed
   * @param late deliveries of it that came late
   */
  record Lived(int orders, int late) {
    static final Lived NOTHING = new Lived(0, 0);
  }

  /** Two thousand customers, each with a life drawn from his own dice. */
  static BuyersWorld of(long seed, Function<SplittableRandom, List<Lived>> life) {
    BuyersWorld world = new BuyersWorld();
    SplittableRandom dice = new SplittableRandom(seed);
    for (int customer = 0; customer < 2_000; customer++) {
      world.add("c%04d".formatted(customer), life.apply(dice.split()), dice);
    }
    return world;
  }

  private void add(String customer, List<Lived> life, SplittableRandom dice) {
    int orders = 0;
    LocalDate lastOrder = FIRST;
    for (int m = 0; m < life.size(); m++) {
      Lived lived = life.get(m);
      LocalDate month = FIRST.plusMonths(m);
      orders += lived.orders();
      if (lived.orders() > 0) {
        lastOrder = month.plusDays(dice.nextInt(28));
        exposures.add(
            RowFactory.create(
                customer,
                Date.valueOf(month),
                "late",
                lived.orders(),
                BigDecimal.valueOf(lived.late()),
                Timestamp.from(NIGHT.lastInstant())));
      }
      if (orders > 0) {
        long recency = ChronoUnit.DAYS.between(lastOrder, month.plusMonths(1).minusDays(1));
        panel.add(month(customer, month, lived, (int) recency, orders));
      }
    }
  }

  private static Row month(
      String customer, LocalDate month, Lived lived, int recency, int ordersSoFar) {
    BigDecimal none = BigDecimal.ZERO;
    BigDecimal revenue = BigDecimal.valueOf(40L * lived.orders());
    return RowFactory.create(
        customer,
        Date.valueOf(month),
        lived.orders(),
        lived.orders(),
        recency % 2,
        0,
        0,
        revenue,
        none,
        none,
        none,
        none,
        revenue,
        none,
        none,
        BigDecimal.valueOf(lived.orders()),
        BigDecimal.valueOf(5L * lived.orders() - 2L * lived.late()),
        recency,
        ordersSoFar - 1,
        BigDecimal.valueOf(40 + ordersSoFar),
        1.0,
        null);
  }

  Dataset<Row> panel(SparkSession spark) {
    return spark.createDataFrame(panel, CustomerMonth.TABLE.schema());
  }

  Dataset<Row> exposures(SparkSession spark) {
    return spark.createDataFrame(exposures, ComponentExposure.TABLE.schema());
  }
}
