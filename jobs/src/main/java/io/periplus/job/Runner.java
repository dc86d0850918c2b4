package io.periplus.job;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.not;

import io.periplus.errors.ContractErrors;
import io.periplus.store.Author;
import io.periplus.store.DeltaStore;
import io.periplus.store.Pace;
import io.periplus.store.TableState;
import io.periplus.store.control.Canonical;
import io.periplus.table.Check;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Runs a job: reads its inputs at this run's versions, checks what it made, sets aside the rows
 * that break a rule, writes the rest and records it all. A table whose content did not change gets
 * no commit.
 */
public final class Runner {
  private final Pace pace;
  private final DeltaStore store;
  private final RunState state;
  private final Night night;
  private final Author author;
  private final Consumer<Step> listener;
  private final ConcurrentLinkedQueue<CheckResult> checks = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Dataset<Row>> quarantine = new ConcurrentLinkedQueue<>();

  public Runner(
      Pace pace,
      DeltaStore store,
      RunState state,
      Night night,
      Author author,
      Consumer<Step> listener) {
    this.pace = pace;
    this.store = store;
    this.state = state;
    this.night = night;
    this.author = author;
    this.listener = listener;
  }

  /** How every rule was kept since this was last asked. */
  public List<CheckResult> takeChecks() {
    return taken(checks);
  }

  /** The rows set aside since this was last asked, in the shape of {@code ops.quarantine}. */
  public List<Dataset<Row>> takeQuarantine() {
    return taken(quarantine);
  }

  private static <T> List<T> taken(Queue<T> gathered) {
    List<T> taken = new ArrayList<>();
    for (T next = gathered.poll(); next != null; next = gathered.poll()) {
      taken.add(next);
    }
    return taken;
  }

  /** Runs one job and writes its outputs. */
  public void run(Job job) {
    SparkSession spark = pace.forRows(job.inputs().stream().mapToLong(state::rows).sum());
    Map<Table, Dataset<Row>> inputs =
        job.inputs().stream()
            .collect(toMap(t -> t, t -> state.read(spark, t), (a, b) -> a, LinkedHashMap::new));
    long started = System.nanoTime();
    Map<Table, Dataset<Row>> before =
        job.remembers().stream().collect(toMap(t -> t, t -> state.readBase(spark, t)));
    Outputs outputs = job.run(new Inputs(spark, inputs, before), night);
    for (Table table : job.outputs()) {
      hold(job.stage(), table, outputs.of(table), started);
      started = System.nanoTime();
    }
  }

  /** Checks and writes the rows of one table that are held already, so that to read is cheap. */
  public Step writeHeld(Stage stage, Table table, Dataset<Row> rows) {
    return write(stage, table, rows, System.nanoTime());
  }

  private void hold(Stage stage, Table table, Dataset<Row> made, long startedNanos) {
    Dataset<Row> rows = made.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      write(stage, table, rows, startedNanos);
    } finally {
      rows.unpersist();
    }
  }

  private Step write(Stage stage, Table table, Dataset<Row> rows, long startedNanos) {
    List<Check> rules = Checks.of(table);
    Row measured = store.measure(table, rows, Checks.counts(rules));
    boolean anyAside = check(table, rows, rules, measured);
    long setAside = anyAside ? setAside(table, rows) : 0;
    Dataset<Row> kept = anyAside ? rows.where(not(Checks.isSetAside(table))) : rows;
    TableState now =
        store(table, kept, anyAside ? store.measure(table, kept, List.of()) : measured);
    Step step =
        new Step(
            stage,
            table.id(),
            now.rows(),
            setAside,
            state.isChanged(table),
            now.version(),
            (System.nanoTime() - startedNanos) / 1e9);
    listener.accept(step);
    return step;
  }

  private TableState store(Table table, Dataset<Row> kept, Row measured) {
    long rows = measured.<Long>getAs("row_count");
    String hash = DeltaStore.contentHash(measured);
    Optional<TableState> before = state.of(table);
    boolean isAppend = table.writeMode() == WriteMode.APPEND;
    boolean isSame =
        before.isPresent() && (isAppend ? rows == 0 : before.get().contentHash().equals(hash));
    TableState now =
        isSame
            ? before.get()
            : new TableState(
                write(table, kept, rows, hash),
                isAppend ? rows + before.map(TableState::rows).orElse(0L) : rows,
                isAppend
                    ? Canonical.sha256(before.map(TableState::contentHash).orElse("") + hash)
                    : hash);
    state.wrote(table.id(), now);
    return now;
  }

  private long write(Table table, Dataset<Row> kept, long rows, String hash) {
    OptionalLong created = rows == 0 ? store.createEmpty(table) : OptionalLong.empty();
    return created.orElseGet(
        () -> store.write(table, kept, author, "write", hash, state.baseVersion(table)));
  }

  /** Records how every rule was kept; a rule that stops the night stops it here. */
  private boolean check(Table table, Dataset<Row> rows, List<Check> rules, Row measured) {
    long checked = measured.<Long>getAs("row_count");
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      results.add(
          new CheckResult(table.id(), rules.get(i), checked, measured.<Long>getAs("check_" + i)));
    }
    if (table.writeMode() == WriteMode.OVERWRITE && !table.key().isEmpty() && checked > 0) {
      results.add(
          new CheckResult(table.id(), keyCheck(table), checked, Checks.doubledKeys(table, rows)));
    }
    checks.addAll(results);
    List<String> fatal =
        results.stream().filter(r -> isBroken(r, Severity.FAIL)).map(Runner::sentence).toList();
    if (!fatal.isEmpty()) {
      throw ContractErrors.contractBroken(table.id(), night.businessDate(), fatal);
    }
    return results.stream().anyMatch(r -> isBroken(r, Severity.QUARANTINE));
  }

  private static boolean isBroken(CheckResult result, Severity severity) {
    return result.broken() > 0 && result.check().severity() == severity;
  }

  private static String sentence(CheckResult r) {
    return "%d of %d row(s) break %s (%s)"
        .formatted(r.broken(), r.checked(), r.check().name(), r.check().predicate());
  }

  private long setAside(Table table, Dataset<Row> rows) {
    Dataset<Row> aside =
        QuarantinedRows.of(table, rows.where(Checks.isSetAside(table)), night).localCheckpoint();
    quarantine.add(aside);
    return aside.count();
  }

  private static Check keyCheck(Table table) {
    String key = String.join(", ", table.key().stream().map(f -> f.name()).toList());
    return new Check("key_unique", "one row per (" + key + ")", Severity.FAIL, "KEY");
  }
}
