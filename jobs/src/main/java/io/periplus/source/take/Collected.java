package io.periplus.source.take;

import io.periplus.bronze.Bronze;
import io.periplus.landing.LandingTable;
import io.periplus.ops.File;
import io.periplus.ops.LandingBalance;
import io.periplus.ops.Quarantine;
import io.periplus.ops.QuarantineFile;
import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The results of all sources while they come in. */
final class Collected {
  private final Map<Table, Dataset<Row>> bronze = new LinkedHashMap<>();
  private final List<Dataset<Row>> quarantine = new ArrayList<>();
  private final List<Row> files = new ArrayList<>();
  private final List<Row> quarantineFiles = new ArrayList<>();
  private final List<Row> balance = new ArrayList<>();
  private final List<Intake.Event> events = new ArrayList<>();
  private final List<Dataset<Row>> held = new ArrayList<>();

  void bronze(LandingTable table, Dataset<Row> rows) {
    bronze.merge(Bronze.table(table.name()), rows, Dataset::unionByName);
  }

  void quarantine(Dataset<Row> rows) {
    quarantine.add(Quarantine.TABLE.conform(rows));
  }

  void file(Row row) {
    files.add(row);
  }

  void quarantineFile(Row row) {
    quarantineFiles.add(row);
  }

  void balance(Row row) {
    balance.add(row);
  }

  void event(Intake.Event event) {
    events.add(event);
  }

  void hold(Dataset<Row> frame) {
    held.add(frame);
  }

  /** Lets everything go, as when the night is refused. */
  void letGo() {
    held.forEach(Dataset::unpersist);
  }

  /** What is out of balance, one sentence a line. */
  List<String> differences() {
    int rows = LandingBalance.TABLE.schema().fieldIndex("row_difference");
    return balance.stream()
        .filter(row -> row.getLong(rows) != 0 || row.getDecimal(rows + 1).signum() != 0)
        .map(
            row ->
                "%s %s %s: %d row(s), %s"
                    .formatted(
                        row.getString(3),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(rows),
                        row.getDecimal(rows + 1).toPlainString()))
        .toList();
  }

  Intake intake(SparkSession spark, Set<String> delivered, boolean isDegraded) {
    return new Intake(
        bronze,
        quarantine.stream()
            .reduce(Dataset::union)
            .orElseGet(() -> frame(spark, Quarantine.TABLE, List.of())),
        frame(spark, File.TABLE, files),
        frame(spark, QuarantineFile.TABLE, quarantineFiles),
        frame(spark, LandingBalance.TABLE, balance),
        delivered,
        List.copyOf(events),
        isDegraded,
        List.copyOf(held));
  }

  private static Dataset<Row> frame(SparkSession spark, Table table, List<Row> rows) {
    return spark.createDataFrame(rows, table.schema());
  }
}
