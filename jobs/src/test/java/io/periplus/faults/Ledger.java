package io.periplus.faults;

import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * What two warehouses must agree on when their nights did the same work, however often one of them
 * was killed: rows, digests and money of every table, and the ledger without its run numbers.
 */
final class Ledger {
  private static final Map<String, String> PARTS =
      Map.of(
          "quarantine", "table_name, source_file, source_row, rule_id, reason",
          "file", "name, state, row_count",
          "landing_balance",
              "name, currency, column_name, landed_money, accepted_money, difference",
          "release", "table_name, row_count, content_hash, is_changed",
          "stage_cost", "stage, core_hour_amount",
          "dq_result", "table_name, rule_id, checked_count, broken_count",
          "table_io", "table_name, direction, row_count, set_aside_count",
          "run", "business_date, stage, state");

  private Ledger() {}

  /** The tables of every release and the rows of the ledger, as lines to compare. */
  static Map<String, List<String>> of(SparkSession spark, Path warehouse) {
    Map<String, List<String>> parts = new TreeMap<>();
    Releases releases = new Releases(warehouse, Clock.systemUTC());
    for (Manifest release : releases.kept()) {
      parts.put(
          release.businessDate() + " " + release.reason(),
          release.tables().stream()
              .map(t -> t.name() + " " + t.rows() + " " + t.contentHash())
              .sorted()
              .toList());
    }
    PARTS.forEach(
        (table, columns) -> parts.put("ops." + table, rows(spark, warehouse, table, columns)));
    return parts;
  }

  /** No lines where no night wrote the table yet. */
  private static List<String> rows(
      SparkSession spark, Path warehouse, String table, String columns) {
    Path folder = warehouse.resolve("ops").resolve(table);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return spark
        .read()
        .format("delta")
        .load(folder.toString())
        .selectExpr(columns.split(", "))
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" | "))
        .sorted()
        .toList();
  }
}
