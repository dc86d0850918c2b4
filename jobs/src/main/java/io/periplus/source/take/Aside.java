package io.periplus.source.take;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What one source set aside: records by dataset, and rows that broke a landing contract. */
final class Aside {
  private final Map<String, Dataset<Row>> records = new TreeMap<>();
  private final Map<String, Dataset<Row>> rows = new TreeMap<>();

  void records(String dataset, Dataset<Row> refused) {
    records.put(dataset, refused);
  }

  void rows(String table, Dataset<Row> refused) {
    rows.put(table, refused);
  }

  /**
   * The frames that hold something. To write the others too costs seconds a night, since every
   * frame is planned.
   *
   * @param datasets of which records are known to be refused
   * @param tables of which rows are known to be refused
   */
  List<Dataset<Row>> found(Set<String> datasets, Set<String> tables) {
    return Stream.concat(of(records, datasets), of(rows, tables)).toList();
  }

  /** Why, by dataset for records and by landing table for their rows. */
  List<String> reasons() {
    return Gather.rows(
            found(records.keySet(), rows.keySet()).stream()
                .map(refused -> refused.groupBy("table_name", "reason").count())
                .toList())
        .stream()
        .map(row -> "%s %s %d".formatted(row.getString(0), row.getString(1), row.getLong(2)))
        .sorted()
        .toList();
  }

  private static Stream<Dataset<Row>> of(Map<String, Dataset<Row>> frames, Set<String> names) {
    return frames.entrySet().stream()
        .filter(entry -> names.contains(entry.getKey()))
        .map(Map.Entry::getValue);
  }
}
