package io.periplus.testkit;

import org.apache.spark.sql.SparkSession;

/** A small session with the settings of the night, tuned so that tests stay short. */
public final class TestSession {
  private TestSession() {}

  public static SparkSession get() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("periplus-tests")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.legacy.parameterSubstitution.constantsOnly", "true")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.databricks.delta.snapshotPartitions", "1")
        .config("spark.databricks.delta.commitStats.collect", "false")
        .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/periplus-tests")
        .getOrCreate();
  }
}
