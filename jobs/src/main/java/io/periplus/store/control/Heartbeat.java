package io.periplus.store.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.periplus.errors.PeriplusException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says again and again that the holder of a lease lives. It only spares others a wait: what keeps a
 * dead holder out is the control log.
 */
final class Heartbeat implements AutoCloseable {
  /** How long closing waits for a beat that a slow store still writes. */
  private static final Duration LAST_BEAT = Duration.ofSeconds(5);

  private final ControlFiles files;
  private final Path file;
  private final long token;
  private final Clock clock;
  private final Ticker ticker;
  private final Duration staleAfter;
  private final ScheduledExecutorService thread;
  private long count;
  private volatile long lastGood;

  /**
   * One beat.
   *
   * @param count how many there were
   * @param at when, by the holder's clock
   */
  record Beat(long count, Instant at) {}

  Heartbeat(
      ControlFiles files, Path runFolder, long token, Clock clock, Ticker ticker, Duration stale) {
    this.files = files;
    this.file = file(runFolder, token);
    this.token = token;
    this.clock = clock;
    this.ticker = ticker;
    this.staleAfter = stale;
    this.lastGood = ticker.nanos();
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread beat = new Thread(work, "periplus-heartbeat");
              beat.setDaemon(true);
              return beat;
            });
  }

  Heartbeat start(Duration every) {
    var unused =
        thread.scheduleWithFixedDelay(this::beat, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  /** Whether the last good beat is so long ago that others may take this process for dead. */
  boolean isStopped() {
    return ticker.nanos() - lastGood > staleAfter.toNanos();
  }

  /** The last beat of a holder, if it left one. */
  static Optional<Beat> of(ControlFiles files, Path runFolder, long token) {
    return files
        .readIfThere(file(runFolder, token))
        .map(
            text -> {
              JsonNode json = Canonical.parse(text);
              return new Beat(json.get("count").asLong(), Instant.parse(json.get("at").asText()));
            });
  }

  private void beat() {
    count++;
    String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      files.replace(file, Canonical.text(Map.of("token", token, "count", count, "at", at)) + "\n");
      lastGood = ticker.nanos();
    } catch (PeriplusException e) {
      // The next beat may succeed; when none does, isStopped says so before the next commit.
      if (isStopped()) {
        thread.shutdown();
      }
    }
  }

  /** The last beat is written, or given up, before this returns: nothing of it comes after. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static Path file(Path runFolder, long token) {
    return runFolder.resolve("beat-" + token + ".json");
  }
}
