package io.periplus.store;

import static io.periplus.table.Field.required;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.errors.PeriplusException;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run commits each step once, finds what it committed, and refuses what others did. */
@SparkTest
class CommitsTest {
  private static final Field ID = required("id", Types.STRING, "Id.");
  private static final Table GROWING =
      Table.in(Layer.BRONZE, "growing")
          .oneRowPer("thing", ID)
          .columns(ID)
          .write(WriteMode.APPEND)
          .build();
  private static final OptionalLong NO_BASE = OptionalLong.empty();

  @TempDir private Path warehouse;
  private SparkSession spark;
  private DeltaStore store;

  @BeforeEach
  void open() {
    spark = TestSession.get();
    store = new DeltaStore(spark, warehouse);
  }

  @Test
  void aReplayWritesNothingAndOtherRowsAreRefusedNotDropped() {
    Author run = author(7, "inputs");
    long version = store.write(GROWING, rows("a"), run, "write", "h1", NO_BASE);

    assertEquals(version, store.write(GROWING, rows("a"), run, "write", "h1", NO_BASE));
    assertRefused("PER-4014", () -> store.write(GROWING, rows("b"), run, "write", "h2", NO_BASE));
    assertRefused(
        "PER-4014",
        () -> store.write(GROWING, rows("a"), author(7, "others"), "write", "h1", NO_BASE));
    assertEquals(1, store.read(GROWING, version).count());
  }

  @Test
  void twoStepsOfARunAreTwoCommits() {
    Author run = author(7, "inputs");

    store.write(GROWING, rows("a"), run, "add", "h1", NO_BASE);
    long version = store.write(GROWING, rows("b"), run, "add-more", "h2", NO_BASE);

    assertEquals(2, store.read(GROWING, version).count());
  }

  @Test
  void aNumberThatDeltaHasSeenIsToldAsDropped() {
    long first = store.write(GROWING, rows("a"), author(7, "inputs"), "write", "h", NO_BASE);
    long version =
        store.write(GROWING, rows("c"), author(9, "inputs"), "write", "h", OptionalLong.of(first));

    assertRefused(
        "PER-4015",
        () ->
            store.write(
                GROWING, rows("b"), author(8, "inputs"), "write", "h", OptionalLong.of(version)));
  }

  @Test
  void rowsOfARunThatFailedAreTakenBackOnce() {
    long base = store.write(GROWING, rows("a"), author(1, "f"), "write", "h", NO_BASE);
    store.write(GROWING, rows("left"), author(2, "f"), "write", "h", OptionalLong.of(base));
    Author run = author(3, "f");

    store.reset(GROWING, OptionalLong.of(base), run);
    long reset = store.latest(GROWING).orElseThrow();
    store.reset(GROWING, OptionalLong.of(base), run);
    assertEquals(reset, store.latest(GROWING).orElseThrow());
    long version = store.write(GROWING, rows("b"), run, "write", "h", OptionalLong.of(base));

    store.ensureOwn(GROWING, OptionalLong.of(base), version, run);
    assertEquals(2, store.read(GROWING, version).count());
  }

  @Test
  void aZombiesCommitIsFoundAtTheAudit() {
    long base = store.write(GROWING, rows("a"), author(1, "f"), "write", "h", NO_BASE);
    Author run = author(3, "f");
    store.write(GROWING, rows("zombie"), author(2, "f"), "write", "h", OptionalLong.of(base));
    long version = store.write(GROWING, rows("b"), run, "write", "h", OptionalLong.of(base));

    assertRefused("PER-4016", () -> store.ensureOwn(GROWING, OptionalLong.of(base), version, run));
  }

  @Test
  void aRunThatLostItsLeaseCommitsNothing() {
    Author zombie =
        new Author(
            "20260301-7",
            7,
            7,
            "f",
            () -> {
              throw new IllegalStateException("lost");
            });

    assertThrows(
        IllegalStateException.class,
        () -> store.write(GROWING, rows("a"), zombie, "write", "h", NO_BASE));
    assertEquals(OptionalLong.empty(), store.latest(GROWING));
  }

  @Test
  void aFolderThatAKilledProcessLeftIsEmptiedAndUsed() throws IOException {
    Path left = warehouse.resolve("bronze/growing/_delta_log");
    Files.createDirectories(left);
    Files.writeString(left.resolve(".00000000000000000000.json.half.tmp"), "{\"comm");
    Files.writeString(left.resolveSibling("part-00000.parquet"), "half");

    long version = store.write(GROWING, rows("a"), author(1, "f"), "write", "h", NO_BASE);

    assertEquals(1, store.read(GROWING, version).count());
  }

  private Dataset<Row> rows(String id) {
    return GROWING.conform(spark.sql("select '" + id + "' as id"));
  }

  private static Author author(long run, String fingerprint) {
    return new Author("20260301-" + run, run, run, fingerprint, () -> {});
  }

  private static void assertRefused(String code, org.junit.jupiter.api.function.Executable work) {
    assertEquals(code, assertThrows(PeriplusException.class, work).code());
  }
}
