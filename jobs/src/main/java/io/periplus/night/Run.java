package io.periplus.night;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.job.Night;
import io.periplus.job.RunState;
import io.periplus.job.Stage;
import io.periplus.store.TableState;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.RunFiles;
import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One attempt to build one night from one set of inputs; may need several processes.
 *
 * @param open its entry in the control log, whose number is the run's number
 * @param night the night it builds
 * @param fingerprint digest of its inputs
 * @param reason nightly, or correction of a date published with other inputs
 * @param base the release that it builds on
 * @param files what it leaves on disk
 * @param state the table versions that it reads
 * @param isDirty whether an unfinished run may have left rows behind
 */
record Run(
    LogEntry open,
    Night night,
    String fingerprint,
    String reason,
    Optional<Manifest> base,
    RunFiles files,
    RunState state,
    boolean isDirty) {

  String id() {
    return open.runId();
  }

  /** The release that this run makes. */
  String releaseId() {
    return "R" + id();
  }

  boolean isFinished(Stage stage) {
    return files.finished(fileOf(stage)).isPresent();
  }

  /** Takes up what an earlier process of this run wrote. */
  void restore(Stage stage) {
    JsonNode written = files.finished(fileOf(stage)).orElseThrow().get("tables");
    written
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

  void finish(Stage stage, List<Table> tables, double seconds, List<String> degraded) {
    Map<String, Object> written = new LinkedHashMap<>();
    for (Table table : tables) {
      state
          .of(table)
          .ifPresent(
              s ->
                  written.put(
                      table.id(),
                      Map.of(
                          "version", s.version(),
                          "rows", s.rows(),
                          "content_hash", s.contentHash())));
    }
    files.finish(
        fileOf(stage),
        Map.of(
            "tables", written,
            "milliseconds", Math.round(seconds * 1000),
            "degraded", degraded));
  }

  List<String> degraded(Stage stage) {
    List<String> all = new ArrayList<>();
    files
        .finished(fileOf(stage))
        .ifPresent(f -> f.get("degraded").forEach(d -> all.add(d.asText())));
    return all;
  }

  /** How long a stage took in the run that left these files. */
  static OptionalDouble seconds(RunFiles files, Stage stage) {
    return files
        .finished(fileOf(stage))
        .map(f -> OptionalDouble.of(f.get("milliseconds").asLong() / 1000.0))
        .orElse(OptionalDouble.empty());
  }

  private static String fileOf(Stage stage) {
    return stage.label();
  }
}
