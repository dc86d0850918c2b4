package io.periplus.store.control;

import io.periplus.store.control.LogEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the control log says, folded from its start: the state of a warehouse at one number.
 *
 * @param entries every entry, in order
 */
public record LogState(List<LogEntry> entries) {
  /** Ends of a run that cannot be resumed: its commits are not its own any more. */
  private static final Set<String> SPOILT = Set.of("PER-4014", "PER-4015", "PER-4016", "PER-5007");

  public LogState {
    entries = List.copyOf(entries);
  }

  /** The number that the next entry must have. */
  public long next() {
    return entries.size() + 1L;
  }

  /** The entry by which the current release became current. */
  public Optional<LogEntry> current() {
    return last(LogEntry::isFlip);
  }

  /** The entry that made current what was current at an instant, by the writers' clocks. */
  public Optional<LogEntry> currentAt(Instant then) {
    return last(e -> e.isFlip() && !e.instant().isAfter(then));
  }

  /** The entries that published releases, oldest first. */
  public List<LogEntry> published() {
    return of(Kind.PUBLISH).toList();
  }

  /** The entry that published a release. */
  public Optional<LogEntry> published(String releaseId) {
    return of(Kind.PUBLISH).filter(e -> e.releaseId().equals(releaseId)).findFirst();
  }

  /** Whoever holds the lease: the last {@code open} that was not let go. */
  public Optional<LogEntry> holder() {
    return lastOpen().filter(open -> closeOf(open).isEmpty());
  }

  /** The last {@code open}, when its holder let the lease go for the next stage of its run. */
  public Optional<LogEntry> parked() {
    return lastOpen().filter(o -> closeOf(o).filter(c -> c.outcome().equals("parked")).isPresent());
  }

  /** When and how the lease of an {@code open} entry was let go. */
  public Optional<LogEntry> closeOf(LogEntry open) {
    return of(Kind.CLOSE).filter(e -> e.token() == open.seq()).findFirst();
  }

  /** Whether a token still holds the lease. */
  public boolean isHeldBy(long token) {
    return holder().filter(open -> open.seq() == token).isPresent();
  }

  /**
   * The run that may be taken up again: the last one, unless it ended well or is spoilt. All
   * earlier ones are superseded for ever. A run that was killed between its flip and its end is
   * taken up too: its ledger may be missing.
   *
   * @return the {@code open} entry that is its first
   */
  public Optional<LogEntry> unfinished() {
    return lastOpen()
        .filter(open -> closes(open.runId()).noneMatch(LogState::isFinal))
        .flatMap(open -> opens(open.runId()).stream().findFirst());
  }

  /** The entries by which processes took the lease for a run. */
  public List<LogEntry> opens(String runId) {
    return of(Kind.OPEN).filter(e -> e.runId().equals(runId)).toList();
  }

  /** Whether a run made a release. */
  public boolean isPublished(String runId) {
    return of(Kind.PUBLISH).anyMatch(e -> e.runId().equals(runId));
  }

  /** Releases that can no longer be read. */
  public Set<String> retired() {
    return of(Kind.RETIRE)
        .flatMap(e -> Stream.of(e.said("release_ids").split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isFinal(LogEntry close) {
    return close.outcome().equals("done") || SPOILT.contains(close.said("code"));
  }

  private Stream<LogEntry> closes(String runId) {
    return of(Kind.CLOSE).filter(e -> e.runId().equals(runId));
  }

  private Optional<LogEntry> lastOpen() {
    return last(e -> e.kind() == Kind.OPEN);
  }

  private Optional<LogEntry> last(Predicate<LogEntry> wanted) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (wanted.test(entries.get(i))) {
        return Optional.of(entries.get(i));
      }
    }
    return Optional.empty();
  }

  private Stream<LogEntry> of(Kind kind) {
    return entries.stream().filter(e -> e.kind() == kind);
  }
}
