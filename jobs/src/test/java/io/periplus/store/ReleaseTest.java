package io.periplus.store;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static io.periplus.testkit.TextTables.assertRows;
import static io.periplus.testkit.TextTables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.job.Night;
import io.periplus.job.RunState;
import io.periplus.job.Runner;
import io.periplus.job.Stage;
import io.periplus.store.control.Control;
import io.periplus.store.control.Lease;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.ProcessId;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SparkTest
class ReleaseTest {
  private static final Night NIGHT = Night.closing(LocalDate.of(2026, 3, 1), ZoneOffset.UTC);
  private static final Field ID = required("id", Types.STRING, "Id.");
  private static final Field AMOUNT = optional("amount", Types.MONEY, "Amount.");
  private static final Table SALES =
      Table.in(Layer.GOLD, "fact_sale")
          .oneRowPer("sale", ID)
          .columns(ID, AMOUNT)
          .check("amount_known", "amount is not null", Severity.QUARANTINE, "AMOUNT_PARSE")
          .check("amount_sane", "coalesce(amount, 0) < 1000", Severity.FAIL, "AMOUNT_RANGE")
          .build();

  @TempDir Path warehouse;
  private SparkSession spark;
  private DeltaStore store;
  private Control control;

  @BeforeEach
  void open() {
    spark = TestSession.reading(warehouse);
    store = new DeltaStore(spark, warehouse);
    control = new Control(warehouse, new LinkedFiles(), Clock.systemUTC(), ProcessId.self("test"));
  }

  @Test
  void readersSeeTheCurrentReleaseAndMayPinAnOlderOne() {
    Manifest first = night("id | amount\na | 1.00", Map.of());
    assertRows("id | amount\na | 1.0000", spark.sql("select * from periplus.gold.fact_sale"));

    night("id | amount\na | 2.00", stateOf(first));
    assertRows("id | amount\na | 2.0000", spark.sql("select * from periplus.gold.fact_sale"));
    assertRows(
        "id | amount\na | 1.0000",
        spark.sql(
            "select * from periplus.gold.fact_sale version as of '" + first.releaseId() + "'"));

    spark.conf().set(ReleaseCatalog.PIN, first.releaseId());
    assertRows("id | amount\na | 1.0000", spark.sql("select * from periplus.gold.fact_sale"));
  }

  @Test
  void theSameContentGetsNoNewVersion() {
    Manifest first = night("id | amount\na | 1.00\nb | 2.00", Map.of());
    Manifest second = night("id | amount\nb | 2.00\na | 1.00", stateOf(first));

    assertEquals(first.table("gold.fact_sale"), second.table("gold.fact_sale").map(this::changed));
  }

  @Test
  void aRowThatBreaksARuleIsSetAsideWithItsReason() {
    Runner runner = runner(Map.of());
    runner.writeHeld(
        Stage.GOLD, SALES, SALES.conform(rows(spark, SALES, "id | amount\na | 1.00\nb |")));

    List<Dataset<Row>> aside = runner.takeQuarantine();
    assertEquals(1, aside.size());
    assertRows(
        """
        table_name     | rule_id      | reason       | shown_json
        gold.fact_sale | amount_known | AMOUNT_PARSE | {"id":"b"}
        """,
        aside.get(0));
  }

  @Test
  void aTableThatBreaksItsContractIsNotWritten() {
    PeriplusException refused =
        assertThrows(
            PeriplusException.class,
            () ->
                runner(Map.of())
                    .writeHeld(
                        Stage.GOLD,
                        SALES,
                        SALES.conform(rows(spark, SALES, "id | amount\na | 1000\na | 1"))));

    assertEquals("PER-2001", refused.code());
    assertTrue(refused.getMessage().contains("amount_sane"), refused.getMessage());
    assertTrue(refused.getMessage().contains("key_unique"), refused.getMessage());
    assertTrue(store.latest(SALES).isEmpty());
  }

