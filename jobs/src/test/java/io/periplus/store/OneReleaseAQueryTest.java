package io.periplus.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.delta.tables.DeltaTable;
import io.periplus.errors.PeriplusException;
import io.periplus.store.control.Control;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.ProcessId;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers while releases come and go: one release an answer, or a refusal with a name. */
@SparkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneReleaseAQueryTest {
  private Path warehouse = Path.of("");
  private TwoTables tables;
  private String monday;
  private String tuesday;
  private SparkSession reader;

  @BeforeAll
  void publishTwoReleases(@TempDir Path folder) {
    warehouse = folder;
    SparkSession night = TestSession.get();
    Control control =
        new Control(warehouse, new LinkedFiles(), Clock.systemUTC(), ProcessId.self("test"));
    tables = new TwoTables(night, warehouse, control);
    monday = tables.publish("monday");
    tuesday = tables.publish("tuesday");
  }

  @BeforeEach
  void openReader() {
    tables.flipTo(tuesday);
    reader = TestSession.get().newSession();
    reader.conf().set("spark.sql.catalog.periplus", ReleaseCatalog.class.getName());
    reader.conf().set("spark.sql.catalog.periplus.warehouse", warehouse.toString());
    ReaderSession.of(reader);
  }

  @Test
  void aQueryOfTheCurrentReleaseIsAnswered() {
    assertEquals("tuesday", join().getString(0));
  }

  @Test
  @BadInput(
      id = "T05",
      given = "A flip between two tables of one query",
      then = "Refused by name, never mixed",
      code = "PER-5002")
  void dataFramesOfTwoReleasesAreNotJoined() {
    Dataset<Row> left = reader.table("periplus.gold.a");
    tables.flipTo(monday);
    Dataset<Row> right = reader.table("periplus.gold.b");

    refused("PER-5002", () -> left.crossJoin(right).collectAsList());
  }

  @Test
  void aViewMadeBeforeAFlipIsNotJoinedAfterIt() {
    reader.table("periplus.gold.a").createOrReplaceTempView("before");
    tables.flipTo(monday);

    refused("PER-5002", () -> reader.sql("select * from before cross join periplus.gold.b"));
  }

  @Test
  void anotherReleaseInASubqueryIsRefusedUnlessItIsComparedOnPurpose() {
    String both =
        "select night, (select max(night) from periplus.gold.b version as of '%s') as old from periplus.gold.a"
            .formatted(monday);

    refused("PER-5002", () -> reader.sql(both));

    reader.conf().set(ReaderSession.MIX, "true");
    Row compared = reader.sql(both).head();
    assertEquals("tuesday monday", compared.getString(0) + " " + compared.getString(1));
  }

  @Test
  void aQueryThatFailedSpoilsNoLaterOne() {
    assertThrows(Exception.class, () -> reader.sql("select nothing from periplus.gold.a"));
    tables.flipTo(monday);

    assertEquals("monday", join().getString(0));
  }

  @Test
  void aPinnedSessionStaysWithItsRelease() {
    reader.conf().set(ReleaseCatalog.PIN, monday);

    assertEquals("monday", join().getString(0));
  }

  @Test
  void aReleaseIsPinnedInSqlAsTheMessagesSay() {
    reader.sql("set periplus.release = '" + monday + "'");

    assertEquals("monday", join().getString(0));
  }

  @Test
  void whatANightHasNotPublishedCannotBeReadPastTheCatalogue() {
    tables.write("wednesday");

    refused("PER-5003", () -> reader.sql("select * from delta.`" + warehouse + "/gold/a`"));
    refused("PER-5010", () -> reader.read().parquet(warehouse.resolve("gold/a").toString()).head());
    assertEquals("tuesday", join().getString(0));
  }

  @Test
  @BadInput(
      id = "T05",
      given = "Readers in a loop during 200 flips",
      then = "No answer of two releases; every refusal has a name",
      code = "PER-5002")
  void readersInALoopSeeNoMixDuringTwoHundredFlips() throws Exception {
    AtomicBoolean reads = new AtomicBoolean(true);
    AtomicInteger answers = new AtomicInteger();
    AtomicInteger refusals = new AtomicInteger();
    List<String> others = new CopyOnWriteArrayList<>();
    Thread reading =
        new Thread(
            () -> {
              while (reads.get()) {
                try {
                  Row row = join();
                  assertEquals(row.getString(0), row.getString(1));
                  answers.incrementAndGet();
                } catch (PeriplusException e) {
                  refusals.incrementAndGet();
                  if (!e.code().equals("PER-5002")) {
                    others.add(e.getMessage());
                  }
                } catch (AssertionError | RuntimeException e) {
                  others.add(String.valueOf(e.getMessage()));
                }
              }
            });
    reading.start();
    for (int i = 0; i < 200; i++) {
      tables.flipTo(i % 2 == 0 ? monday : tuesday);
      if (i % 8 == 0) { // Else the reader never comes to its end.
        awaitMore(answers, refusals);
      }
    }
    reads.set(false);
    reading.join();

    assertEquals(List.of(), others);
    assertTrue(answers.get() > 0, answers + " answers, " + refusals + " refusals");
    assertTrue(answers.get() + refusals.get() >= 20, answers + " answers, " + refusals);
  }

  private static void awaitMore(AtomicInteger answers, AtomicInteger refusals)
      throws InterruptedException {
    int before = answers.get() + refusals.get();
    for (int i = 0; i < 500 && answers.get() + refusals.get() == before; i++) {
      Thread.sleep(10);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into periplus.gold.a values ('x')",
        "insert overwrite periplus.gold.a values ('x')",
        "delete from periplus.gold.a",
        "update periplus.gold.a set night = 'x'",
        "merge into periplus.gold.a as t using periplus.gold.b as s on t.night = s.night when"
            + " matched then delete",
        "truncate table periplus.gold.a",
        "drop table periplus.gold.a",
        "alter table periplus.gold.a add columns (x int)",
        "create table periplus.gold.c (x int)",
        "delete from delta.`{path}`",
        "update delta.`{path}` set night = 'x'",
        "insert into delta.`{path}` values ('x')",
        "merge into delta.`{path}` as t using periplus.gold.b as s on t.night = s.night when"
            + " matched then delete",
        "vacuum delta.`{path}`",
        "optimize delta.`{path}`",
        "restore table delta.`{path}` to version as of 0",
        "alter table delta.`{path}` set tblproperties ('x' = 'y')",
        "truncate table delta.`{path}`",
        "reorg table delta.`{path}` apply (purge)"
      })
  void nothingOfTheWarehouseIsWrittenByAReader(String statement) {
    long before = tables.latest();
    String text = statement.replace("{path}", warehouse.resolve("gold/a").toString());

    assertThrows(Exception.class, () -> reader.sql(text).collectAsList(), text);

    assertEquals(before, tables.latest(), text);
  }

  @Test
  void dataFramesAndDeltasOwnCallsWriteNothingEither() {
    String path = warehouse.resolve("gold/a").toString();
    long before = tables.latest();
    Dataset<Row> rows = reader.sql("select 'x' as night");

    refused("PER-5006", () -> rows.write().format("delta").mode("append").save(path));
    refused("PER-5006", () -> rows.write().format("delta").mode("overwrite").save(path));
    refusedAtAll(() -> DeltaTable.forPath(reader, path).delete());
    refusedAtAll(() -> DeltaTable.forPath(reader, path).vacuum());
    refusedAtAll(() -> DeltaTable.forPath(reader, path).restoreToVersion(0));
    assertThrows(Exception.class, () -> rows.writeTo("periplus.gold.a").overwritePartitions());

    assertEquals(before, tables.latest());
  }

  @Test
  void whatAReaderMakesOfGoldElsewhereIsHisOwn(@TempDir Path own) {
    String mine = own.resolve("mine").toString();
    assertDoesNotThrow(
        () -> {
          reader.sql("select * from periplus.gold.a").write().format("delta").save(mine);
          reader.sql("describe table periplus.gold.a").collectAsList();
          reader.sql("create or replace temporary view v as select * from periplus.gold.a");
          reader
              .sql(
                  "merge into delta.`%s` as t using periplus.gold.a as s on t.night = s.night when matched then delete"
                      .formatted(mine))
              .collectAsList();
        });
    assertEquals(0, reader.sql("select * from delta.`" + mine + "`").count());
  }

  private Row join() {
    return reader
        .sql(
            "select a.night, b.night as other from periplus.gold.a as a cross join periplus.gold.b"
                + " as b")
        .head();
  }

  /** Already the reading of an unpublished version may be what is refused. */
  private static void refusedAtAll(org.junit.jupiter.api.function.Executable call) {
    String code = assertThrows(PeriplusException.class, call).code();
    assertTrue(Set.of("PER-5003", "PER-5006").contains(code), code);
  }

  private static void refused(String code, org.junit.jupiter.api.function.Executable query) {
    PeriplusException refused = assertThrows(PeriplusException.class, query);
    assertEquals(code, refused.code(), refused.getMessage());
  }
}
