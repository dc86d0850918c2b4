package io.periplus.night;

import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.job.Stage;
import io.periplus.job.StageUse;
import io.periplus.ops.DqResult;
import io.periplus.ops.ReleaseRecord;
import io.periplus.ops.RunRecord;
import io.periplus.ops.StageCost;
import io.periplus.ops.Stamped;
import io.periplus.ops.TableIo;
import io.periplus.store.DeltaStore;
import io.periplus.store.control.LogState;
import io.periplus.store.control.Manifest;
import io.periplus.table.Table;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Appends to the tables of {@code ops} what a run says of itself, each part once: rows set aside
 * when their stage made them, everything else from the run's files, also those that a killed
 * process left.
 */
final class OpsLedger {
  private final SparkSession spark;
  private final BigDecimal coreHour;
  private final DeltaStore store;
  private final Run run;
  private long nanos;

  /**
   * The ledger of a run.
   *
   * @param coreHour price of an hour of one core; 0 tells no cost
   */
  OpsLedger(SparkSession spark, DeltaStore store, Run run, BigDecimal coreHour) {
    this.spark = spark;
    this.coreHour = coreHour;
    this.store = store;
    this.run = run;
  }

  /** Rows that intake or the runner reports, as one part of the run; stamped with the run. */
  void reported(String part, Table table, Dataset<Row> rows) {
    Table stamped = Stamped.of(table);
    append(part, stamped, stamped.conform(rows.withColumn(Stamped.RUN_ID.name(), lit(run.id()))));
  }

  /** What every process of this run noted, unless it is there already. */
  void project(LogState log) {
    log.opens(run.id()).stream()
        .mapToLong(open -> open.seq())
        .filter(token -> token <= run.lease().token())
        .forEach(token -> project(token, log));
  }

  private void project(long token, LogState log) {
    List<JsonNode> notes =
        Stream.concat(
                Stream.of(Stage.values()).flatMap(stage -> run.record(stage).stream()),
                run.files().failure(token).stream())
            .filter(n -> n.path("token").asLong() == token)
            .toList();
    Map<Table, List<Row>> rows = new LinkedHashMap<>();
    for (JsonNode note : notes) {
      add(rows, RunRecord.TABLE, stage(note));
      add(rows, StageCost.TABLE, cost(note));
      if (isToldBefore(note, token, log)) {
        continue;
      }
      note.get("steps").forEach(s -> add(rows, TableIo.TABLE, step(note, s)));
      note.get("checks").forEach(c -> add(rows, DqResult.TABLE, check(c)));
    }
    rows.forEach(
        (table, some) -> append("t" + token, table, spark.createDataFrame(some, table.schema())));
  }

  /** A run that is tried again after a refusal is refused for the same rows: told once. */
  private boolean isToldBefore(JsonNode note, long token, LogState log) {
    return note.get("state").asText().equals("failed")
        && log.opens(run.id()).stream()
            .filter(open -> open.seq() < token)
            .flatMap(open -> run.files().failure(open.seq()).stream())
            .anyMatch(
                earlier ->
                    earlier.get("stage").equals(note.get("stage"))
                        && !earlier.get("checks").isEmpty());
  }

  /** How long this process has written the ledger, in milliseconds. */
  long milliseconds() {
    return nanos / 1_000_000;
  }

  void release(Manifest manifest) {
    List<Row> rows =
        manifest.tables().stream()
            .map(
                t ->
                    RowFactory.create(
                        manifest.releaseId(),
                        Date.valueOf(manifest.businessDate()),
                        manifest.runId(),
                        t.name(),
                        t.version(),
                        t.rows(),
                        t.contentHash(),
                        t.isChanged()))
            .toList();
    append(
        "release", ReleaseRecord.TABLE, spark.createDataFrame(rows, ReleaseRecord.TABLE.schema()));
  }

  private void append(String part, Table table, Dataset<Row> rows) {
    long started = System.nanoTime();
    store.write(table, rows, run.author(), part, "", run.ledgerBase(table));
    nanos += System.nanoTime() - started;
  }

  private Row stage(JsonNode note) {
    String message = note.get("message").asText();
    return RowFactory.create(
        run.id(),
        note.get("stage").asText(),
        Date.valueOf(run.night().businessDate()),
        note.get("state").asText(),
        Timestamp.from(Instant.parse(note.get("started_at").asText())),
        Timestamp.from(Instant.parse(note.get("ended_at").asText())),
        run.fingerprint(),
        note.get("exit_code").asInt(),
        message.isEmpty() ? null : message);
  }

  private Row cost(JsonNode note) {
    JsonNode use = note.get("use");
    boolean isPriced = coreHour.signum() > 0;
    long core = use.get("core_milliseconds").asLong();
    return RowFactory.create(
        run.id(),
        note.get("stage").asText(),
        Timestamp.from(Instant.parse(note.get("started_at").asText())),
        note.get("milliseconds").asLong() / 1000.0,
        core / 1000.0,
        use.get("gc_milliseconds").asLong() / 1000.0,
        use.get("read_bytes").asLong(),
        use.get("written_bytes").asLong(),
        use.get("shuffle_bytes").asLong(),
        use.get("spilled_bytes").asLong(),
        use.get("peak_bytes").asLong(),
        isPriced ? coreHour : null,
        isPriced ? StageUse.cost(core, coreHour) : null);
  }

  private Row step(JsonNode note, JsonNode step) {
    return RowFactory.create(
        run.id(),
        note.get("stage").asText(),
        step.get("table").asText(),
        step.get("direction").asText(),
        step.get("version").asLong(),
        step.get("rows").asLong(),
        step.get("set_aside").asLong(),
        step.get("milliseconds").asLong() / 1000.0);
  }

  private Row check(JsonNode check) {
    return RowFactory.create(
        run.id(),
        check.get("table").asText(),
        check.get("rule").asText(),
        check.get("severity").asText(),
        check.get("checked").asLong(),
        check.get("broken").asLong(),
        check.get("blocking").asBoolean());
  }

  private static void add(Map<Table, List<Row>> rows, Table table, Row row) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
  }
}