  @Test
  void nothingIsWrittenThroughTheCatalogue() {
    night("id | amount\na | 1.00", Map.of());

    PeriplusException refused =
        assertThrows(
            PeriplusException.class,
            () -> spark.sql("insert into periplus.gold.fact_sale values ('b', 1)"));
    assertEquals("PER-5006", refused.code());
  }

  private Manifest.TableVersion changed(Manifest.TableVersion t) {
    return new Manifest.TableVersion(
        t.name(), t.path(), t.version(), true, t.isVisible(), t.rows(), t.contentHash());
  }

  private Map<String, TableState> stateOf(Manifest manifest) {
    Manifest.TableVersion t = manifest.table("gold.fact_sale").orElseThrow();
    return Map.of(t.name(), new TableState(t.version(), t.rows(), t.contentHash()));
  }

  private Runner runner(Map<String, TableState> base) {
    Author author = new Author("20260301-1", 1, 1, "fingerprint", () -> {});
    return new Runner(Pace.of(spark), store, new RunState(store, base), NIGHT, author, step -> {});
  }

  @Test
  @BadInput(
      id = "V06",
      given = "A Delta log that lost a file",
      then = "`fsck` names release, table and version")
  @BadInput(
      id = "V07",
      given = "A data file of a kept release that is gone",
      then = "`fsck` names release, table and file")
  void whatIsGoneIsNamedWithItsRelease() throws IOException {
    Manifest release = night("id | amount\na | 1.00", Map.of());
    Path table = warehouse.resolve("gold/fact_sale");
    assertEquals(List.of(), new ReleaseFiles(warehouse).hurts(release));

    Path data = only(table, ".parquet");
    Files.delete(data);
    List<String> fileGone = new ReleaseFiles(warehouse).hurts(release);
    assertEquals(1, fileGone.size());
    assertTrue(fileGone.get(0).startsWith(release.releaseId() + ", gold.fact_sale at version "));
    assertTrue(fileGone.get(0).endsWith(data.getFileName() + " is missing"), fileGone + "");

    Files.delete(table.resolve("_delta_log/%020d.json".formatted(0)));
    List<String> logGone = new ReleaseFiles(warehouse).hurts(release);
    assertEquals(1, logGone.size());
    assertTrue(logGone.get(0).contains("gold.fact_sale"), logGone + "");
    assertTrue(logGone.get(0).contains("its log cannot be read"), logGone + "");
  }

  private static Path only(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }

  private Manifest night(String sales, Map<String, TableState> base) {
    try (Lease lease = control.take(NIGHT.businessDate(), "night", log -> Optional.empty())) {
      LogEntry open = lease.open();
      RunState state = new RunState(store, base);
      Author author =
          new Author(open.runId(), open.runNumber(), lease.token(), "f", lease::ensureMine);
      new Runner(Pace.of(spark), store, state, NIGHT, author, step -> {})
          .writeHeld(Stage.GOLD, SALES, SALES.conform(rows(spark, SALES, sales)));
      Manifest manifest = manifest(open, state);
      control.flips().publish(lease, manifest);
      lease.close("done", "");
      return manifest;
    }
  }

  private Manifest manifest(LogEntry open, RunState state) {
    TableState now = state.of(SALES).orElseThrow();
    Optional<Manifest> base = control.releases().current();
    return new Manifest(
        "R" + open.runId(),
        open.runNumber(),
        open.runId(),
        NIGHT.businessDate(),
        NIGHT.asOf(),
        "UTC",
        "nightly",
        "f",
        "c",
        "p",
        "test",
        base.map(Manifest::releaseId).orElse(""),
        base.map(Manifest::sha256).orElse(""),
        List.of(
            new Manifest.TableVersion(
                SALES.id(),
                DeltaStore.pathOf(SALES),
                now.version(),
                state.isChanged(SALES),
                true,
                now.rows(),
                now.contentHash())),
        List.of(),
        "audit",
        List.of());
  }
}
