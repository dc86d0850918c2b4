package io.periplus.store.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run leaves on disk, also when everything else fails: what it is, which files went in, what
 * each finished stage wrote and how it went, how the audit ended, and its log.
 */
public final class RunFiles {
  private final ControlFiles files;
  private final Path folder;

  RunFiles(ControlFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /** Business date and run number. */
  public String runId() {
    return String.valueOf(folder.getFileName());
  }

  /**
   * Freezes the input files of the run, one line a file; a resumed run keeps what was frozen.
   *
   * @return what is frozen
   */
  public List<String> freeze(List<String> inputs) {
    Path file = folder.resolve("inputs.jsonl");
    files.putIfAbsent(file, String.join("", inputs.stream().map(line -> line + "\n").toList()));
    return frozen();
  }

  /** The input files of the run, one line a file. */
  public List<String> frozen() {
    return files.read(folder.resolve("inputs.jsonl")).lines().toList();
  }

  /** Says what the run is; a resumed run finds the same file. */
  public void describe(Map<String, Object> run) {
    files.putIfAbsent(folder.resolve("run.json"), Canonical.text(run) + "\n");
  }

  public Optional<JsonNode> description() {
    return json(folder.resolve("run.json"));
  }

  /** Says that a stage is done; a resumed run skips it. */
  public void finish(String stage, Map<String, Object> written) {
    files.putIfAbsent(stageFile(stage), Canonical.text(written) + "\n");
  }

  public Optional<JsonNode> finished(String stage) {
    return json(stageFile(stage));
  }

  /**
   * Keeps how the audit ended.
   *
   * @return digest of the file that now stands there
   */
  public String audited(Map<String, Object> audit) {
    Path file = folder.resolve("audit.json");
    files.replace(file, Canonical.text(audit) + "\n");
    return Canonical.sha256(files.read(file));
  }

  /** Says how a process of this run failed. */
  public void failed(long token, Map<String, Object> failure) {
    files.putIfAbsent(folder.resolve("failed-" + token + ".json"), Canonical.text(failure) + "\n");
  }

  public Optional<JsonNode> failure(long token) {
    return json(folder.resolve("failed-" + token + ".json"));
  }

  /** One JSON line of the run's log. */
  public synchronized void log(Map<String, Object> line) {
    files.append(folder.resolve("log.ndjson"), Canonical.text(line) + "\n");
  }

  private Path stageFile(String stage) {
    return folder.resolve("stages").resolve(stage + ".json");
  }

  private Optional<JsonNode> json(Path file) {
    return files.readIfThere(file).map(Canonical::parse);
  }
}
