package io.periplus.errors;

import static io.periplus.errors.ExitCode.BUSY;
import static io.periplus.errors.ExitCode.CONFIG;
import static io.periplus.errors.ExitCode.IO;
import static io.periplus.errors.ExitCode.REFUSED;

import io.periplus.errors.Told.Holder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Errors of runs: who may write to a warehouse, and what is already written. */
public final class RunErrors {
  private static final String DISK_FULL = "No space left on device";

  private RunErrors() {}

  /** Somebody else writes to the warehouse. */
  public static PeriplusException leaseHeld(Holder holder, Duration age) {
    return new PeriplusException(
        "PER-4001",
        BUSY,
        "Run %s (%s) holds this warehouse: process %d of %s on %s, since %s.%nOnly one night at a time can write. Wait for it, or look with: periplus status. If that machine is gone for good: periplus lease break --reason TEXT"
            .formatted(
                holder.runId(),
                holder.purpose(),
                holder.pid(),
                holder.user(),
                holder.host(),
                Told.span(age)));
  }

  /** A run waits for its next stage. */
  public static PeriplusException parked(Holder holder, Duration age, Duration limit) {
    return new PeriplusException(
        "PER-4002",
        BUSY,
        "Run %s finished stage %s %s ago and keeps this warehouse for its next stage, for %s at most.%nRun its next stage, or wait."
            .formatted(holder.runId(), holder.purpose(), Told.span(age), Told.span(limit)));
  }

  /** A stage was started with other settings than the stages before it. */
  public static PeriplusException settingsChanged(String runId, String stage, LocalDate date) {
    return new PeriplusException(
        "PER-4011",
        CONFIG,
        "Run %s of %s began under other settings than stage %s has now: one night follows one set of settings.%nNothing was done. Put the settings back, or begin the night again with stage ingest."
            .formatted(runId, date, stage));
  }

  /** This process could not say for too long that it lives. */
  public static PeriplusException heartStopped(String runId) {
    return new PeriplusException(
        "PER-4003",
        IO,
        "Run %s could not write its heartbeat for too long, so others may take it for dead: it ends itself.%nNothing was published by it. Check the disk, then run again: the night resumes."
            .formatted(runId));
  }

  /** The lease was taken over while this process slept, or was broken by a person. */
  public static PeriplusException leaseLost(String runId, long token, Optional<Holder> by) {
    return new PeriplusException(
        "PER-4013",
        IO,
        "Run %s lost this warehouse: its token %d is not the last one any more (%s).%nNothing more is written by this process. If no other night runs, run again: the night resumes."
            .formatted(
                runId,
                token,
                by.map(h -> "run %s on %s took it".formatted(h.runId(), h.host()))
                    .orElse("it was let go by hand")));
  }

  /** The same step of the same run is on the table already, with other rows. */
  public static PeriplusException otherRowsCommitted(
      String table, String runId, String step, String there, String now) {
    return new PeriplusException(
        "PER-4014",
        REFUSED,
        "Run %s wrote %s (step %s) before with digest %s and would now write digest %s: the same inputs gave other rows.%nNothing was published. Run the night again: it takes a new number and writes everything anew. If it happens again, report it."
            .formatted(runId, table, step, there, now));
  }

  /** Delta dropped a write without saying so. */
  public static PeriplusException writeDropped(String table, String runId, String step) {
    return new PeriplusException(
        "PER-4015",
        REFUSED,
        "%s holds no commit of run %s (step %s) after it was written: Delta took its number for used.%nNothing was published. Run the night again: it takes a new number."
            .formatted(table, runId, step));
  }

  /** A commit that no run of this warehouse may have made. */
  public static PeriplusException foreignCommit(String table, long version, String by) {
    return new PeriplusException(
        "PER-4016",
        IO,
        "%s has a commit at version %d that this run did not make (%s).%nNothing was published. Only nights may write to a warehouse: find out who wrote. Then run again: the night takes a new number, resets the table and writes it anew."
            .formatted(table, version, by));
  }

  /** Files of a table do not hold what was checked and written. */
  public static PeriplusException notAsWritten(LocalDate businessDate, List<String> differences) {
    return new PeriplusException(
        "PER-2004",
        REFUSED,
        "The audit of %s found that tables are not as they were written: %s.%nNothing was published; readers keep the last release.%nCheck the disk and whether anybody else writes to the warehouse, then run the night again."
            .formatted(businessDate, String.join("; ", differences)));
  }

  /** A landing file came or changed while the night read. */
  public static PeriplusException inputsMoved(LocalDate businessDate, List<String> files) {
    return new PeriplusException(
        "PER-3004",
        IO,
        "Files of %s came or changed while the night read them: %s.%nNothing was published. Run the night again when deliveries are complete: it takes them in."
            .formatted(businessDate, String.join(", ", files)));
  }

  /** Several processes write to one warehouse at the same time. */
  public static PeriplusException logContested(Path folder, int tries) {
    return new PeriplusException(
        "PER-4001",
        BUSY,
        "Another process wrote to %s %d times while this one tried to.%nOnly one night at a time can run on a warehouse: wait for the other one, then run again."
            .formatted(folder, tries));
  }

  /** A failure of the disk that Spark or Delta wrapped, by its own name; any other as it is. */
  public static RuntimeException ofStore(RuntimeException failure, Path warehouse) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof PeriplusException) {
        return failure;
      }
      boolean isOfDisk =
          at instanceof IOException || String.valueOf(at.getMessage()).contains(DISK_FULL);
      if (isOfDisk) {
        Exception cause = at instanceof IOException io ? io : new IOException(DISK_FULL);
        return StoreErrors.storeFailed("write to", warehouse, cause);
      }
    }
    return failure;
  }
}
