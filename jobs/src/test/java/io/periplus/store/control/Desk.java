package io.periplus.store.control;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A process at the lease desk of a warehouse, whose clock and ticker a test moves. */
final class Desk {
  static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  static final LeaseDesk.Patience PATIENCE =
      new LeaseDesk.Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofHours(6));

  private static final AtomicLong PIDS = new AtomicLong(100);

  final Control control;
  private final Time time;

  /** Time of one machine: what it shows, and what has passed. */
  static final class Time extends Clock implements Ticker {
    private volatile Instant now;
    private final AtomicLong nanos = new AtomicLong();

    Time(Instant now) {
      this.now = now;
    }

    void pass(Duration span) {
      now = now.plus(span);
      nanos.addAndGet(span.toNanos());
    }

    /** Somebody sets the clock; no time passes. */
    void set(Instant other) {
      now = other;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public long nanos() {
      return nanos.get();
    }

    @Override
    public void sleep(Duration span) {
      pass(span);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Desk(Control control, Time time) {
    this.control = control;
    this.time = time;
  }

  /** A process of another machine, of which nobody here can know whether it is alive. */
  static Desk elsewhere(Path warehouse, Time time) {
    return elsewhere(warehouse, time, new LinkedFiles());
  }

  static Desk elsewhere(Path warehouse, Time time, ControlStore store) {
    ProcessId self =
        new ProcessId("machine-" + PIDS.get(), PIDS.incrementAndGet(), "then", "nightly", "test");
    return new Desk(new Control(warehouse, store, time, self, time, PATIENCE), time);
  }

  /** A process of this machine. */
  static Desk here(Path warehouse, Time time, ProcessId self) {
    return new Desk(new Control(warehouse, new LinkedFiles(), time, self, time, PATIENCE), time);
  }

  Lease take() {
    return take(DAY);
  }

  Lease take(LocalDate day) {
    return control.take(day, "night", LogState::unfinished);
  }

  /** Takes the lease for a run of its own, whatever was left unfinished. */
  Lease begin(LocalDate day) {
    return control.take(day, "night", log -> Optional.empty());
  }

  /** The release of a lease's run, on the release that is current. */
  Manifest manifest(Lease lease) {
    Optional<Manifest> base = control.releases().current();
    return manifest(lease, base);
  }

  static Manifest manifest(Lease lease, Optional<Manifest> base) {
    LogEntry open = lease.open();
    return new Manifest(
        "R" + open.runId(),
        open.runNumber(),
        open.runId(),
        open.businessDate(),
        Instant.parse("2026-03-02T05:00:00Z"),
        "America/Lima",
        "nightly",
        "f",
        "c",
        "p",
        "test",
        base.map(Manifest::releaseId).orElse(""),
        base.map(Manifest::sha256).orElse(""),
        List.of(
            new Manifest.TableVersion(
                "gold.fact_sale", "gold/fact_sale", open.runNumber(), true, true, 1, "h")),
        List.of(new Manifest.ModelDigest("churn", "churn-1", "d", "champion")),
        "a",
        List.of("Ñandú is missing"));
  }

  /** A whole night. */
  Manifest night(LocalDate day) {
    try (Lease lease = begin(day)) {
      control.run(lease.open().runId()).describe(Map.of("run_id", lease.open().runId()));
      Manifest manifest = manifest(lease);
      control.flips().publish(lease, manifest);
      lease.close("done", "");
      return manifest;
    }
  }

  Time time() {
    return time;
  }
}
