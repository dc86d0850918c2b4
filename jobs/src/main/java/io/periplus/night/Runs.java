package io.periplus.night;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.errors.PeriplusException;
import io.periplus.errors.RunErrors;
import io.periplus.job.Night;
import io.periplus.job.RunState;
import io.periplus.job.Stage;
import io.periplus.ops.OpsTables;
import io.periplus.store.DeltaStore;
import io.periplus.store.TableState;
import io.periplus.store.control.Control;
import io.periplus.store.control.Lease;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.LogState;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import io.periplus.store.control.RunFiles;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the run that a night continues, or begins a new one on the current release. */
final class Runs {
  private final Control control;
  private final DeltaStore store;

  /**
   * What is to be built.
   *
   * @param night the night
   * @param inputs what lies in the landing folders now, one line a file
   * @param config digest of the settings
   * @param fingerprint digest of everything that goes in, from the lines of its files
   * @param only the one stage to run; all of them when empty
   */
  record Wish(
      Night night,
      List<String> inputs,
      String config,
      Function<List<String>, String> fingerprint,
      Optional<Stage> only) {

    String purpose() {
      return only.map(Stage::label).orElse("night");
    }

    /** Stages after the first stand on the files that the first one froze. */
    boolean takesFrozenInputs() {
      return only.isPresent() && only.get() != Stage.INGEST;
    }
  }

  Runs(Control control, DeltaStore store) {
    this.control = control;
    this.store = store;
  }

  /** The release that these very inputs gave already, and that readers see or stand on. */
  Optional<Manifest> published(Wish wish) {
    Releases releases = control.releases();
    LogState log = releases.state();
    Set<String> lineage = releases.runsOf(releases.current());
    String unfinished = log.unfinished().map(LogEntry::runId).orElse("");
    return last(log, wish.night())
        .filter(e -> lineage.contains(e.runId()) && !e.runId().equals(unfinished))
        .map(e -> releases.manifest(e.releaseId()))
        .filter(m -> m.fingerprint().equals(wish.fingerprint().apply(wish.inputs())));
  }

  /**
   * Takes the lease, for the unfinished run of these very inputs or for a new run.
   *
   * @throws io.periplus.errors.PeriplusException PER-4011 when the unfinished run of the night
   *     began under other settings than a later stage of it now has
   */
  Run take(Wish wish) {
    Lease lease =
        control.take(
            wish.night().businessDate(),
            wish.purpose(),
            log -> log.unfinished().filter(e -> isOf(e, wish, log)));
    try {
      return begin(wish, lease);
    } catch (RuntimeException e) {
      lease.close("failed", PeriplusException.codeOf(e));
      throw e;
    }
  }

  private Run begin(Wish wish, Lease lease) {
    LogState log = control.releases().state();
    String runId = lease.open().runId();
    RunFiles files = control.run(runId);
    Optional<JsonNode> before = files.description();
    if (before.isEmpty()) {
      String fingerprint = wish.fingerprint().apply(files.freeze(wish.inputs()));
      files.describe(description(lease.open(), wish, fingerprint, log));
    }
    JsonNode run = files.description().orElseThrow();
    String baseId = run.get("base").asText();
    Optional<Manifest> base =
        baseId.isEmpty() ? Optional.empty() : Optional.of(control.releases().manifest(baseId));
    Map<String, Long> ledgerBase = new HashMap<>();
    run.get("ledger").properties().forEach(e -> ledgerBase.put(e.getKey(), e.getValue().asLong()));
    return new Run(
        runId,
        lease.open().runNumber(),
        lease,
        wish.night(),
        run.get("fingerprint").asText(),
        run.get("reason").asText(),
        base,
        files,
        new RunState(store, statesOf(base)),
        ledgerBase);
  }

  /** Takes away the rows that other runs added to tables that only grow. */
  void clean(Run run, List<Table> tables) {
    for (Table table : tables) {
      if (table.writeMode() == WriteMode.APPEND) {
        store.reset(table, run.state().baseVersion(table), run.author());
      }
    }
  }

  private boolean isOf(LogEntry open, Wish wish, LogState log) {
    RunFiles files = control.run(open.runId());
    String current = log.current().map(LogEntry::releaseId).orElse("");
    Optional<JsonNode> run = files.description().filter(d -> isOn(d, open, current));
    if (!open.businessDate().equals(wish.night().businessDate()) || run.isEmpty()) {
      return false;
    }
    if (wish.takesFrozenInputs() && !run.get().path("config").asText().equals(wish.config())) {
      throw RunErrors.settingsChanged(open.runId(), wish.purpose(), open.businessDate());
    }
    return fingerprintOf(files).equals(wish.fingerprint().apply(inputs(files, wish)));
  }

  /** Whether a run builds on what readers see, or made it and was killed before its end. */
  private static boolean isOn(JsonNode run, LogEntry open, String current) {
    return run.get("base").asText().equals(current) || current.equals("R" + open.runId());
  }

  private static String fingerprintOf(RunFiles files) {
    return files.description().orElseThrow().get("fingerprint").asText();
  }

  private static List<String> inputs(RunFiles files, Wish wish) {
    return wish.takesFrozenInputs() ? files.frozen() : wish.inputs();
  }

  private static Optional<LogEntry> last(LogState log, Night night) {
    return log.published().stream()
        .filter(e -> e.businessDate().equals(night.businessDate()))
        .reduce((a, b) -> b);
  }

  private static Map<String, TableState> statesOf(Optional<Manifest> base) {
    Map<String, TableState> states = new HashMap<>();
    base.ifPresent(
        m ->
            m.tables()
                .forEach(
                    t ->
                        states.put(
                            t.name(), new TableState(t.version(), t.rows(), t.contentHash()))));
    return states;
  }

  private Map<String, Object> description(
      LogEntry open, Wish wish, String fingerprint, LogState log) {
    Night night = wish.night();
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("format", "periplus-run/1");
    run.put("run_id", open.runId());
    run.put("run_number", open.runNumber());
    run.put("business_date", night.businessDate().toString());
    run.put("as_of", night.asOf().toString());
    run.put("zone", night.zone().getId());
    run.put("reason", last(log, night).isPresent() ? "correction" : "nightly");
    run.put("config", wish.config());
    run.put("fingerprint", fingerprint);
    run.put("base", log.current().map(LogEntry::releaseId).orElse(""));
    Map<String, Long> ledger = new TreeMap<>();
    for (Table table : OpsTables.ALL) {
      OptionalLong latest = store.latest(table);
      latest.ifPresent(version -> ledger.put(table.id(), version));
    }
    run.put("ledger", ledger);
    return run;
  }
}
