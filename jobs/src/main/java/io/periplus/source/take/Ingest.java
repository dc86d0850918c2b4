package io.periplus.source.take;

import static java.util.stream.Collectors.toCollection;

import io.periplus.errors.ContractErrors;
import io.periplus.job.Night;
import io.periplus.source.LandedFile;
import io.periplus.store.Pace;
import io.periplus.table.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Takes in what the sources of a company delivered up to a night. */
public final class Ingest {
  private Ingest() {}

  /**
   * Reads, maps, checks and balances; writes nothing.
   *
   * @param arrivals what lies in the landing folders
   * @param earlier what was taken in before
   * @param existing what the warehouse holds, by bronze table, so that a row said again is not
   *     stored twice; a table that does not exist yet is left out
   * @throws io.periplus.errors.PeriplusException PER-3001 when a required dataset is missing,
   *     PER-3002 when more is unusable than a source allows, PER-3003 when a link leaves the
   *     folder, PER-2002 when rows or money do not balance
   */
  public static Intake take(
      Pace pace,
      List<Delivery.Arrival> arrivals,
      Night night,
      Earlier earlier,
      Map<Table, Dataset<Row>> existing) {
    Collected collected = new Collected();
    Set<String> delivered = new LinkedHashSet<>();
    boolean isDegraded = false;
    boolean isTaken = false;
    try {
      for (Delivery.Arrival arrival : arrivals) {
        Delivery delivery = arrival.delivery();
        FilePlan plan = FilePlan.of(arrival, earlier);
        isDegraded |= plan.isDegraded();
        delivered.addAll(tables(delivery, plan));
        new SourceIntake(pace, delivery, night, plan, earlier, existing).into(collected);
      }
      List<String> differences = collected.differences();
      if (!differences.isEmpty()) {
        throw ContractErrors.balanceBroken(night.businessDate(), differences);
      }
      isTaken = true;
      return collected.intake(pace.forRows(0), delivered, isDegraded);
    } finally {
      if (!isTaken) {
        collected.letGo();
      }
    }
  }

  /** Landing tables that a source fills tonight. */
  private static Set<String> tables(Delivery delivery, FilePlan plan) {
    return delivery.source().isContract()
        ? plan.read().stream().map(LandedFile::dataset).collect(toCollection(LinkedHashSet::new))
        : delivery.source().mappings().keySet();
  }
}
