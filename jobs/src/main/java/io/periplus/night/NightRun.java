package io.periplus.night;

import io.periplus.errors.ExitCode;
import io.periplus.errors.PeriplusException;
import io.periplus.errors.RunErrors;
import io.periplus.errors.UsageErrors;
import io.periplus.job.Night;
import io.periplus.job.Stage;
import io.periplus.store.DeltaStore;
import io.periplus.store.control.Control;
import io.periplus.store.control.Manifest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Builds and publishes nights: takes the files in, runs the jobs stage by stage, audits and flips
 * one release. A night that was published with the same inputs is not built again; a run that was
 * cut short goes on after its last finished stage.
 */
public final class NightRun {
  private final SparkSession spark;
  private final Control control;
  private final Site site;
  private final Plan plan;
  private final Sources sources;
  private final DeltaStore store;
  private final Runs runs;
  private final StageWork stages;
  private final NightListener listener;

  /**
   * What a night is built of.
   *
   * @param warehouse folder of the tables
   * @param zone where the business day ends
   * @param configSha256 digest of the effective configuration
   * @param parallelTables how many tables are made at a time
   * @param coreHour price of an hour of one core, in the group currency; 0 tells no cost
   * @param clock for times that people read; nothing depends on it
   */
  public record Site(
      Path warehouse,
      ZoneId zone,
      String configSha256,
      int parallelTables,
      BigDecimal coreHour,
      Clock clock) {}

  public NightRun(
      SparkSession spark,
      Control control,
      Site site,
      Plan plan,
      Sources sources,
      NightListener listener) {
    this.spark = spark;
    this.control = control;
    this.site = site;
    this.plan = plan;
    this.sources = sources;
    this.store = new DeltaStore(spark, site.warehouse());
    this.runs = new Runs(control, store);
    this.listener = listener;
    this.stages = new StageWork(spark, control, site, plan, sources, listener);
  }

  /**
   * Closes one business day.
   *
   * @param only the one stage to run; all of them when empty
   * @throws io.periplus.errors.PeriplusException PER-4001 or PER-4002 when another night holds the
   *     warehouse, and whatever a stage refuses
   */
  public Outcome close(LocalDate businessDate, Optional<Stage> only) {
    Night night = Night.closing(businessDate, site.zone());
    Runs.Wish wish =
        new Runs.Wish(
            night,
            sources.files(night),
            site.configSha256(),
            files ->
                Fingerprint.of(night, site.configSha256(), plan.digest(), Code.version(), files),
            only);
    Optional<Manifest> published = runs.published(wish);
    if (published.isPresent()) {
      String id = published.get().releaseId();
      return new Outcome(
          ExitCode.OK, id, businessDate + " is already published as " + id + ".", List.of());
    }
    Run run = runs.take(wish);
    Thread whenStopped = new Thread(() -> run.lease().close("stopped", ""));
    Runtime.getRuntime().addShutdownHook(whenStopped);
    try {
      return ended(run, only);
    } finally {
      forget(whenStopped);
    }
  }

  private Outcome ended(Run run, Optional<Stage> only) {
    listener.runStarted(run.files());
    OpsLedger ledger = new OpsLedger(spark, store, run, site.coreHour());
    try {
      build(run, ledger, only);
      ledger.project(control.releases().state());
      run.files().log(Map.of("run_id", run.id(), "ledger_milliseconds", ledger.milliseconds()));
      run.lease().close(run.isFinished(Stage.PUBLISH) ? "done" : "parked", "");
      return outcome(run, only);
    } catch (RuntimeException e) {
      RuntimeException told = RunErrors.ofStore(e, site.warehouse());
      try {
        ledger.project(control.releases().state());
      } catch (RuntimeException unwritten) {
        told.addSuppressed(unwritten);
      }
      letGo(run, told);
      throw told;
    }
  }

  /** A disk that is full may not even take this; the next night then finds a dead holder. */
  private static void letGo(Run run, RuntimeException failure) {
    try {
      run.lease().close("failed", PeriplusException.codeOf(failure));
    } catch (RuntimeException unwritten) {
      failure.addSuppressed(unwritten);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and calls the hook by itself.
    }
  }

  private void build(Run run, OpsLedger ledger, Optional<Stage> only) {
    for (Stage stage : Stage.values()) {
      if (run.isFinished(stage)) {
        run.restore(stage);
      }
    }
    runs.clean(run, stages.tables());
    for (Stage stage : Stage.values()) {
      boolean isAsked = only.isEmpty() || only.get() == stage;
      if (isAsked && !run.isFinished(stage)) {
        stages.make(run, ledger, stage);
      } else if (!run.isFinished(stage) && only.get().compareTo(stage) > 0) {
        throw UsageErrors.stageMissing(
            only.get().label(), stage.label(), run.night().businessDate());
      }
    }
  }

  private static Outcome outcome(Run run, Optional<Stage> only) {
    LocalDate date = run.night().businessDate();
    if (!run.isFinished(Stage.PUBLISH)) {
      String sentence = "Stage " + only.orElseThrow().label() + " of " + date + " is done.";
      return new Outcome(ExitCode.OK, "", sentence, List.of());
    }
    List<String> degraded = run.degraded();
    String sentence = date + " is published as " + run.releaseId() + ".";
    ExitCode exit = degraded.isEmpty() ? ExitCode.OK : ExitCode.DEGRADED;
    return new Outcome(exit, run.releaseId(), sentence, degraded);
  }
}
