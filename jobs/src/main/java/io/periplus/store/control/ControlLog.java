package io.periplus.store.control;

import io.periplus.errors.RunErrors;
import io.periplus.store.control.LogEntry.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The control log of a warehouse: numbered entries from 1, each put once and never changed or
 * deleted, in one total order. It is read by walking the numbers, not by listing the folder: a list
 * may be late, a name is there or not.
 */
final class ControlLog {
  private static final int TRIES = 50;

  private final ControlFiles files;
  private final Path folder;
  private final Clock clock;
  private final ProcessId self;
  private final List<LogEntry> known = new ArrayList<>();

  ControlLog(ControlFiles files, Path folder, Clock clock, ProcessId self) {
    this.files = files;
    this.folder = folder;
    this.clock = clock;
    this.self = self;
  }

  /** Everything up to the end of the log at this moment. */
  synchronized LogState state() {
    Optional<String> next = files.readIfThere(file(known.size() + 1L));
    while (next.isPresent()) {
      known.add(LogEntry.parse(next.get()));
      next = files.readIfThere(file(known.size() + 1L));
    }
    return new LogState(known);
  }

  /** An entry of this process, not written yet. */
  LogEntry draft(long seq, Kind kind, String runId, long token, Map<String, String> said) {
    String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new LogEntry(
        seq, kind, runId, token, UUID.randomUUID().toString(), at, self, Map.copyOf(said));
  }

  /** Puts an entry at its number; false when another entry stands there. */
  boolean put(LogEntry entry) {
    return files.putIfAbsent(file(entry.seq()), entry.text());
  }

  /** How an entry follows from the state of the log before it. */
  interface Next {
    /** The entry to put at {@code state.next()}, or nothing when there is nothing to say. */
    Optional<LogEntry> after(LogState state);
  }

  /**
   * Appends what follows from the state; asked again each time another entry was faster.
   *
   * @return the entry, if there was one to put
   */
  Optional<LogEntry> append(Next next) {
    for (int i = 0; i < TRIES; i++) {
      Optional<LogEntry> entry = next.after(state());
      if (entry.isEmpty() || put(entry.get())) {
        return entry;
      }
    }
    throw RunErrors.logContested(folder, TRIES);
  }

  Path file(long seq) {
    return folder.resolve("%020d.json".formatted(seq));
  }
}
