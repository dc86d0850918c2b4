package io.periplus.store.control;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which releases stay readable: the current one always, the last published ones up to a number,
 * none of them older than a number of days.
 *
 * @param releases how many of the last published ones
 * @param days how old they may be; Delta keeps deleted files for as long
 * @param grace how long a retired release's files stay, so that queries that began may end
 */
public record Retention(int releases, int days, Duration grace) {
  /** Fourteen nights, sixty days, six hours. */
  public static final Retention USUAL = new Retention(14, 60, Duration.ofHours(6));

  /** The releases that are readable now and may be so no longer. */
  Set<String> retirable(LogState state, Instant now) {
    Set<String> retired = state.retired();
    String current = state.current().map(LogEntry::releaseId).orElse("");
    List<LogEntry> readable =
        state.published().stream().filter(e -> !retired.contains(e.releaseId())).toList();
    Set<String> retirable = new LinkedHashSet<>();
    for (int i = 0; i < readable.size(); i++) {
      LogEntry entry = readable.get(i);
      boolean isBeyondCount = i < readable.size() - releases;
      boolean isTooOld = Duration.between(entry.instant(), now).toDays() >= days;
      if (!entry.releaseId().equals(current) && (isBeyondCount || isTooOld)) {
        retirable.add(entry.releaseId());
      }
    }
    return retirable;
  }

  /** Whether every query that began on a retired release has had its time. */
  boolean isGraceOver(LogState state, Instant now) {
    return state.entries().stream()
        .filter(e -> e.kind() == LogEntry.Kind.RETIRE)
        .allMatch(e -> Duration.between(e.instant(), now).compareTo(grace) >= 0);
  }
}
