package io.periplus.store.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.errors.StoreErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * What a run leaves on disk, also when everything else fails: what it is, what each finished stage
 * wrote, and its log.
 */
public final class RunFiles {
  private final Path folder;

  public RunFiles(Path warehouse, String runId) {
    this.folder = warehouse.resolve("_runs").resolve(runId);
  }

  public Path folder() {
    return folder;
  }

  /** Business date and run number. */
  public String runId() {
    return String.valueOf(folder.getFileName());
  }

  /** Says what the run is; a resumed run finds the same file. */
  public void describe(Map<String, Object> run) {
    ControlFiles.putIfAbsent(folder.resolve("run.json"), Canonical.text(run) + "\n");
  }

  public Optional<JsonNode> description() {
    return json(folder.resolve("run.json"));
  }

  /** Says that a stage is done; a resumed run skips it. */
  public void finish(String stage, Map<String, Object> written) {
    ControlFiles.putIfAbsent(stageFile(stage), Canonical.text(written) + "\n");
  }

  public Optional<JsonNode> finished(String stage) {
    return json(stageFile(stage));
  }

  /** One JSON line of the run's log. */
  public synchronized void log(Map<String, Object> line) {
    Path log = folder.resolve("log.ndjson");
    try {
      Files.createDirectories(folder);
      Files.writeString(
          log, Canonical.text(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw StoreErrors.storeFailed("write", log, e);
    }
  }

  private Path stageFile(String stage) {
    return folder.resolve("stages").resolve(stage + ".json");
  }

  private static Optional<JsonNode> json(Path file) {
    return Files.exists(file)
        ? Optional.of(Canonical.parse(ControlFiles.read(file)))
        : Optional.empty();
  }
}
