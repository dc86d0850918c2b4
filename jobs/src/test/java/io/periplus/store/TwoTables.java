package io.periplus.store;

import static io.periplus.table.Field.required;

import io.periplus.store.control.Control;
import io.periplus.store.control.Lease;
import io.periplus.store.control.LogEntry;
import io.periplus.store.control.Manifest;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A warehouse of two tables that each hold the name of the night that wrote them. */
final class TwoTables {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Field NIGHT = required("night", Types.STRING, "Night.");
  private static final Table A = table("a");
  private static final Table B = table("b");

  private final SparkSession spark;
  private final DeltaStore store;
  private final Control control;

  TwoTables(SparkSession spark, Path warehouse, Control control) {
    this.spark = spark;
    this.store = new DeltaStore(spark, warehouse);
    this.control = control;
  }

  private static Table table(String name) {
    return Table.in(Layer.GOLD, name).oneRowPer("night", NIGHT).columns(NIGHT).build();
  }

  /** A night that writes both tables and publishes them. */
  String publish(String night) {
    try (Lease lease = control.take(DAY, "night", log -> Optional.empty())) {
      Manifest manifest = manifest(lease.open(), versions(night, lease));
      control.flips().publish(lease, manifest);
      lease.close("done", "");
      return manifest.releaseId();
    }
  }

  /** A night that writes both tables and dies. */
  void write(String night) {
    try (Lease lease = control.take(DAY, "night", log -> Optional.empty())) {
      versions(night, lease);
      lease.close("failed", "");
    }
  }

  void flipTo(String releaseId) {
    control.flips().rollback(releaseId, "test");
  }

  long latest() {
    return store.latest(A).orElseThrow();
  }

  private List<Manifest.TableVersion> versions(String night, Lease lease) {
    Dataset<Row> rows = spark.sql("select '" + night + "' as night");
    Author author =
        new Author(
            lease.open().runId(), lease.open().runNumber(), lease.token(), "f", lease::ensureMine);
    return Stream.of(A, B)
        .map(
            t ->
                new Manifest.TableVersion(
                    t.id(),
                    DeltaStore.pathOf(t),
                    store.write(t, t.conform(rows), author, "write", "", OptionalLong.empty()),
                    true,
                    true,
                    1,
                    night))
        .toList();
  }

  private Manifest manifest(LogEntry open, List<Manifest.TableVersion> tables) {
    Optional<Manifest> base = control.releases().current();
    return new Manifest(
        "R" + open.runId(),
        open.runNumber(),
        open.runId(),
        DAY,
        Instant.EPOCH,
        "UTC",
        "nightly",
        "f",
        "c",
        "p",
        "test",
        base.map(Manifest::releaseId).orElse(""),
        base.map(Manifest::sha256).orElse(""),
        tables,
        List.of(),
        "audit",
        List.of());
  }
}
