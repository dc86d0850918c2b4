package io.periplus.night;

import static org.apache.spark.sql.functions.col;

import io.periplus.errors.RunErrors;
import io.periplus.job.RunState;
import io.periplus.job.Runner;
import io.periplus.job.Stage;
import io.periplus.job.Step;
import io.periplus.job.Together;
import io.periplus.ops.File;
import io.periplus.ops.LandingBalance;
import io.periplus.ops.Quarantine;
import io.periplus.ops.QuarantineFile;
import io.periplus.source.take.Earlier;
import io.periplus.source.take.Intake;
import io.periplus.store.DeltaStore;
import io.periplus.store.Pace;
import io.periplus.store.control.Releases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The first stage of a night: the files that were frozen, into bronze and the ledger. */
final class Ingestion {
  private final Pace pace;
  private final DeltaStore store;
  private final Releases releases;
  private final Sources sources;
  private final NightListener listener;
  private final int parallelTables;

  Ingestion(
      Pace pace,
      DeltaStore store,
      Releases releases,
      Sources sources,
      NightListener listener,
      int parallelTables) {
    this.pace = pace;
    this.store = store;
    this.releases = releases;
    this.sources = sources;
    this.listener = listener;
    this.parallelTables = parallelTables;
  }

  /**
   * Takes in what the run froze.
   *
   * @return what is missing, in words
   * @throws io.periplus.errors.PeriplusException PER-3004 when a file came or changed meanwhile
   */
  List<String> into(Run run, Runner runner, OpsLedger ledger) {
    Earlier known = KnownFiles.of(store, releases.runsOf(run.base()));
    try (Intake taken = sources.take(pace, run.night(), known, run.state())) {
      ensureFrozen(run, taken.files());
      List<Supplier<Step>> writes = new ArrayList<>();
      taken
          .bronze()
          .forEach((table, rows) -> writes.add(() -> runner.writeHeld(Stage.INGEST, table, rows)));
      Together.all(writes, parallelTables);
      // Written here: what the frames stand on is let go at the end of this block.
      ledger.reported("ingest", Quarantine.TABLE, taken.quarantine());
      ledger.reported("ingest", QuarantineFile.TABLE, taken.quarantineFiles());
      ledger.reported("ingest", LandingBalance.TABLE, taken.balance());
      ledger.reported("ingest", File.TABLE, taken.files());
      return told(taken, run.state());
    }
  }

  /** The fingerprint speaks of the frozen files: no other row may come in under it. */
  private static void ensureFrozen(Run run, Dataset<Row> files) {
    Set<String> frozen = new HashSet<>();
    for (String line : run.files().frozen()) {
      String[] parts = line.split("\t", -1);
      frozen.add(parts[0] + "\t" + parts[2] + "\t" + parts[4]);
    }
    List<String> moved =
        files
            .where(col("dataset").isNotNull())
            .select("source", "name", "sha256")
            .collectAsList()
            .stream()
            .filter(
                r ->
                    !frozen.contains(
                        r.getString(0) + "\t" + r.getString(1) + "\t" + r.getString(2)))
            .map(r -> r.getString(1))
            .sorted()
            .limit(5)
            .toList();
    if (!moved.isEmpty()) {
      throw RunErrors.inputsMoved(run.night().businessDate(), moved);
    }
  }

  private List<String> told(Intake taken, RunState state) {
    List<String> degraded = new ArrayList<>();
    Events.told(taken.events())
        .forEach(
            (sentence, isMissing) -> {
              listener.told(sentence);
              if (isMissing && taken.isDegraded()) {
                degraded.add(sentence);
              }
            });
    Sources.switchedOff(taken.delivered(), state).forEach(listener::told);
    return degraded;
  }
}
