package io.periplus.watch;

import io.periplus.store.ReleaseCatalog;
import io.periplus.watch.NightSummary.Book;
import io.periplus.watch.NightSummary.Count;
import io.periplus.watch.NightSummary.Finding;
import io.periplus.watch.NightSummary.Landing;
import io.periplus.watch.NightSummary.Model;
import io.periplus.watch.NightSummary.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads from the tables of a published night what its summary tells of them. */
final class SummaryReader {
  private final SparkSession spark;
  private final String releaseId;
  private final Set<String> runs;

  /**
   * Reads one release.
   *
   * @param runs the runs whose rows it holds: those of unpublished runs do not count
   */
  SummaryReader(SparkSession spark, String releaseId, Set<String> runs) {
    this.spark = spark;
    this.releaseId = releaseId;
    this.runs = runs;
  }

  /** The summary with what the tables say. */
  NightSummary filled(NightSummary night, double falseAlarms) {
    spark.conf().set(ReleaseCatalog.PIN, releaseId);
    try {
      return new NightSummary(
          night.runId(),
          night.day(),
          night.startedAt(),
          night.endedAt(),
          night.exit(),
          night.code(),
          night.message(),
          night.stoppedIn(),
          night.releaseId(),
          night.degraded(),
          night.notes(),
          night.stages(),
          night.tables(),
          night.changedTables(),
          night.rows(),
          landing(),
          rows("set_aside").stream()
              .map(r -> new Count(r.getString(0), r.getString(1), r.getLong(2)))
              .toList(),
          rows("model").stream()
              .map(r -> new Model(r.getString(0), r.getString(1), text(r, 2)))
              .toList(),
          rows("books").stream()
              .map(r -> new Book(r.getString(0), r.getDecimal(1), r.getDecimal(2), r.getBoolean(3)))
              .toList(),
          findings(night.businessDay(), falseAlarms));
    } finally {
      spark.conf().unset(ReleaseCatalog.PIN);
    }
  }

  private Landing landing() {
    List<Row> rows = rows("landed");
    List<Money> money =
        rows.stream()
            .filter(
                r ->
                    !r.isNullAt(5)
                        && (r.getDecimal(5).signum() != 0 || r.getDecimal(6).signum() != 0))
            .map(r -> new Money(r.getString(0), r.getDecimal(5), r.getDecimal(6)))
            .toList();
    return new Landing(
        rows.stream().mapToLong(r -> r.getLong(7)).max().orElse(0),
        sum(rows, 1),
        sum(rows, 2),
        sum(rows, 3),
        sum(rows, 4),
        money);
  }

  private List<Finding> findings(LocalDate day, double falseAlarms) {
    Map<String, SortedMap<LocalDate, Long>> records = new TreeMap<>();
    for (Row r : rows("delivered")) {
      records
          .computeIfAbsent(r.getString(0), what -> new TreeMap<>())
          .put(r.<Date>getAs(1).toLocalDate(), r.getLong(2));
    }
    return new Volumes(day, falseAlarms).findings(records);
  }

  private static long sum(List<Row> rows, int column) {
    return rows.stream().mapToLong(r -> r.getLong(column)).sum();
  }

  private static String text(Row row, int column) {
    return row.isNullAt(column) ? "" : row.getString(column);
  }

  private List<Row> rows(String query) {
    return spark.sql(read(query), Map.of("runs", runs.toArray(String[]::new))).collectAsList();
  }

  private static String read(String query) {
    try (InputStream in = SummaryReader.class.getResourceAsStream(query + ".sql")) {
      if (in == null) {
        throw new IllegalStateException(query + ".sql is not beside the class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
