package io.periplus.store;

import io.delta.tables.DeltaTable;
import io.periplus.errors.RunErrors;
import io.periplus.errors.StoreErrors;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Reads and writes Delta tables by version; a table is created from its declaration first. */
public final class DeltaStore {
  /** Spark's option that takes paths as they are written, whatever signs stand in them. */
  private static final String LITERAL_PATHS = "__globPaths__";

  /** The version that declares a table and holds no rows. */
  private static final long CREATION = 0;

  private final SparkSession spark;
  private final Path warehouse;
  private final ReleaseFiles files;

  public DeltaStore(SparkSession spark, Path warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.files = new ReleaseFiles(warehouse);
  }

  /** Folder of a table relative to the warehouse. */
  public static String pathOf(Table table) {
    return table.layer().folder() + "/" + table.name();
  }

  /** The rows at a version. */
  public Dataset<Row> read(Table table, long version) {
    return read(spark, table, version);
  }

  /**
   * The rows at a version, for a query of another session. The log tells the files without Spark:
   * Delta's own reader runs a query over the log for each table of each query, and over small
   * tables those were the greater part of a night.
   */
  public Dataset<Row> read(SparkSession spark, Table table, long version) {
    ReleaseFiles.Version at = files.of(pathOf(table), version);
    if (!at.isPlain()) {
      return spark.read().format("delta").option("versionAsOf", version).load(folder(table));
    }
    if (at.files().isEmpty()) {
      return empty(spark, table);
    }
    return spark
        .read()
        .schema(table.schema())
        .option(LITERAL_PATHS, "false")
        .parquet(at.files().stream().map(Path::toString).toArray(String[]::new));
  }

  /** No rows, with the declared columns: what a table that was never written holds. */
  public Dataset<Row> empty(SparkSession spark, Table table) {
    return spark.createDataFrame(List.of(), table.schema());
  }

  /** The newest version on disk, if the table exists. */
  public OptionalLong latest(Table table) {
    return Commits.versions(logOf(table)).stream().mapToLong(Long::longValue).max();
  }

  /** Row count and the two hash sums of these rows, with further aggregates in the same pass. */
  public Row measure(Table table, Dataset<Row> rows, List<Column> more) {
    List<Column> all = new ArrayList<>(ContentHash.sums(table));
    all.addAll(more);
    return rows.agg(functions.count(functions.lit(1)).as("row_count"), all.toArray(Column[]::new))
        .head();
  }

  /** The digest that {@link #measure} gives. */
  public static String contentHash(Row measured) {
    return ContentHash.of(
        measured.<Long>getAs("row_count"),
        ContentHash.decimal(measured, "hash_sum_1"),
        ContentHash.decimal(measured, "hash_sum_2"));
  }

  /**
   * Writes rows in the table's own mode, once: a run that was killed after its commit finds it.
   *
   * @param author on whose behalf; it is asked first whether the lease is still its own
   * @param step what is done to the table, different for each commit of one run
   * @param hash digest of the rows; empty where none was taken
   * @param base version on which the run builds; empty when it knew no such table
   * @return the version that holds them
   * @throws io.periplus.errors.PeriplusException PER-4014 when the run did this step before with
   *     other rows, PER-4015 when Delta dropped the write
   */
  public long write(
      Table table, Dataset<Row> rows, Author author, String step, String hash, OptionalLong base) {
    Optional<Commits.Commit> before = commits(table, base).by(author, step, hash);
    if (before.isPresent()) {
      return before.get().version();
    }
    author.guard().run();
    create(table);
    DataFrameWriter<Row> writer =
        rows.write().format("delta").option("userMetadata", author.note(table, step, hash));
    // To look for a number, Delta reads the table's whole state: not where there is none to find.
    // Without a number it makes no commit for no rows, so the rows must have been counted.
    if (!hash.isEmpty() && latest(table).orElseThrow() == CREATION) {
      writer.mode("append");
    } else {
      writer
          .mode(table.writeMode() == WriteMode.APPEND ? "append" : "overwrite")
          .option("txnAppId", "periplus." + table.id() + "." + step)
          .option("txnVersion", author.runNumber());
    }
    writer.save(folder(table));
    // Delta drops a number that it has seen, without an error.
    return commits(table, base)
        .by(author, step, hash)
        .orElseThrow(() -> RunErrors.writeDropped(table.id(), author.runId(), step))
        .version();
  }

  /** The commits of a table above a version. */
  Commits commits(Table table, OptionalLong above) {
    return Commits.above(table, logOf(table), above);
  }

  /**
   * Refuses a version that rests on rows that this run did not write.
   *
   * @throws io.periplus.errors.PeriplusException PER-4016
   */
  public void ensureOwn(Table table, OptionalLong base, long version, Author author) {
    commits(table, base).ensureOwn(author, version);
  }

  /**
   * Makes a table without rows where there is none: its creation is all that is needed.
   *
   * @return the version, if there was no table before
   */
  public OptionalLong createEmpty(Table table) {
    if (latest(table).isPresent()) {
      return OptionalLong.empty();
    }
    create(table);
    return latest(table);
  }

  /** Brings a table on which another run left commits back to a version, once a run. */
  public void reset(Table table, OptionalLong base, Author author) {
    OptionalLong latest = latest(table);
    // A table that no release knows goes back to its creation, which holds no rows.
    OptionalLong to = OptionalLong.of(base.orElse(CREATION));
    if (latest.isEmpty() || !commits(table, to).needsReset(author)) {
      return;
    }
    author.guard().run();
    String metadata = "spark.databricks.delta.commitInfo.userMetadata";
    spark.conf().set(metadata, author.note(table, "reset", ""));
    try {
      DeltaTable.forPath(spark, folder(table)).restoreToVersion(to.getAsLong());
    } finally {
      spark.conf().unset(metadata);
    }
  }

  private void create(Table table) {
    if (latest(table).isPresent()) {
      return;
    }
    removeDebris(table);
    TableCreation.commit(spark, folder(table), table);
  }

  /** A folder without a commit is what a killed process left; Delta would refuse it. */
  private void removeDebris(Table table) {
    Path folder = warehouse.resolve(pathOf(table));
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw StoreErrors.storeFailed("remove", folder, e);
    }
  }

  private Path logOf(Table table) {
    return warehouse.resolve(pathOf(table)).resolve("_delta_log");
  }

  private String folder(Table table) {
    return warehouse.resolve(pathOf(table)).toString();
  }
}
