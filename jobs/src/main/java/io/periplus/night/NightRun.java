package io.periplus.night;

import io.periplus.bronze.Bronze;
import io.periplus.errors.ExitCode;
import io.periplus.errors.UsageErrors;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Runner;
import io.periplus.job.Stage;
import io.periplus.job.StageRun;
import io.periplus.job.Step;
import io.periplus.job.Together;
import io.periplus.ops.File;
import io.periplus.ops.LandingBalance;
import io.periplus.ops.Quarantine;
import io.periplus.ops.QuarantineFile;
import io.periplus.source.take.Earlier;
import io.periplus.source.take.Intake;
import io.periplus.store.DeltaStore;
import io.periplus.store.TableState;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Builds and publishes nights: takes the files in, runs the jobs stage by stage, audits and flips
 * one release. A night that was published with the same inputs is not built again; a run that was
 * cut short goes on after its last finished stage.
 */
public final class NightRun {
  private final SparkSession spark;
  private final Site site;
  private final Plan plan;
  private final Sources sources;
  private final NightListener listener;
  private final DeltaStore store;
  private final Releases releases;
  private final Runs runs;

  /**
   * What a night is built of.
   *
   * @param warehouse folder of the tables
   * @param zone where the business day ends
   * @param configSha256 digest of the effective configuration
   * @param parallelTables how many tables are made at a time
   * @param clock for times that people read; nothing depends on it
   */
  public record Site(
      Path warehouse, ZoneId zone, String configSha256, int parallelTables, Clock clock) {}

  public NightRun(
      SparkSession spark, Site site, Plan plan, Sources sources, NightListener listener) {
    this.spark = spark;
    this.site = site;
    this.plan = plan;
    this.sources = sources;
    this.listener = listener;
    this.store = new DeltaStore(spark, site.warehouse());
    this.releases = new Releases(site.warehouse(), site.clock());
    this.runs = new Runs(site.warehouse(), releases, store);
  }

  /**
   * Closes one business day.
   *
   * @param only the one stage to run; all of them when empty
   */
  public Outcome close(LocalDate businessDate, Optional<Stage> only) {
    Night night = Night.closing(businessDate, site.zone());
    String fingerprint =
        Fingerprint.of(
            night, site.configSha256(), plan.digest(), Code.version(), sources.files(night));
    Optional<Manifest> published = runs.published(businessDate);
    if (published.isPresent() && published.get().fingerprint().equals(fingerprint)) {
      String id = published.get().releaseId();
      return new Outcome(
          ExitCode.OK, id, businessDate + " is already published as " + id + ".", List.of());
    }
    Run run = runs.continueOrBegin(night, fingerprint);
    listener.runStarted(run.files());
    OpsLedger ledger = new OpsLedger(spark, store, run);
    try {
      return run(run, ledger, only);
    } catch (RuntimeException e) {
      releases.close(run.open(), "failed");
      throw e;
    } finally {
      ledger.write();
    }
  }

  private Outcome run(Run run, OpsLedger ledger, Optional<Stage> only) {
    for (Stage stage : Stage.values()) {
      if (run.isFinished(stage)) {
        run.restore(stage);
      }
    }
    if (run.isDirty()) {
      runs.clean(run, tables());
    }
    Runner runner =
        new Runner(
            spark, store, run.state(), run.night(), run.id(), step -> written(run, ledger, step));
    for (Stage stage : Stage.values()) {
      boolean isAsked = only.isEmpty() || only.get() == stage;
      if (isAsked && !run.isFinished(stage)) {
        timed(run, ledger, stage, () -> stage(run, runner, ledger, stage));
      } else if (!run.isFinished(stage) && only.get().compareTo(stage) > 0) {
        throw UsageErrors.stageMissing(
            only.get().label(), stage.label(), run.night().businessDate());
      }
    }
    ledger.checks(runner.checks());
    runner.quarantine().forEach(rows -> ledger.reported(Quarantine.TABLE, rows));
    return outcome(run, only);
  }

  private void timed(Run run, OpsLedger ledger, Stage stage, Runnable work) {
    Instant started = site.clock().instant();
    listener.stageStarted(stage, tablesOf(stage).size(), runs.lastSeconds(run, stage));
    try {
      work.run();
      Instant ended = site.clock().instant();
      ledger.stage(stage, started, ended);
      listener.stageFinished(stage, (ended.toEpochMilli() - started.toEpochMilli()) / 1000.0);
    } catch (RuntimeException e) {
      ledger.failed(stage, started, site.clock().instant(), e);
      throw e;
    }
  }

