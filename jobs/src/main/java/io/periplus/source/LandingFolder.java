package io.periplus.source;

import io.periplus.errors.InputErrors;
import io.periplus.errors.StoreErrors;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lists what a source delivered: every file, hidden ones and those of sub-folders too, so that
 * nothing is skipped in silence. A link that leaves the folder stops the night.
 */
public final class LandingFolder {
  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

  private final String system;
  private final Path root;
  private final SourceDefinition source;

  private LandingFolder(String system, Path root, SourceDefinition source) {
    this.system = system;
    this.root = root;
    this.source = source;
  }

  /** The files of a source up to a business date, in the order of their names. */
  public static Listing list(
      String system, Path folder, SourceDefinition source, LocalDate businessDate) {
    try {
      return new LandingFolder(system, folder.toRealPath(), source).list(businessDate);
    } catch (IOException e) {
      throw StoreErrors.landingUnreadable(folder, e);
    }
  }

  private Listing list(LocalDate businessDate) throws IOException {
    List<LandedFile> claimed = new ArrayList<>();
    List<LandedFile> unclaimed = new ArrayList<>();
    Map<String, Look> looks = new HashMap<>();
    int later = 0;
    SortedMap<String, Path> found = files();
    Set<String> beside = beside(found.keySet());
    for (Map.Entry<String, Path> entry : found.entrySet()) {
      String name = entry.getKey();
      if (beside.contains(name)) {
        continue;
      }
      if (isLater(name, businessDate)) {
        later++;
        continue;
      }
      Path path = entry.getValue();
      looks.put(name, look(path));
      Optional<DatasetDefinition> dataset = claimant(name);
      (dataset.isPresent() ? claimed : unclaimed)
          .add(frozen(path, name, dataset.map(DatasetDefinition::name).orElse("")));
    }
    return new Listing(claimed, unclaimed, later, growing(claimed, looks));
  }

  /** Files that a second look finds changed: somebody is still writing them. */
  private Set<String> growing(List<LandedFile> claimed, Map<String, Look> looks)
      throws IOException {
    Set<String> growing = new HashSet<>();
    if (source.settle().isZero() || claimed.isEmpty()) {
      return growing;
    }
    try {
      Thread.sleep(source.settle().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for files to settle");
    }
    for (LandedFile file : claimed) {
      if (!look(Path.of(file.path())).equals(looks.get(file.name()))) {
        growing.add(file.name());
      }
    }
    return growing;
  }

  private static Look look(Path file) throws IOException {
    return new Look(Files.size(file), Files.getLastModifiedTime(file));
  }

  private record Look(long size, FileTime changedAt) {}

  private SortedMap<String, Path> files() throws IOException {
    TreeMap<String, Path> found = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
              refuseEscape(file);
            }
            if (Files.isRegularFile(file)) {
              found.put(name(file), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** Names of files that only say what another file must hold. */
  private Set<String> beside(Set<String> names) {
    Set<String> beside = new HashSet<>();
    for (String name : names) {
      claimant(name).ifPresent(d -> beside.addAll(d.terms().control().namesBeside(name)));
    }
    return beside;
  }

  private void refuseEscape(Path link) {
    boolean staysInside;
    try {
      staysInside = link.toRealPath().startsWith(root);
    } catch (IOException e) {
      staysInside = false;
    }
    if (!staysInside) {
      throw InputErrors.pathEscape(root, name(link));
    }
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private Optional<DatasetDefinition> claimant(String name) {
    return source.datasets().stream()
        .filter(d -> d.paths().stream().anyMatch(p -> p.claims(name)))
        .findFirst();
  }

  private LandedFile frozen(Path path, String name, String dataset) throws IOException {
    return new LandedFile(
        system, dataset, name, path.toString(), Files.size(path), Sha256.of(path));
  }

  /** A delivery of a coming day is left for its night. */
  private static boolean isLater(String name, LocalDate businessDate) {
    return DATE.matcher(name)
        .results()
        .map(MatchResult::group)
        .anyMatch(date -> date.compareTo(businessDate.toString()) > 0);
  }
}
