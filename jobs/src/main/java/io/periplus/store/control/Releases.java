package io.periplus.store.control;

import io.periplus.errors.ReleaseErrors;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The releases of a warehouse, for reading: an append-only log of numbered entries, in one total
 * order, and one immutable manifest a release. The last entry that publishes or rolls back says
 * which release is current.
 */
public final class Releases {
  private final Path folder;
  private final ControlFiles files;
  private final ControlLog log;
  private final ConcurrentHashMap<String, Manifest> manifests = new ConcurrentHashMap<>();

  public Releases(Path warehouse, Clock clock) {
    this(folderOf(warehouse), new ControlFiles(new LinkedFiles()), clock, ProcessId.UNKNOWN);
  }

  private Releases(Path folder, ControlFiles files, Clock clock, ProcessId nobody) {
    this(folder, files, new ControlLog(files, folder.resolve("log"), clock, nobody));
  }

  Releases(Path folder, ControlFiles files, ControlLog log) {
    this.folder = folder;
    this.files = files;
    this.log = log;
  }

  static Path folderOf(Path warehouse) {
    return warehouse.resolve("_releases");
  }

  /** What the log says now. */
  public LogState state() {
    return log.state();
  }

  /** The entries that published releases, oldest first. */
  public List<LogEntry> published() {
    return state().published();
  }

  /** The release that readers see, if any night was ever published. */
  public Optional<Manifest> current() {
    return state().current().map(e -> manifest(e.releaseId()));
  }

  /** The manifest of a published release, retired or not. */
  public Manifest manifest(String releaseId) {
    return manifests.computeIfAbsent(
        releaseId,
        id -> {
          LogState state = state();
          LogEntry entry =
              state
                  .published(id)
                  .orElseThrow(() -> ReleaseErrors.unknownRelease(id, newest(state.published())));
          return verified(id, entry.sha256());
        });
  }

  /**
   * The manifest of a release that may be read.
   *
   * @throws io.periplus.errors.PeriplusException PER-5004 when it was retired
   */
  public Manifest readable(String releaseId) {
    Manifest manifest = manifest(releaseId);
    LogState state = state();
    if (state.retired().contains(releaseId)) {
      throw ReleaseErrors.retired(releaseId, newest(kept(state)));
    }
    return manifest;
  }

  /** The releases that may be read, newest first. */
  public List<Manifest> kept() {
    List<LogEntry> kept = new ArrayList<>(kept(state()));
    Collections.reverse(kept);
    return kept.stream().map(e -> manifest(e.releaseId())).toList();
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

  /** The manifest as it stands on disk, when it has this digest; PER-5008 otherwise. */
  Manifest verified(String releaseId, String sha256) {
    Path file = manifestFile(releaseId);
    String text = files.read(file);
    if (!Canonical.digest(Canonical.parse(text)).equals(sha256)) {
      throw ReleaseErrors.damagedManifest(releaseId, file);
    }
    return Manifest.parse(text);
  }

  Path manifestFile(String releaseId) {
    return folder.resolve("manifests").resolve(releaseId + ".json");
  }

  private static List<LogEntry> kept(LogState state) {
    Set<String> retired = state.retired();
    return state.published().stream().filter(e -> !retired.contains(e.releaseId())).toList();
  }

  private static List<String> newest(List<LogEntry> published) {
    List<String> ids = new ArrayList<>(published.stream().map(LogEntry::releaseId).toList());
    Collections.reverse(ids);
    return ids.stream().limit(5).toList();
  }
}