  private void stage(Run run, Runner runner, OpsLedger ledger, Stage stage) {
    long started = System.nanoTime();
    List<String> degraded = new ArrayList<>();
    switch (stage) {
      case INGEST -> degraded.addAll(ingest(run, runner, ledger));
      case PUBLISH -> publish(run, ledger);
      case JOURNEY, MODELS, GOLD -> {
        StageRun.run(plan.of(stage), runner, site.parallelTables());
        spark.catalog().clearCache();
      }
    }
    run.finish(stage, tablesOf(stage), (System.nanoTime() - started) / 1e9, degraded);
  }

  private List<String> ingest(Run run, Runner runner, OpsLedger ledger) {
    Earlier known = KnownFiles.of(store, releases.runsOf(run.base()));
    try (Intake taken = sources.take(spark, run.night(), known, run.state())) {
      List<Supplier<Step>> writes = new ArrayList<>();
      taken
          .bronze()
          .forEach((table, rows) -> writes.add(() -> runner.writeHeld(Stage.INGEST, table, rows)));
      Together.all(writes, site.parallelTables());
      ledger.reported(Quarantine.TABLE, taken.quarantine());
      ledger.reported(File.TABLE, taken.files());
      ledger.reported(QuarantineFile.TABLE, taken.quarantineFiles());
      ledger.reported(LandingBalance.TABLE, taken.balance());
      // Written here: what the frames stand on is let go at the end of this block.
      ledger.write();
      return told(taken);
    }
  }

  private List<String> told(Intake taken) {
    List<String> degraded = new ArrayList<>();
    Events.told(taken.events())
        .forEach(
            (sentence, isMissing) -> {
              listener.told(sentence);
              if (isMissing && taken.isDegraded()) {
                degraded.add(sentence);
              }
            });
    Sources.switchedOff(taken.delivered()).forEach(listener::told);
    return degraded;
  }

  private void publish(Run run, OpsLedger ledger) {
    List<Manifest.TableVersion> tables =
        tables().stream()
            .filter(t -> t.layer() != Layer.OPS)
            .flatMap(t -> run.state().of(t).map(s -> version(run, t, s)).stream())
            .toList();
    Audit.complete(plan, run, tables);
    Manifest manifest =
        new Manifest(
            run.releaseId(),
            run.open().seq(),
            run.id(),
            run.night().businessDate(),
            run.night().asOf(),
            run.night().zone().getId(),
            run.reason(),
            run.fingerprint(),
            site.configSha256(),
            plan.digest(),
            Code.version(),
            run.base().map(Manifest::releaseId).orElse(""),
            run.base().map(Manifest::sha256).orElse(""),
            tables,
            run.degraded(Stage.INGEST));
    if (releases.publish(run.open(), manifest)) {
      ledger.release(manifest);
    }
  }

  private Outcome outcome(Run run, Optional<Stage> only) {
    LocalDate date = run.night().businessDate();
    if (!run.isFinished(Stage.PUBLISH)) {
      String sentence = "Stage " + only.orElseThrow().label() + " of " + date + " is done.";
      return new Outcome(ExitCode.OK, "", sentence, List.of());
    }
    releases.close(run.open(), "done");
    List<String> degraded = run.degraded(Stage.INGEST);
    String sentence = date + " is published as " + run.releaseId() + ".";
    ExitCode exit = degraded.isEmpty() ? ExitCode.OK : ExitCode.DEGRADED;
    return new Outcome(exit, run.releaseId(), sentence, degraded);
  }

  private void written(Run run, OpsLedger ledger, Step step) {
    ledger.step(step);
    run.files()
        .log(
            Map.of(
                "ts", site.clock().instant().toString(),
                "run_id", run.id(),
                "business_date", run.night().businessDate().toString(),
                "stage", step.stage().label(),
                "table", step.table(),
                "rows", step.rows(),
                "set_aside", step.setAside(),
                "changed", step.isChanged(),
                "version", step.version(),
                "milliseconds", Math.round(step.seconds() * 1000)));
    listener.tableWritten(step);
  }

  /** What the jobs make and read, and what is delivered though no job reads it yet. */
  private List<Table> tables() {
    return Stream.concat(plan.tables().stream(), Bronze.ALL.stream()).distinct().toList();
  }

  private List<Table> tablesOf(Stage stage) {
    return stage == Stage.INGEST
        ? Bronze.ALL
        : plan.of(stage).stream().map(Job::outputs).flatMap(List::stream).toList();
  }

  private static Manifest.TableVersion version(Run run, Table table, TableState s) {
    return new Manifest.TableVersion(
        table.id(),
        DeltaStore.pathOf(table),
        s.version(),
        run.state().isChanged(table),
        Plan.isVisible(table),
        s.rows(),
        s.contentHash());
  }
}
