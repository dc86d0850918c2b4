package io.periplus.models.churn;

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
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.SourceEvent;
import io.periplus.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Made-up customers of a shop over fourteen months, whose orders may come late. */
final class ChurnWorld {
  static final int MONTHS = 14;
  static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  static final Night NIGHT = Night.closing(LocalDate.of(2024, 2, 29), ZoneOffset.UTC);

  private static final StructType EVENTS =
      StructType.fromDDL(
          "customer_id string, happened_at timestamp, known_at timestamp, kind string, detail"
              + " string, order_id string, is_failed boolean, transfer_count int, revenue_amount"
              + " decimal(18,4), product_cost_amount decimal(18,4), service_cost_amount"
              + " decimal(18,4), metric_code string, score double, response_id string");

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

  private final List<Row> events = new ArrayList<>();
  private final List<Row> exposures = new ArrayList<>();

  private ChurnWorld() {}

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
  static ChurnWorld of(long seed, Function<SplittableRandom, List<Lived>> life) {
    return of(seed, 2_000, life);
  }

  static ChurnWorld of(long seed, int customers, Function<SplittableRandom, List<Lived>> life) {
    ChurnWorld world = new ChurnWorld();
    SplittableRandom dice = new SplittableRandom(seed);
    for (int customer = 0; customer < customers; customer++) {
      world.add("c%04d".formatted(customer), life.apply(dice.split()), dice);
    }
    return world;
  }

  private void add(String customer, List<Lived> life, SplittableRandom dice) {
    for (int m = 0; m < life.size(); m++) {
      Lived lived = life.get(m);
      LocalDate month = FIRST.plusMonths(m);
      for (int order = 0; order < lived.orders(); order++) {
        Instant at = at(month, dice);
        event(customer, at, at, "order", m, null);
        event(customer, at.plusSeconds(60), at.plusSeconds(60), "survey", m, 5 - 2 * lived.late());
      }
      if (lived.orders() > 0) {
        exposures.add(
            RowFactory.create(
                customer,
                Date.valueOf(month),
                "late",
                lived.orders(),
                BigDecimal.valueOf(lived.late()),
                Timestamp.from(at(month, dice))));
        if (dice.nextInt(2) == 0) {
          Instant at = at(month, dice);
          event(customer, at, at, "contact", m, null);
        }
      }
    }
  }

  private static Instant at(LocalDate month, SplittableRandom dice) {
    return month.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(dice.nextInt(28 * 86_400));
  }

  /** One thing that happened; a score only where somebody answered. */
  void event(
      String customer, Instant at, Instant known, String kind, int no, @Nullable Integer score) {
    boolean isOrder = kind.equals("order");
    events.add(
        RowFactory.create(
            customer,
            Timestamp.from(at),
            Timestamp.from(known),
            kind,
            kind.equals("contact") ? "inbound" : "",
            isOrder ? "shop:" + customer + "-" + no : null,
            false,
            0,
            BigDecimal.valueOf(isOrder ? 40 : 0),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            score == null ? null : "csat",
            score == null ? null : (double) score,
            score == null ? null : "r" + no));
  }

  ChurnFeatures features(SparkSession spark, Night night) {
    return new ChurnFeatures(inputs(spark), night, SHOP.journey().components());
  }

  Inputs inputs(SparkSession spark) {
    return inputs(spark, Map.of());
  }

  /** With other rows in place of some tables. */
  Inputs inputs(SparkSession spark, Map<Table, Dataset<Row>> others) {
    Map<Table, Dataset<Row>> tables = new HashMap<>();
    for (Table table : new ChurnModel(SHOP).inputs()) {
      tables.put(table, spark.createDataFrame(List.<Row>of(), table.schema()));
    }
    tables.put(SourceEvent.TABLE, spark.createDataFrame(events, EVENTS));
    tables.put(
        ComponentExposure.TABLE,
        spark.createDataFrame(exposures, ComponentExposure.TABLE.schema()));
    tables.putAll(others);
    return new Inputs(spark, tables);
  }

  /** Customers who ordered in these months. */
  long buyersSince(LocalDate month) {
    return events.stream()
        .filter(e -> e.getString(3).equals("order"))
        .filter(e -> !e.getTimestamp(1).toLocalDateTime().toLocalDate().isBefore(month))
        .map(e -> e.getString(0))
        .distinct()
        .count();
  }
}
