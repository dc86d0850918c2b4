package io.periplus.faults;

import io.periplus.care.Maintenance;
import io.periplus.errors.PeriplusException;
import io.periplus.store.ReaderSession;
import io.periplus.store.ReleaseCatalog;
import io.periplus.store.Sessions;
import io.periplus.store.control.Control;
import io.periplus.store.control.ControlStore;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Retention;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** A night, a maintenance or a rollback of {@link TinyCompany} in a process of its own. */
final class NightProcess {
  private NightProcess() {}

  /** Arguments: folder, what to do, business day. */
  public static void main(String[] args) {
    TinyCompany company = new TinyCompany(Path.of(args[0]));
    try {
      String told =
          switch (args[1]) {
            case "maintain" ->
                maintain(session(company.warehouse()), company, new DoorStore()).toString();
            case "rollback" -> rollback(company);
            default -> night(company, LocalDate.parse(args[2]));
          };
      System.out.println(told);
      Runtime.getRuntime().halt(0);
    } catch (PeriplusException e) {
      System.out.println(e.code() + " " + e.getMessage());
      Runtime.getRuntime().halt(e.exit().number());
    }
  }

  static SparkSession session(Path warehouse) {
    int cores = Integer.getInteger("periplus.faults.cores", 2);
    int partitions = Integer.getInteger("periplus.faults.partitions", 1);
    SparkSession session =
        Sessions.loopback(
                Sessions.settings(
                    SparkSession.builder()
                        .master("local[" + cores + "]")
                        .appName("periplus-faults")))
            .config("spark.sql.shuffle.partitions", partitions)
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.delta.logStore.file.impl", DoorLogStore.class.getName())
            .config("spark.hadoop.fs.file.impl", DoorFileSystem.class.getName())
            .config("spark.sql.catalog.periplus", ReleaseCatalog.class.getName())
            .config("spark.sql.catalog.periplus.warehouse", warehouse.toString())
            .config(ReaderSession.ROLE, "night")
            .getOrCreate();
    session.sparkContext().setLogLevel("OFF");
    return session;
  }

  private static String night(TinyCompany company, LocalDate day) {
    return company
        .night(session(company.warehouse()), new DoorStore())
        .close(day, Optional.empty())
        .sentence();
  }

  /** Retires, compacts and vacuums as {@code maintain} does, and checks what stays. */
  static Maintenance.Report maintain(SparkSession spark, TinyCompany company, ControlStore store) {
    return new Maintenance(
            spark,
            company.control(store),
            company.warehouse(),
            new Retention(2, 60, Duration.ZERO),
            2,
            Clock.systemUTC())
        .run();
  }

  private static String rollback(TinyCompany company) {
    Control control = company.control(new DoorStore());
    List<Manifest> kept = control.releases().kept();
    control.flips().rollback(kept.get(1).releaseId(), "test");
    return control.releases().current().orElseThrow().releaseId();
  }
}
