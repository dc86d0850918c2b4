package io.periplus.store.control;

import io.periplus.errors.RunErrors;
import io.periplus.store.control.LogEntry.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * The right to write to a warehouse. Its token is the number of the log entry that took it; whoever
 * takes it over writes a later one, and from then on this lease is refused, however long its holder
 * slept.
 */
public final class Lease implements AutoCloseable {
  private final ControlLog log;
  private final LogEntry open;
  private final Heartbeat heart;

  Lease(ControlLog log, LogEntry open, Heartbeat heart) {
    this.log = log;
    this.open = open;
    this.heart = heart;
  }

  /** The fencing token. */
  public long token() {
    return open.seq();
  }

  /** The entry that took this lease. */
  public LogEntry open() {
    return open;
  }

  /**
   * Refuses to go on when the lease is somebody else's: to be called before every commit.
   *
   * @throws io.periplus.errors.PeriplusException PER-4013 when it was taken over or broken,
   *     PER-4003 when this process could not say that it lives
   */
  public void ensureMine() {
    ensureMine(log.state());
  }

  void ensureMine(LogState state) {
    if (!state.isHeldBy(token())) {
      throw RunErrors.leaseLost(open.runId(), token(), state.holder().map(LogEntry::holder));
    }
    if (heart.isStopped()) {
      throw RunErrors.heartStopped(open.runId());
    }
  }

  /**
   * Lets go; nothing happens when somebody else took over.
   *
   * @param outcome done, parked for the next stage of the run, failed or stopped
   * @param code code of the failure; empty without one
   */
  public void close(String outcome, String code) {
    heart.close();
    log.append(
        state ->
            state.isHeldBy(token())
                ? Optional.of(
                    log.draft(
                        state.next(),
                        Kind.CLOSE,
                        open.runId(),
                        token(),
                        Map.of(
                            "business_date", open.said("business_date"),
                            "outcome", outcome,
                            "code", code)))
                : Optional.empty());
  }

  /** Stops the heart; the log still says that the lease is held. */
  @Override
  public void close() {
    heart.close();
  }
}
