package io.periplus.faults;

import io.periplus.store.control.Manifest;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Looks at what nights published. */
final class Nights {
  private Nights() {}

  /** Rows of a table of a release, read one by one and not counted from the log. */
  static long rows(SparkSession spark, Path warehouse, Manifest release, String table) {
    Manifest.TableVersion at = release.table(table).orElseThrow();
    return spark
        .read()
        .format("delta")
        .option("versionAsOf", at.version())
        .load(warehouse.resolve(at.path()).toString())
        .collectAsList()
        .size();
  }
}
