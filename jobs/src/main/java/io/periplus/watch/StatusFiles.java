package io.periplus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.errors.StoreErrors;
import io.periplus.store.control.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where a warehouse keeps what is told of its nights: {@code _runs} and {@code _status}. */
public final class StatusFiles {
  private static final String SUMMARY = "summary.json";

  private final Path warehouse;

  public StatusFiles(Path warehouse) {
    this.warehouse = warehouse;
  }

  /** The last attempt at a night, if there was one. */
  public Optional<NightSummary> last() {
    return summary(folder().resolve("last.json"));
  }

  /** The newest attempts that had a run, newest first. */
  public List<NightSummary> newest(int most) {
    Path runs = warehouse.resolve("_runs");
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(runs)) {
      return all.sorted((a, b) -> Long.compare(number(b), number(a)))
          .map(run -> summary(run.resolve(SUMMARY)))
          .flatMap(Optional::stream)
          .limit(most)
          .toList();
    } catch (IOException e) {
      throw StoreErrors.storeFailed("list", runs, e);
    }
  }

  /** The page of a release. */
  public Path page(String releaseId) {
    return folder().resolve(releaseId + ".html");
  }

  void keep(NightSummary summary) {
    if (!summary.runId().isEmpty()) {
      replace(run(summary).resolve(SUMMARY), summary.text());
    }
    replace(folder().resolve("last.json"), summary.text());
  }

  void keep(NightSummary night, Alert alert) {
    Path folder = night.runId().isEmpty() ? folder() : run(night);
    String name = Canonical.sha256(alert.id() + alert.severity()).substring(0, 16);
    replace(folder.resolve("alerts").resolve(name + ".json"), AlertHook.json(alert) + "\n");
  }

  /** Alerts that are not over, by id. */
  Map<String, Alert> open() {
    Map<String, Alert> open = new LinkedHashMap<>();
    Path file = folder().resolve("alerts.json");
    if (Files.exists(file)) {
      Canonical.parse(read(file)).forEach(each -> put(open, each));
    }
    return open;
  }

  void keep(Map<String, Alert> open) {
    String all = String.join(",\n", open.values().stream().map(AlertHook::json).toList());
    replace(folder().resolve("alerts.json"), "[" + all + "]\n");
  }

  /** Writes a file anew: a reader sees the old content or the new one. */
  static void replace(Path file, String content) {
    Path aside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(aside, content);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StoreErrors.storeFailed("write", file, e);
    }
  }

  private static void put(Map<String, Alert> open, JsonNode a) {
    String id = a.get("id").asText();
    open.put(
        id,
        new Alert(
            id,
            a.get("severity").asText(),
            a.get("code").asText(),
            a.get("text").asText(),
            a.get("next").asText(),
            a.get("first_day").asText(),
            a.get("last_day").asText()));
  }

  private static Optional<NightSummary> summary(Path file) {
    return Files.exists(file) ? Optional.of(NightSummary.parse(read(file))) : Optional.empty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw StoreErrors.storeFailed("read", file, e);
    }
  }

  /** The number of a run stands at the end of its id. */
  private static long number(Path run) {
    String name = run.getFileName().toString();
    String end = name.substring(name.lastIndexOf('-') + 1);
    return end.matches("[0-9]{1,18}") ? Long.parseLong(end) : -1;
  }

  private Path run(NightSummary summary) {
    return warehouse.resolve("_runs").resolve(summary.runId());
  }

  private Path folder() {
    return warehouse.resolve("_status");
  }
}
