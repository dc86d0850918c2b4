package io.periplus.night;

import io.periplus.job.Night;
import io.periplus.job.RunState;
import io.periplus.job.Stage;
import io.periplus.store.DeltaStore;
import io.periplus.store.TableState;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import io.periplus.store.control.RunFiles;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the run that a night continues, or begins a new one on the current release. */
final class Runs {
  private final Path warehouse;
  private final Releases releases;
  private final DeltaStore store;

  Runs(Path warehouse, Releases releases, DeltaStore store) {
    this.warehouse = warehouse;
    this.releases = releases;
    this.store = store;
  }

  /** The last release of a business date. */
  Optional<Manifest> published(LocalDate businessDate) {
    return releases.published().stream()
        .filter(e -> e.businessDate().equals(businessDate))
        .reduce((a, b) -> b)
        .map(e -> releases.manifest(e.releaseId()));
  }

  /** The unfinished run of these very inputs on the current release, or a new run on it. */
  Run continueOrBegin(Night night, String fingerprint) {
    Optional<Manifest> base = releases.current();
    List<LogEntry> unfinished = unfinished();
    Optional<LogEntry> mine =
        unfinished.stream().reduce((a, b) -> b).filter(e -> isOf(e, night, fingerprint, base));
    LogEntry open = mine.orElseGet(() -> releases.open(night.businessDate()));
    RunFiles files = new RunFiles(warehouse, open.runId());
    if (mine.isEmpty()) {
      files.describe(description(open, night, fingerprint, idOf(base)));
    }
    String reason = published(night.businessDate()).isPresent() ? "correction" : "nightly";
    RunState state = new RunState(store, statesOf(base));
    return new Run(open, night, fingerprint, reason, base, files, state, !unfinished.isEmpty());
  }

  /** Takes away the rows that an unfinished run added to tables that only grow. */
  void clean(Run run, List<Table> tables) {
    for (Table table : tables) {
      if (table.writeMode() == WriteMode.APPEND) {
        store.reset(
            table,
            run.state()
                .of(table)
                .map(s -> OptionalLong.of(s.version()))
                .orElse(OptionalLong.empty()));
      }
    }
  }

  /** How long a stage took in the run that made the release on which this one builds. */
  OptionalDouble lastSeconds(Run run, Stage stage) {
    return run.base()
        .map(m -> Run.seconds(new RunFiles(warehouse, m.runId()), stage))
        .orElse(OptionalDouble.empty());
  }

  private List<LogEntry> unfinished() {
    Set<String> published =
        releases.published().stream().map(LogEntry::runId).collect(Collectors.toSet());
    return releases.log().stream()
        .filter(e -> e.kind().equals("open") && !published.contains(e.runId()))
        .toList();
  }

  private boolean isOf(LogEntry open, Night night, String fingerprint, Optional<Manifest> base) {
    return open.businessDate().equals(night.businessDate())
        && new RunFiles(warehouse, open.runId())
            .description()
            .map(
                d ->
                    d.get("fingerprint").asText().equals(fingerprint)
                        && d.get("base").asText().equals(idOf(base)))
            .orElse(false);
  }

  private static String idOf(Optional<Manifest> release) {
    return release.map(Manifest::releaseId).orElse("");
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

  private static Map<String, Object> description(
      LogEntry open, Night night, String fingerprint, String baseId) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("format", "periplus-run/1");
    run.put("run_id", open.runId());
    run.put("run_number", open.seq());
    run.put("business_date", night.businessDate().toString());
    run.put("as_of", night.asOf().toString());
    run.put("zone", night.zone().getId());
    run.put("fingerprint", fingerprint);
    run.put("base", baseId);
    return run;
  }
}
