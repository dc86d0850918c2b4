package io.periplus.testkit;

import io.periplus.store.ReaderSession;
import io.periplus.store.ReleaseCatalog;
import io.periplus.store.Sessions;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** A small session with the settings of the night, tuned so that tests stay short. */
public final class TestSession {
  private TestSession() {}

  public static SparkSession get() {
    return Sessions.loopback(
            Sessions.settings(SparkSession.builder().master("local[2]").appName("periplus-tests")))
        // Few rows: to compile for them takes longer than to interpret. SessionsTest does both.
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.databricks.delta.snapshotPartitions", "1")
        .config(ReaderSession.ROLE, "night")
        .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/periplus-tests")
        .getOrCreate();
  }

  /** The same session with its catalogue {@code periplus} reading this warehouse. */
  public static SparkSession reading(Path warehouse) {
    SparkSession session = get();
    session.sessionState().catalogManager().reset();
    session.conf().set("spark.sql.catalog.periplus", ReleaseCatalog.class.getName());
    session.conf().set("spark.sql.catalog.periplus.warehouse", warehouse.toString());
    session.conf().unset(ReleaseCatalog.PIN);
    return session;
  }
}
