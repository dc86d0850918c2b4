package io.periplus.store.control;

import io.periplus.store.control.LogEntry.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The control files of one warehouse, for a process that writes: lease, flips and runs. */
public final class Control {
  private final Path warehouse;
  private final ControlFiles files;
  private final ControlLog log;
  private final LeaseDesk desk;
  private final Releases releases;
  private final Flips flips;

  /**
   * The control files of a warehouse.
   *
   * @param store where they stand
   * @param clock for times that people read, and for guessing whether a holder is alive
   * @param self what this process signs its entries with
   */
  public Control(Path warehouse, ControlStore store, Clock clock, ProcessId self) {
    this(warehouse, store, clock, self, Ticker.system(), LeaseDesk.Patience.USUAL);
  }

  Control(
      Path warehouse,
      ControlStore store,
      Clock clock,
      ProcessId self,
      Ticker ticker,
      LeaseDesk.Patience patience) {
    Path folder = Releases.folderOf(warehouse);
    this.warehouse = warehouse;
    this.files = new ControlFiles(store);
    this.log = new ControlLog(files, folder.resolve("log"), clock, self);
    this.desk = new LeaseDesk(log, files, runs(), clock, ticker, patience);
    this.releases = new Releases(folder, files, log);
    this.flips = new Flips(files, log, releases, folder.resolve("CURRENT"), clock);
  }

  public Releases releases() {
    return releases;
  }

  public Flips flips() {
    return flips;
  }

  /** What a run left on disk. */
  public RunFiles run(String runId) {
    return new RunFiles(files, runs().resolve(runId));
  }

  /**
   * Takes the lease of this warehouse.
   *
   * @param purpose what for: a stage, night, maintenance
   * @param resumed the run to take up again, from the state of the log; a new one when empty
   * @throws io.periplus.errors.PeriplusException PER-4001 or PER-4002 when it is somebody else's
   */
  public Lease take(
      LocalDate businessDate, String purpose, Function<LogState, Optional<LogEntry>> resumed) {
    return desk.take(businessDate, purpose, resumed);
  }

  /**
   * Lets the lease go in its holder's stead: for a host that is gone and clocks that lie.
   *
   * @return the entry that did it, unless nobody held the lease
   */
  public Optional<LogEntry> breakLease(String reason) {
    return log.append(
        state ->
            state
                .holder()
                .map(
                    open -> {
                      Map<String, String> said =
                          Map.of(
                              "business_date",
                              open.said("business_date"),
                              "outcome",
                              "stopped",
                              "reason",
                              reason);
                      return log.draft(state.next(), Kind.CLOSE, open.runId(), open.seq(), said);
                    }));
  }

  /** Every hurt of the control files: gaps in the log, broken chains, damaged manifests. */
  public List<String> hurts() {
    return new ControlCheck(files, Releases.folderOf(warehouse), releases).hurts();
  }

  /** What lies in the control folders and means nothing: left by a crash, harmless. */
  public List<String> debris() {
    return new ControlCheck(files, Releases.folderOf(warehouse), releases).debris();
  }

  private Path runs() {
    return warehouse.resolve("_runs");
  }
}
