package io.periplus.store.control;

import io.periplus.errors.PeriplusException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks over the control files of a warehouse. */
final class ControlCheck {
  private final ControlFiles files;
  private final Path folder;
  private final Releases releases;

  ControlCheck(ControlFiles files, Path folder, Releases releases) {
    this.files = files;
    this.folder = folder;
    this.releases = releases;
  }

  List<String> hurts() {
    List<String> hurts = new ArrayList<>();
    LogState state = releases.state();
    long listed = files.list(folder.resolve("log")).stream().filter(ControlCheck::isEntry).count();
    if (listed > state.entries().size()) {
      hurts.add(
          "the control log breaks off at %d: entry %d is missing and %d stand after it"
              .formatted(state.entries().size(), state.next(), listed - state.entries().size()));
    }
    for (LogEntry entry : state.entries()) {
      if (entry.isFlip()) {
        check(entry, hurts);
      }
    }
    return hurts;
  }

  /** The manifest has the digest of its entry, and names its base by that base's digest. */
  private void check(LogEntry entry, List<String> hurts) {
    try {
      Manifest manifest = releases.verified(entry.releaseId(), entry.sha256());
      if (!manifest.base().isEmpty()) {
        releases.verified(manifest.base(), manifest.baseSha256());
      }
    } catch (PeriplusException e) {
      hurts.add(e.code() + " " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  List<String> debris() {
    List<String> debris = new ArrayList<>();
    Set<Path> published =
        releases.published().stream()
            .map(e -> releases.manifestFile(e.releaseId()))
            .collect(Collectors.toSet());
    for (Path sub : List.of(folder, folder.resolve("log"), folder.resolve("manifests"))) {
      for (Path file : files.list(sub)) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".tmp")) {
          debris.add(name + ": half written, by a process that died");
        } else if (sub.endsWith("manifests") && !published.contains(file)) {
          debris.add(name + ": a manifest that was never published");
        }
      }
    }
    return debris;
  }

  private static boolean isEntry(Path file) {
    return String.valueOf(file.getFileName()).matches("\\d{20}\\.json");
  }
}
