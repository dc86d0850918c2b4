package io.periplus.store;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with the settings that make results exact and doors closed. */
public final class Sessions {
  private Sessions() {}

  /**
   * The session of a process that writes the warehouse.
   *
   * @param master Spark master; empty takes what spark-submit gave
   * @param warehouse folder that the catalogue {@code periplus} reads
   */
  public static SparkSession open(String master, Path warehouse) {
    SparkSession.Builder builder =
        settings(SparkSession.builder().appName("periplus"))
            .config("spark.sql.catalog.periplus", ReleaseCatalog.class.getName())
            .config("spark.sql.catalog.periplus.warehouse", warehouse.toString())
            .config(ReaderSession.ROLE, "night")
            .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors())
            // With as many partitions as cores there is nothing to adapt, only to plan again.
            .config("spark.sql.adaptive.enabled", !master.startsWith("local"))
            .config("spark.scheduler.mode", "FAIR");
    if (master.startsWith("local")) {
      loopback(builder);
    }
    if (!master.isEmpty()) {
      builder.master(master);
    }
    SparkSession session = builder.getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    SessionCheck.check(session);
    return session;
  }

  /** The session of a process that reads releases: one a query, and nothing is written. */
  public static SparkSession reading(String master, Path warehouse) {
    return ReaderSession.of(open(master, warehouse));
  }

  /** A session whose parts are all on this machine: nobody else may talk to it. */
  public static SparkSession.Builder loopback(SparkSession.Builder builder) {
    return builder
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1");
  }

  /** What every session of the product has in common, in tests too. */
  public static SparkSession.Builder settings(SparkSession.Builder builder) {
    return builder
        .config(
            "spark.sql.extensions",
            "io.delta.sql.DeltaSparkSessionExtension," + PeriplusExtension.class.getName())
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        // With Delta's parser, parameters bind only under this setting.
        .config("spark.sql.legacy.parameterSubstitution.constantsOnly", "true")
        // What is held is held for two or three passes: to compress it costs more than it saves.
        .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
        // HotSpot never compiles a longer method: Spark then makes several shorter ones.
        .config("spark.sql.codegen.hugeMethodLimit", "8000")
        // Each small aggregate and each broadcast table takes a page, and a page is written whole.
        .config("spark.buffer.pageSize", "2m")
        // Delta asks the same questions of every table: what was compiled for one serves the
        // others.
        .config("spark.sql.codegen.cache.maxEntries", "2000")
        .config("spark.sql.files.ignoreCorruptFiles", "false")
        .config("spark.sql.files.ignoreMissingFiles", "false")
        .config("spark.sql.legacy.timeParserPolicy", "CORRECTED")
        // Else a statement could ask for the environment, where passwords stand: ${env:NAME}.
        .config("spark.sql.variable.substitute", "false")
        .config("spark.ui.enabled", "false")
        // Each query tells listeners its plan, which nobody reads: the short form costs least.
        .config("spark.sql.ui.explainMode", "simple")
        .config("spark.ui.showConsoleProgress", "false")
        // A log of one line a night is read in one task.
        .config("spark.databricks.delta.snapshotPartitions", "1")
        // To keep the list of files beside each commit, Delta would read the state before it.
        .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
        .config("spark.databricks.delta.commitStats.collect", "false")
        // VACUUM lists a table's folder in so many tasks; the default is ten thousand.
        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "8")
        .config("spark.delta.logStore.file.impl", LinkLogStore.class.getName())
        // A dimension that did not change for months must stay readable after its next commit.
        .config(
            "spark.databricks.delta.vacuum.enforceTimeTravelWithinDeletedFileRetentionDuration",
            "false")
        // VACUUM would add versions that no run made.
        .config("spark.databricks.delta.vacuum.logging.enabled", "false");
  }
}
