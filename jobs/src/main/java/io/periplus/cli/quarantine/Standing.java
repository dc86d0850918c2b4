package io.periplus.cli.quarantine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.periplus.bronze.Bronze;
import io.periplus.landing.LandingTables;
import io.periplus.store.DeltaStore;
import io.periplus.store.ReleaseCatalog;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import io.periplus.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What is set aside and not healed, as of the current release. Values of people are masked. */
public final class Standing {
  private static final String LANDING = "landing.";

  private final SparkSession spark;
  private final Path warehouse;
  private final Manifest release;
  private final Set<String> runs;

  /** Reads the current release. */
  public Standing(SparkSession spark, Path warehouse, Releases releases, Manifest release) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.release = release;
    this.runs = releases.runsOf(Optional.of(release));
    spark.conf().set(ReleaseCatalog.PIN, release.releaseId());
  }

  /**
   * A row set aside.
   *
   * @param shown the row as JSON, values of people masked
   */
  public record Aside(
      String table, String day, String file, long row, String rule, String reason, String shown) {
    /** Where it stands: file and row. */
    public String place() {
      return file + ":" + row;
    }
  }

  /** A refused file. */
  public record Refused(
      String source, String dataset, String name, String day, String reason, String detail) {}

  /** Rows that stand and fit a filter, in the order of their places. */
  public List<Aside> rows(Filter filter) {
    Dataset<Row> standing =
        spark.sql(
            read("standing"), Map.of("runs", runs.toArray(String[]::new), "run", release.runId()));
    List<Aside> rows = new ArrayList<>();
    for (Row r : unhealed(standing).orderBy("source_file", "source_row").collectAsList()) {
      Aside row =
          new Aside(
              r.getString(0),
              String.valueOf(r.<Object>getAs(1)),
              r.getString(2),
              r.getLong(3),
              r.getString(4),
              r.getString(5),
              r.getString(6));
      if (filter.takes(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Refused files that stand and fit a filter. */
  public List<Refused> files(Filter filter) {
    return spark
        .sql(read("refused"), Map.of("runs", runs.toArray(String[]::new)))
        .collectAsList()
        .stream()
        .map(
            r ->
                new Refused(
                    r.getString(0),
                    r.getString(1),
                    r.getString(2),
                    String.valueOf(r.<Object>getAs(3)),
                    r.getString(4),
                    r.getString(5) + ": " + r.getString(6)))
        .filter(filter::takes)
        .toList();
  }

  /** Names of files by the digest under which they were last taken in. */
  public Map<String, String> digests(Set<String> names) {
    Map<String, String> digests = new TreeMap<>();
    spark
        .table("periplus.ops.file")
        .where(col("run_id").isin(runs.toArray()).and(col("name").isin(names.toArray())))
        .selectExpr(
            "max_by(sha256, cast(substring_index(run_id, '-', -1) as bigint)) over "
                + "(partition by source, name) as sha256",
            "name")
        .distinct()
        .collectAsList()
        .forEach(r -> digests.put(r.getString(0), r.getString(1)));
    return digests;
  }

  /** A row of a landing table is healed when bronze holds one from the same record. */
  private Dataset<Row> unhealed(Dataset<Row> standing) {
    Set<String> tables =
        standing.select("table_name").distinct().collectAsList().stream()
            .map(r -> r.getString(0))
            .filter(name -> name.startsWith(LANDING))
            .collect(Collectors.toSet());
    DeltaStore store = new DeltaStore(spark, warehouse);
    Dataset<Row> left = standing;
    for (String name : tables) {
      String landing = name.substring(LANDING.length());
      Optional<Manifest.TableVersion> version = release.table("bronze." + landing);
      if (LandingTables.byName(landing).isPresent() && version.isPresent()) {
        Table bronze = Bronze.table(landing);
        Dataset<Row> stored =
            store
                .read(bronze, version.get().version())
                .select(lit(name).as("table_name"), col("source_file"), col("source_row"));
        left =
            left.join(stored, new String[] {"table_name", "source_file", "source_row"}, "left_anti")
                .select(columns());
      }
    }
    return left.select(columns());
  }

  private static Column[] columns() {
    return List.of(
            "table_name",
            "batch_date",
            "source_file",
            "source_row",
            "rule_id",
            "reason",
            "shown_json")
        .stream()
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  private static String read(String query) {
    try (InputStream in = Standing.class.getResourceAsStream(query + ".sql")) {
      if (in == null) {
        throw new IllegalStateException(query + ".sql is not beside the class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
