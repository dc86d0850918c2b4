package io.periplus.night;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.job.Night;
import io.periplus.job.RunState;
import io.periplus.job.Stage;
import io.periplus.store.Author;
import io.periplus.store.TableState;
import io.periplus.store.control.Lease;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.RunFiles;
import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One attempt to build one night from one set of inputs; may need several processes.
 *
 * @param id business date and number of the run
 * @param number its number: that of its first entry in the control log
 * @param lease the right of this process to write
 * @param night the night it builds
 * @param fingerprint digest of its inputs
 * @param reason nightly, or correction of a date published with other inputs
 * @param base the release that it builds on
 * @param files what it leaves on disk
 * @param state the table versions that it reads
 * @param ledgerBase versions of the tables of {@code ops} when it began
 */
record Run(
    String id,
    long number,
    Lease lease,
    Night night,
    String fingerprint,
    String reason,
    Optional<Manifest> base,
    RunFiles files,
    RunState state,
    Map<String, Long> ledgerBase) {

  /** The release that this run makes. */
  String releaseId() {
    return "R" + id;
  }

  /** Whoever commits on behalf of this run, as long as the lease is its own. */
  Author author() {
    return new Author(id, number, lease.token(), fingerprint, lease::ensureMine);
  }

  /** The version above which commits of this run to a table of the ledger may stand. */
  OptionalLong ledgerBase(Table table) {
    Long version = ledgerBase.get(table.id());
    return version == null ? OptionalLong.empty() : OptionalLong.of(version);
  }

  boolean isFinished(Stage stage) {
    return record(stage).isPresent();
  }

  /** What a finished stage said of itself. */
  Optional<JsonNode> record(Stage stage) {
    return files.finished(stage.label());
  }

  /** Takes up what an earlier process of this run wrote. */
  void restore(Stage stage) {
    record(stage)
        .orElseThrow()
        .get("tables")
        .properties()
        .forEach(
            e ->
                state.wrote(
                    e.getKey(),
                    new TableState(
                        e.getValue().get("version").asLong(),
                        e.getValue().get("rows").asLong(),
                        e.getValue().get("content_hash").asText())));
  }

  /** Says that a stage is done, with the versions of its tables. */
  void finish(Stage stage, List<Table> tables, Map<String, Object> told) {
    Map<String, Object> versions = new LinkedHashMap<>();
    for (Table table : tables) {
      state
          .of(table)
          .ifPresent(
              s ->
                  versions.put(
                      table.id(),
                      Map.of(
                          "version", s.version(),
                          "rows", s.rows(),
                          "content_hash", s.contentHash())));
    }
    Map<String, Object> all = new LinkedHashMap<>(told);
    all.put("tables", versions);
    lease.ensureMine();
    files.finish(stage.label(), all);
  }

  /** What the night misses, in words. */
  List<String> degraded() {
    List<String> all = new ArrayList<>();
    record(Stage.INGEST).ifPresent(f -> f.get("degraded").forEach(d -> all.add(d.asText())));
    return all;
  }

  /** How long a stage took in the run that left these files. */
  static OptionalDouble seconds(RunFiles files, Stage stage) {
    return files
        .finished(stage.label())
        .map(f -> OptionalDouble.of(f.get("milliseconds").asLong() / 1000.0))
        .orElse(OptionalDouble.empty());
  }
}
