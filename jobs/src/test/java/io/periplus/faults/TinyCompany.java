package io.periplus.faults;

import io.periplus.config.Companies;
import io.periplus.config.Company;
import io.periplus.job.Stage;
import io.periplus.job.StageUse;
import io.periplus.job.Step;
import io.periplus.night.NightListener;
import io.periplus.night.NightRun;
import io.periplus.night.Plan;
import io.periplus.night.Sources;
import io.periplus.store.control.Control;
import io.periplus.store.control.ControlStore;
import io.periplus.store.control.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.SparkSession;

/**
 * A company of a few customers and payments, whose night takes seconds and passes every stage. Each
 * table carries the day of the night that made it, so that a reader sees at once when two tables
 * are of two releases.
 *
 * @param folder holds {@code landing} and {@code warehouse}
 */
record TinyCompany(Path folder) {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  static final BigDecimal CORE_HOUR = new BigDecimal("0.36");
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));

  Path warehouse() {
    return folder.resolve("warehouse");
  }

  /** Delivers a day: three customers, and payments of 10.01, 20.02 and 2000 to be set aside. */
  TinyCompany deliver(LocalDate day) {
    StringBuilder customers =
        new StringBuilder(
            "source_system,source_record_id,is_deleted,customer_source_id,person_or_org,created_at,is_test\n");
    StringBuilder payments = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      customers.append(
          "shop,c%s-%d,false,c%s-%d,person,%sT10:00:00Z,false\n".formatted(day, i, day, i, day));
      payments.append(
          """
          {"source_system":"shop","source_record_id":"p%1$s-%2$d","is_deleted":false,"payment_id":"p%1$s-%2$d","paid_at":"%1$sT11:00:00Z","amount":%3$s,"currency":"EUR","status":"succeeded"}
          """
              .formatted(day, i, i == 3 ? "2000" : i + "0.0" + i));
    }
    deliver(day, "customer.csv", customers.toString());
    return deliver(day, "payment.jsonl", payments.toString());
  }

  TinyCompany deliver(LocalDate day, String file, String content) {
    Path path = folder.resolve("landing").resolve(day.toString()).resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Control control(ControlStore store) {
    return new Control(warehouse(), store, Clock.systemUTC(), ProcessId.self("test"));
  }

  NightRun night(SparkSession spark, ControlStore store) {
    return night(spark, store, "config");
  }

  /** The night under the settings of a digest. */
  NightRun night(SparkSession spark, ControlStore store, String configSha256) {
    Company company =
        Companies.read(
            HOME.resolve("conf/companies/sample.conf"),
            HOME,
            Map.of("SAMPLE_DIR", folder.resolve("landing").toAbsolutePath().toString()));
    return new NightRun(
        spark,
        control(store),
        new NightRun.Site(
            warehouse(), company.zone(), configSha256, 2, CORE_HOUR, Clock.systemUTC()),
        Plan.of(TinyJobs.ALL),
        Sources.of(company, HOME.resolve("conf/sources")),
        new Silent());
  }

  private static final class Silent implements NightListener {
    @Override
    public void stageStarted(Stage stage, int tables, OptionalDouble expectedSeconds) {}

    @Override
    public void tableWritten(Step step) {}

    @Override
    public void stageFinished(Stage stage, double seconds, StageUse use) {}

    @Override
    public void told(String sentence) {}
  }
}
