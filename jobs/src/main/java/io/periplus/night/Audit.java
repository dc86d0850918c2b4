package io.periplus.night;

import static org.apache.spark.sql.functions.col;

import io.periplus.errors.Errors;
import io.periplus.ops.LandingBalance;
import io.periplus.store.control.Manifest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What must hold before readers may see a night. */
final class Audit {
  private Audit() {}

  /** Landed = accepted + quarantined + repeats, in rows and money, for every file. */
  static void landing(Intake.Taken taken) {
    Dataset<Row> balance = taken.ops().get(LandingBalance.TABLE);
    if (balance == null) {
      return;
    }
    List<String> off =
        balance
            .where(col("difference").notEqual(0))
            .select("dataset", "currency", "column_name", "difference")
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
    if (!off.isEmpty()) {
      throw Errors.landingOutOfBalance(off);
    }
  }

  /** Every table that a job makes is part of the release. */
  static void complete(Plan plan, Run run, List<Manifest.TableVersion> tables) {
    Set<String> present =
        tables.stream().map(Manifest.TableVersion::name).collect(Collectors.toSet());
    List<String> missing =
        plan.jobs().stream()
            .flatMap(job -> job.outputs().stream())
            .map(t -> t.id())
            .filter(id -> !present.contains(id))
            .toList();
    if (!missing.isEmpty()) {
      throw Errors.incomplete(run.night().businessDate(), missing);
    }
  }
}
