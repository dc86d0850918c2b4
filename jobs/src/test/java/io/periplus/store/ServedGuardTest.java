package io.periplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.errors.PeriplusException;
import io.periplus.store.control.Control;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.ProcessId;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session of a server of JDBC may ask, once its process serves. */
@SparkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedGuardTest {
  private final SparkConf process = TestSession.get().sparkContext().conf();
  private SparkSession client = TestSession.get();
  private String sunday = "";
  private String monday = "";

  @BeforeAll
  void serve(@TempDir Path warehouse) {
    SparkSession night = TestSession.get();
    Control control =
        new Control(warehouse, new LinkedFiles(), Clock.systemUTC(), ProcessId.self("test"));
    TwoTables tables = new TwoTables(night, warehouse, control);
    sunday = tables.publish("sunday");
    monday = tables.publish("monday");
    client = night.newSession();
    client.conf().set("spark.sql.catalog.periplus", ReleaseCatalog.class.getName());
    client.conf().set(ReaderSession.WAREHOUSE, warehouse.toString());
    process.set(ReaderSession.WAREHOUSE, warehouse.toString());
    ReaderSession.serve(night);
    DeltaLog.clearCache(); // As in the process of a server, which has written nothing.
  }

  @AfterAll
  void serveNoMore() {
    process.remove(ReaderSession.SERVED);
    process.remove(ReaderSession.WAREHOUSE);
  }

  @Test
  void rowsOfGoldAreCountedThoughDeltaLooksIntoItsLogForThem() {
    assertEquals(1, client.sql("select count(*) from periplus.gold.a").head().getLong(0));
  }

  @Test
  void rowsOfGoldAreRead() {
    assertEquals(
        "monday", client.sql("select night from periplus.gold.b where night > 'a'").first().get(0));
  }

  @Test
  void twoReleasesInOneQueryAreRefused() {
    String both =
        "select count(*) from periplus.gold.a version as of '%s' cross join periplus.gold.b version"
            + " as of '%s'";

    assertEquals(1, client.sql(both.formatted(sunday, sunday)).head().getLong(0));
    PeriplusException refused =
        assertThrows(PeriplusException.class, () -> client.sql(both.formatted(sunday, monday)));

    assertEquals("PER-5002", refused.code(), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from text.`/etc/hostname`",
        "select * from text.`{warehouse}/gold/a/_delta_log/00000000000000000000.json`",
        "select java_method('java.lang.System', 'getenv', 'PATH')",
        "select * from periplus.gold.a where night in (select value from text.`/etc/hostname`)",
        "create temporary view mine as select 1",
        "set spark.sql.ansi.enabled = false"
      })
  void nothingElseIsAnswered(String statement) {
    String text = statement.replace("{warehouse}", process.get(ReaderSession.WAREHOUSE));

    PeriplusException refused =
        assertThrows(PeriplusException.class, () -> client.sql(text).collectAsList());

    assertEquals("PER-1113", refused.code(), refused.getMessage());
  }
}
