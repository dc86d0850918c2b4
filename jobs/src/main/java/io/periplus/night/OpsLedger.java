package io.periplus.night;

import static org.apache.spark.sql.functions.lit;

import io.periplus.errors.PeriplusException;
import io.periplus.job.CheckResult;
import io.periplus.job.Stage;
import io.periplus.job.Step;
import io.periplus.ops.DqResult;
import io.periplus.ops.ReleaseRecord;
import io.periplus.ops.RunRecord;
import io.periplus.ops.Stamped;
import io.periplus.ops.TableIo;
import io.periplus.store.DeltaStore;
import io.periplus.store.control.Manifest;
import io.periplus.table.Severity;
import io.periplus.table.Table;
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
final class OpsLedger {
  private final SparkSession spark;
  private final DeltaStore store;
  private final Run run;
  private final Map<Table, List<Row>> rows = new LinkedHashMap<>();
  private final Map<Table, List<Dataset<Row>>> frames = new LinkedHashMap<>();

  OpsLedger(SparkSession spark, DeltaStore store, Run run) {
    this.spark = spark;
    this.store = store;
    this.run = run;
  }

  void stage(Stage stage, Instant started, Instant ended) {
    stage(stage, started, ended, "done", 0, "");
  }

  void failed(Stage stage, Instant started, Instant ended, RuntimeException failure) {
    int exit = failure instanceof PeriplusException told ? told.exit().number() : 70;
    String code = failure instanceof PeriplusException told ? told.code() : "PER-9001";
    String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    stage(stage, started, ended, "failed", exit, code + " " + line);
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

  private void add(Table table, Object... values) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(values));
  }
}
