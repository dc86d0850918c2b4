package io.periplus.night;

import static org.apache.spark.sql.functions.lit;

import io.periplus.errors.PeriplusException;
import io.periplus.job.CheckResult;
import io.periplus.job.Stage;
import io.periplus.job.StageMeter;
import io.periplus.job.StageUse;
import io.periplus.job.Step;
import io.periplus.ops.DqResult;
import io.periplus.ops.ReleaseRecord;
import io.periplus.ops.RunRecord;
import io.periplus.ops.StageCost;
import io.periplus.ops.Stamped;
import io.periplus.ops.TableIo;
import io.periplus.store.DeltaStore;
import io.periplus.store.control.Manifest;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Gathers what a process records of its run and appends it to the tables of {@code ops} once. */
final class OpsLedger implements AutoCloseable {
  private final SparkSession spark;
  private final DeltaStore store;
  private final Run run;
  private final BigDecimal coreHour;
  private final StageMeter meter;
  private final Map<Table, List<Row>> rows = new LinkedHashMap<>();
  private final Map<Table, List<Dataset<Row>>> frames = new LinkedHashMap<>();

  /**
   * A ledger of one run; what the session does from now on counts for it.
   *
   * @param coreHour price of an hour of one core, in the group currency
   */
  OpsLedger(SparkSession spark, DeltaStore store, Run run, BigDecimal coreHour) {
    this.spark = spark;
    this.store = store;
    this.run = run;
    this.coreHour = coreHour;
    this.meter = StageMeter.start(spark);
  }

  /** Records a stage that is done; what it took. */
  StageUse stage(Stage stage, Instant started, Instant ended) {
    stage(stage, started, ended, "done", 0, "");
    return used(stage, started);
  }

  void failed(Stage stage, Instant started, Instant ended, RuntimeException failure) {
    int exit = failure instanceof PeriplusException told ? told.exit().number() : 70;
    String code = failure instanceof PeriplusException told ? told.code() : "PER-9001";
    // The message of a bug may quote a value of a row: only its kind is kept.
    String line =
        failure instanceof PeriplusException
            ? String.valueOf(failure.getMessage()).lines().findFirst().orElse("")
            : failure.getClass().getSimpleName();
    stage(stage, started, ended, "failed", exit, code + " " + line);
    used(stage, started);
  }

  private StageUse used(Stage stage, Instant started) {
    StageUse use = meter.take();
    add(
        StageCost.TABLE,
        run.id(),
        stage.label(),
        Timestamp.from(started),
        use.coreMillis() / 1000.0,
        use.gcMillis() / 1000.0,
        use.readBytes(),
        use.writtenBytes(),
        use.shuffledBytes(),
        use.spilledBytes(),
        use.peakBytes(),
        use.cost(coreHour));
    return use;
  }

  private void stage(
      Stage stage, Instant started, Instant ended, String state, int exit, String message) {
    add(
        RunRecord.TABLE,
        run.id(),
        stage.label(),
        Date.valueOf(run.night().businessDate()),
        state,
        Timestamp.from(started),
        Timestamp.from(ended),
        run.fingerprint(),
        exit,
        message.isEmpty() ? null : message);
  }

  synchronized void step(Step step) {
    add(
        TableIo.TABLE,
        run.id(),
        step.stage().label(),
        step.table(),
        step.isChanged() ? "written" : "kept",
        step.version(),
        step.rows(),
        step.setAside(),
        step.seconds());
  }

  void checks(List<CheckResult> results) {
    for (CheckResult r : results) {
      add(
          DqResult.TABLE,
          run.id(),
          r.table(),
          r.check().name(),
          r.check().severity().name().toLowerCase(Locale.ROOT),
          r.checked(),
          r.broken(),
          r.check().severity() == Severity.FAIL);
    }
  }

  void release(Manifest manifest) {
    for (Manifest.TableVersion t : manifest.tables()) {
      add(
          ReleaseRecord.TABLE,
          manifest.releaseId(),
          Date.valueOf(manifest.businessDate()),
          manifest.runId(),
          t.name(),
          t.version(),
          t.rows(),
          t.contentHash(),
          t.isChanged());
    }
  }

  /** Rows that intake or the runner reports; stamped with the run. */
  void reported(Table table, Dataset<Row> more) {
    frame(Stamped.of(table), more.withColumn(Stamped.RUN_ID.name(), lit(run.id())));
  }

  private void frame(Table table, Dataset<Row> more) {
    frames.computeIfAbsent(table, t -> new ArrayList<>()).add(table.conform(more));
  }

  /** Appends everything gathered. */
  void write() {
    rows.forEach((table, some) -> frame(table, spark.createDataFrame(some, table.schema())));
    rows.clear();
    frames.forEach(
        (table, some) ->
            store.write(
                table,
                some.stream().reduce(Dataset::union).orElseThrow(),
                "{\"p\":1,\"run\":\"" + run.id() + "\"}"));
    frames.clear();
  }

  /** Appends what is left and stops counting. */
  @Override
  public void close() {
    try {
      write();
    } finally {
      meter.close();
    }
  }

  private void add(Table table, Object... values) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(values));
  }
}
