package io.periplus.store.control;

import io.periplus.errors.ReleaseErrors;
import io.periplus.errors.RunErrors;
import io.periplus.errors.StoreErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The releases of a warehouse: an append-only log of numbered entries, in one total order, and one
 * immutable manifest a release. The last {@code publish} entry says which release is current.
 */
public final class Releases {
  private static final int TRIES = 5;

  private final Path folder;
  private final Clock clock;
  private final ConcurrentHashMap<String, Manifest> manifests = new ConcurrentHashMap<>();

  public Releases(Path warehouse, Clock clock) {
    this.folder = warehouse.resolve("_releases");
    this.clock = clock;
  }

  /** Every entry of the log, in order. */
  public List<LogEntry> log() {
    Path log = folder.resolve("log");
    if (!Files.isDirectory(log)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(log)) {
      return files
          .filter(f -> f.getFileName().toString().matches("\\d{20}\\.json"))
          .sorted()
          .map(f -> LogEntry.parse(ControlFiles.read(f)))
          .toList();
    } catch (IOException e) {
      throw StoreErrors.storeFailed("list", log, e);
    }
  }

  /** The published releases, oldest first. */
  public List<LogEntry> published() {
    return log().stream().filter(e -> e.kind().equals("publish")).toList();
  }

  /** The release that readers see, if any night was ever published. */
  public Optional<Manifest> current() {
    List<LogEntry> published = published();
    return published.isEmpty()
        ? Optional.empty()
        : Optional.of(manifest(published.get(published.size() - 1).releaseId()));
  }

  /** The manifest of a published release. */
  public Manifest manifest(String releaseId) {
    LogEntry entry =
        published().stream()
            .filter(e -> e.releaseId().equals(releaseId))
            .findFirst()
            .orElseThrow(() -> ReleaseErrors.unknownRelease(releaseId, newest()));
    return manifests.computeIfAbsent(releaseId, id -> verified(id, entry.sha256()));
  }

  /** The runs whose rows a release holds: its own, its base's, and so on. */
  public Set<String> runsOf(Optional<Manifest> release) {
    Set<String> runs = new LinkedHashSet<>();
    Optional<Manifest> at = release;
    while (at.isPresent()) {
      runs.add(at.get().runId());
      String base = at.get().base();
      at = base.isEmpty() ? Optional.empty() : Optional.of(manifest(base));
    }
    return runs;
  }

  /** Opens a run: its number is the number of the entry that this writes. */
  public LogEntry open(LocalDate businessDate) {
    for (int i = 0; i < TRIES; i++) {
      long seq = nextSeq();
      String runId = businessDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + seq;
      LogEntry entry = new LogEntry(seq, "open", runId, businessDate, "", "", "", now());
      if (put(entry)) {
        return entry;
      }
    }
    throw RunErrors.logContested(folder, TRIES);
  }

  /** Ends a run, for the record. */
  public void close(LogEntry open, String outcome) {
    append(open, "close", "", "", outcome);
  }

  /**
   * Writes the manifest and flips: from the moment its log entry exists, readers see this release.
   *
   * @return whether a flip was needed: a run that was killed after its flip needs none
   */
  public boolean publish(LogEntry open, Manifest manifest) {
    boolean isDone = published().stream().anyMatch(e -> e.releaseId().equals(manifest.releaseId()));
    if (isDone) {
      return false;
    }
    Path file = manifestFile(manifest.releaseId());
    if (!ControlFiles.putIfAbsent(file, manifest.text())
        && !ControlFiles.read(file).equals(manifest.text())) {
      throw ReleaseErrors.otherManifest(manifest.releaseId(), file);
    }
    append(open, "publish", manifest.releaseId(), manifest.sha256(), "");
    ControlFiles.replace(
        folder.resolve("CURRENT"), "{\"release_id\":\"" + manifest.releaseId() + "\"}\n");
    return true;
  }

  private void append(LogEntry open, String kind, String releaseId, String sha256, String outcome) {
    for (int i = 0; i < TRIES; i++) {
      LogEntry entry =
          new LogEntry(
              nextSeq(),
              kind,
              open.runId(),
              open.businessDate(),
              releaseId,
              sha256,
              outcome,
              now());
      if (put(entry)) {
        return;
      }
    }
    throw RunErrors.logContested(folder, TRIES);
  }

  private boolean put(LogEntry entry) {
    return ControlFiles.putIfAbsent(
        folder.resolve("log").resolve("%020d.json".formatted(entry.seq())), entry.text());
  }

  private long nextSeq() {
    List<LogEntry> log = log();
    return log.isEmpty() ? 1 : log.get(log.size() - 1).seq() + 1;
  }

  private Manifest verified(String releaseId, String sha256) {
    String text = ControlFiles.read(manifestFile(releaseId));
    if (!Canonical.digest(Canonical.parse(text)).equals(sha256)) {
      throw ReleaseErrors.damagedManifest(releaseId, manifestFile(releaseId));
    }
    return Manifest.parse(text);
  }

  private Path manifestFile(String releaseId) {
    return folder.resolve("manifests").resolve(releaseId + ".json");
  }

  private List<String> newest() {
    List<String> ids = new ArrayList<>(published().stream().map(LogEntry::releaseId).toList());
    Collections.reverse(ids);
    return ids.stream().limit(5).toList();
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
