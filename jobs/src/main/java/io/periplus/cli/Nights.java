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
import io.periplus.store.control.Releases;
import io.periplus.watch.Debrief;
import io.periplus.watch.NightWatch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Runs nights of a company in date order. */
public final class Nights {
  private Nights() {}

  /**
   * Runs the nights from {@code from} to {@code to}, both included.
   *
   * @param again names of files that are read again, by their digests
   * @return how the last one ended; the first that fails ends them all by its error
   */
  public static Outcome run(
      Path conf,
      Map<String, String> environment,
      Path warehouse,
      LocalDate from,
      LocalDate to,
      Optional<Stage> stage,
      Map<String, String> again,
      PrintWriter out) {
    Company company = Companies.read(conf, Home.folder(), environment);
    Plan plan = CompanyPlan.of(company);
    NightRun.Site site =
        new NightRun.Site(
            warehouse.toAbsolutePath().normalize(),
            company.zone(),
            Companies.effective(conf, environment).digest(),
            company.runtime().parallelTables(),
            company.runtime().operations().coreHour(),
            Clock.systemUTC());
    SparkSession spark = Sessions.open(Home.master(), site.warehouse());
    Sources sources =
        Sources.of(company, Home.folder().resolve("conf/sources")).readingAgain(again);
    Control control = WarehouseOption.control(site.warehouse());
    Debrief debrief =
        new Debrief(
            site.warehouse(),
            company,
            new Releases(site.warehouse(), site.clock()),
            "./periplus night --conf %s --date DATE".formatted(conf));
    Outcome last = null;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      NightWatch watch = new NightWatch(new Progress(out), site.clock(), day, site.coreHour());
      NightRun night = new NightRun(spark, control, site, plan, sources, watch);
      last = closed(night, watch, debrief, day, stage);
      debrief.ended(spark, watch, last);
      tell(last, out);
    }
    return Objects.requireNonNull(last, "from lies after to");
  }

  private static Outcome closed(
      NightRun night, NightWatch watch, Debrief debrief, LocalDate day, Optional<Stage> stage) {
    try {
      return night.close(day, stage);
    } catch (RuntimeException e) {
      debrief.failed(watch, e);
      throw e;
    }
  }

  private static void tell(Outcome outcome, PrintWriter out) {
    out.println(outcome.sentence());
    outcome.degraded().forEach(d -> out.println("  degraded: " + d));
    out.flush();
  }
}
