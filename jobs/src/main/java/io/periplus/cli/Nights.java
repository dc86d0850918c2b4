package io.periplus.cli;

import io.periplus.config.Companies;
import io.periplus.config.Company;
import io.periplus.job.Stage;
import io.periplus.night.CompanyPlan;
import io.periplus.night.NightRun;
import io.periplus.night.Outcome;
import io.periplus.night.Plan;
import io.periplus.night.Sources;
import io.periplus.store.Sessions;
import io.periplus.store.control.Control;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Runs nights of a company in date order. */
final class Nights {
  private Nights() {}

  /**
   * Runs the nights from {@code from} to {@code to}, both included.
   *
   * @return how the last one ended; the first that fails ends them all by its error
   */
  static Outcome run(
      Path conf,
      Map<String, String> environment,
      Path warehouse,
      LocalDate from,
      LocalDate to,
      Optional<Stage> stage,
      PrintWriter out) {
    Company company = Companies.read(conf, Home.folder(), environment);
    Plan plan = CompanyPlan.of(company);
    NightRun.Site site =
        new NightRun.Site(
            warehouse.toAbsolutePath().normalize(),
            company.zone(),
            Companies.effective(conf, environment).digest(),
            company.runtime().parallelTables(),
            Clock.systemUTC());
    SparkSession spark = Sessions.open(Home.master(), site.warehouse());
    Sources sources = Sources.of(company, Home.folder().resolve("conf/sources"));
    Control control = WarehouseOption.control(site.warehouse());
    NightRun night = new NightRun(spark, control, site, plan, sources, new Progress(out));
    Outcome last = night.close(from, stage);
    tell(last, out);
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      last = night.close(day, stage);
      tell(last, out);
    }
    return last;
  }

  private static void tell(Outcome outcome, PrintWriter out) {
    out.println(outcome.sentence());
    outcome.degraded().forEach(d -> out.println("  degraded: " + d));
    out.flush();
  }
}
