package io.periplus.source.take;

import static java.util.stream.Collectors.toCollection;

import io.periplus.errors.ContractErrors;
import io.periplus.job.Night;
import io.periplus.source.LandedFile;
import io.periplus.table.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Takes in what the sources of a company delivered up to a night. */
public final class Ingest {
  private Ingest() {}

  /**
   * Reads, maps, checks and balances; writes nothing.
   *
   * @param knownSha256 digests of all files of {@code ops.file}: they are not taken in twice
   * @param existing what the warehouse holds, by table: bronze tables, so that a row said again is
   *     not stored twice, and {@code ops.quarantine}, so that a refusal is not told twice; a table
   *     that does not exist yet is left out
   * @throws io.periplus.errors.PeriplusException PER-3001 when a required source or dataset is
   *     missing, PER-3002 when more is unusable than a source allows, PER-3003 when a link leaves
   *     the folder, PER-2002 when rows or money do not balance
   */
  public static Intake take(
      SparkSession spark,
      List<Delivery> deliveries,
      Night night,
      Set<String> knownSha256,
      Map<Table, Dataset<Row>> existing) {
    Collected collected = new Collected();
    Set<String> delivered = new LinkedHashSet<>();
    boolean isDegraded = false;
    boolean isTaken = false;
    try {
      for (Delivery delivery : deliveries) {
        FilePlan plan = FilePlan.of(delivery, night.businessDate(), knownSha256);
        isDegraded |= plan.isDegraded();
        delivered.addAll(tables(delivery, plan));
        new SourceIntake(spark, delivery, night, plan, existing).into(collected);
      }
      List<String> differences = collected.differences();
      if (!differences.isEmpty()) {
        throw ContractErrors.balanceBroken(night.businessDate(), differences);
      }
      isTaken = true;
      return collected.intake(spark, delivered, isDegraded);
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
