package io.periplus.store.control;

import io.periplus.errors.RunErrors;
import io.periplus.store.control.LogEntry.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Where the one lease of a warehouse is taken. */
final class LeaseDesk {
  private static final int TRIES = 5;

  private final ControlLog log;
  private final ControlFiles files;
  private final Path runs;
  private final Clock clock;
  private final Ticker ticker;
  private final Patience patience;

  /**
   * How long a silent holder is waited for.
   *
   * @param beat how often a holder says that it lives
   * @param staleAfter silence after which its own clock is not believed any more
   * @param watch how long a suspect is watched before it counts as dead
   * @param parkLimit how long a run may wait between two of its stages
   */
  record Patience(Duration beat, Duration staleAfter, Duration watch, Duration parkLimit) {
    static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofHours(6));
  }

  LeaseDesk(
      ControlLog log,
      ControlFiles files,
      Path runs,
      Clock clock,
      Ticker ticker,
      Patience patience) {
    this.log = log;
    this.files = files;
    this.runs = runs;
    this.clock = clock;
    this.ticker = ticker;
    this.patience = patience;
  }

  /**
   * Takes the lease.
   *
   * @param businessDate the day that the run closes
   * @param purpose what it is for: a stage, night, maintenance
   * @param resumed the run to take up again, from the state of the log; a new one when empty
   * @throws io.periplus.errors.PeriplusException PER-4001 when somebody lives who holds it,
   *     PER-4002 when it is kept for the next stage of another night
   */
  Lease take(
      LocalDate businessDate, String purpose, Function<LogState, Optional<LogEntry>> resumed) {
    for (int i = 0; i < TRIES; i++) {
      LogState state = log.state();
      Optional<LogEntry> run = resumed.apply(state);
      refuseParked(state, businessDate);
      Optional<LogEntry> dead = state.holder();
      dead.ifPresent(this::refuseLiving);
      Map<String, String> said = new TreeMap<>();
      said.put("business_date", businessDate.toString());
      said.put("stage", purpose);
      dead.ifPresent(d -> said.put("takes_over", Long.toString(d.seq())));
      long seq = state.next();
      String runId =
          run.map(LogEntry::runId)
              .orElse(businessDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + seq);
      LogEntry open = log.draft(seq, Kind.OPEN, runId, seq, said);
      if (log.put(open)) {
        Heartbeat heart =
            new Heartbeat(files, runs.resolve(runId), seq, clock, ticker, patience.staleAfter());
        return new Lease(log, open, heart.start(patience.beat()));
      }
    }
    throw RunErrors.logContested(runs, TRIES);
  }

  /** A run that waits between two stages keeps the warehouse from other days, for a while. */
  private void refuseParked(LogState state, LocalDate businessDate) {
    Optional<LogEntry> parked = state.parked();
    if (parked.isEmpty() || parked.get().businessDate().equals(businessDate)) {
      return;
    }
    Instant since = state.closeOf(parked.get()).orElseThrow().instant();
    Duration age = Duration.between(since, clock.instant());
    if (age.compareTo(patience.parkLimit()) < 0) {
      throw RunErrors.parked(parked.get().holder(), age, patience.parkLimit());
    }
  }

  /** Returns when the holder is dead for sure or silent for long; refuses otherwise. */
  private void refuseLiving(LogEntry holder) {
    if (holder.by().isKnownDead()) {
      return;
    }
    Optional<Heartbeat.Beat> beat = beat(holder);
    Instant last = beat.map(Heartbeat.Beat::at).orElse(holder.instant());
    Duration silence = Duration.between(last, clock.instant());
    // A beat of the future tells of a wrong clock, not of a living holder.
    boolean isFresh =
        silence.compareTo(patience.beat().negated()) > 0
            && silence.compareTo(patience.staleAfter()) < 0;
    if (isFresh || movesWhileWatched(holder, beat)) {
      throw RunErrors.leaseHeld(
          holder.holder(), Duration.between(holder.instant(), clock.instant()));
    }
  }

  /** Two clocks may differ: only a count that stands still while it is watched tells of a death. */
  private boolean movesWhileWatched(LogEntry holder, Optional<Heartbeat.Beat> before) {
    long until = ticker.nanos() + patience.watch().toNanos();
    Duration step = patience.watch().dividedBy(20);
    try {
      while (ticker.nanos() < until) {
        ticker.sleep(step);
        Optional<Heartbeat.Beat> now = beat(holder);
        if (now.isPresent() && now.get().count() != before.map(Heartbeat.Beat::count).orElse(0L)) {
          return true;
        }
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private Optional<Heartbeat.Beat> beat(LogEntry holder) {
    return Heartbeat.of(files, runs.resolve(holder.runId()), holder.seq());
  }
}
