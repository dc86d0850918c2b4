package io.periplus.night;

import io.periplus.bronze.Bronze;
import io.periplus.errors.RunErrors;
import io.periplus.job.Job;
import io.periplus.job.Runner;
import io.periplus.job.Stage;
import io.periplus.job.StageMeter;
import io.periplus.job.StageRun;
import io.periplus.job.StageUse;
import io.periplus.job.Step;
import io.periplus.ops.Quarantine;
import io.periplus.store.DeltaStore;
import io.periplus.store.Pace;
import io.periplus.store.ReleaseFiles;
import io.periplus.store.control.Control;
import io.periplus.store.control.Manifest;
import io.periplus.table.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The stages of a night: what each does, and what is kept of it however it ends. */
final class StageWork {
  private final SparkSession spark;
  private final Control control;
  private final NightRun.Site site;
  private final Plan plan;
  private final Sources sources;
  private final NightListener listener;
  private final DeltaStore store;
  private final Pace pace;

  StageWork(
      SparkSession spark,
      Control control,
      NightRun.Site site,
      Plan plan,
      Sources sources,
      NightListener listener) {
    this.spark = spark;
    this.control = control;
    this.site = site;
    this.plan = plan;
    this.sources = sources;
    this.listener = listener;
    this.store = new DeltaStore(spark, site.warehouse());
    this.pace = Pace.of(spark);
  }

  /** Runs one stage and keeps what it noted, also when it fails. */
  void make(Run run, OpsLedger ledger, Stage stage) {
    Instant started = site.clock().instant();
    StageNotes notes = new StageNotes(stage, run.lease().token(), started);
    Runner runner =
        new Runner(
            pace,
            store,
            run.state(),
            run.night(),
            run.author(),
            step -> {
              notes.step(step);
              written(run, step);
            });
    listener.stageStarted(stage, tablesOf(stage).size(), lastSeconds(run, stage));
    StageMeter meter = StageMeter.start(spark);
    try (meter) {
      work(run, runner, ledger, notes, stage);
      keepQuarantine(ledger, runner, stage.label());
      Instant ended = site.clock().instant();
      StageUse use = meter.take();
      run.finish(stage, tablesOf(stage), notes.done(ended, use, runner.takeChecks()));
      double seconds = (ended.toEpochMilli() - started.toEpochMilli()) / 1000.0;
      listener.stageFinished(stage, seconds, use);
    } catch (RuntimeException e) {
      RuntimeException told = RunErrors.ofStore(e, site.warehouse());
      refused(run, ledger, runner, notes, meter.take(), told);
      throw told;
    }
  }

  private void work(Run run, Runner runner, OpsLedger ledger, StageNotes notes, Stage stage) {
    switch (stage) {
      case INGEST -> {
        Ingestion ingestion =
            new Ingestion(
                pace, store, control.releases(), sources, listener, site.parallelTables());
        notes.degraded(ingestion.into(run, runner, ledger));
      }
      case PUBLISH -> publish(run, ledger);
      case JOURNEY, MODELS, GOLD -> {
        StageRun.run(plan.of(stage), runner, site.parallelTables());
        spark.catalog().clearCache();
      }
    }
  }

  /** What a stage found out before it failed is kept, or nobody could mend it. */
  private void refused(
      Run run,
      OpsLedger ledger,
      Runner runner,
      StageNotes notes,
      StageUse use,
      RuntimeException failure) {
    try {
      boolean isFinal = StageNotes.isRefusal(failure);
      // A stage that may still succeed tells its rows then; a refused one tells them now.
      if (isFinal) {
        keepQuarantine(ledger, runner, "refused-" + notes.stage().label());
      }
      run.files()
          .failed(
              run.lease().token(),
              notes.failed(
                  site.clock().instant(), use, isFinal ? runner.takeChecks() : List.of(), failure));
    } catch (RuntimeException unwritten) {
      failure.addSuppressed(unwritten);
    }
  }

  private static void keepQuarantine(OpsLedger ledger, Runner runner, String part) {
    runner.takeQuarantine().stream()
        .reduce(Dataset<Row>::union)
        .ifPresent(rows -> ledger.reported(part, Quarantine.TABLE, rows));
  }

  private void publish(Run run, OpsLedger ledger) {
    ReleaseDraft draft = new ReleaseDraft(spark, run, plan, tables());
    Audit audit = new Audit(store, new ReleaseFiles(site.warehouse()), run);
    String audited = audit.pass(plan, tables(), draft.tables());
    Manifest manifest = draft.manifest(site.configSha256(), audited);
    control.flips().publish(run.lease(), manifest);
    ledger.release(manifest);
  }

  private void written(Run run, Step step) {
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
  List<Table> tables() {
    return Stream.concat(plan.tables().stream(), Bronze.ALL.stream()).distinct().toList();
  }

  private List<Table> tablesOf(Stage stage) {
    return stage == Stage.INGEST
        ? Bronze.ALL
        : plan.of(stage).stream().map(Job::outputs).flatMap(List::stream).toList();
  }

  /** How long a stage took in the run that made the release on which this one builds. */
  private OptionalDouble lastSeconds(Run run, Stage stage) {
    return run.base()
        .map(m -> Run.seconds(control.run(m.runId()), stage))
        .orElse(OptionalDouble.empty());
  }
}
