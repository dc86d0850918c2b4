package io.periplus.store;

import io.delta.tables.DeltaTable;
import io.periplus.store.control.Manifest;
import io.periplus.table.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What keeps tables small: old files removed, small files joined. */
public final class Upkeep {
  private static final String METADATA = "spark.databricks.delta.commitInfo.userMetadata";

  private final SparkSession spark;
  private final Path warehouse;
  private final DeltaStore store;

  public Upkeep(SparkSession spark, Path warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.store = new DeltaStore(spark, warehouse);
  }

  /**
   * Whether the files of every kept release are safe from a VACUUM of this table: a version that is
   * not the newest needs files that were removed when the next one was committed, and Delta keeps
   * removed files for so many days.
   */
  public boolean mayVacuum(String path, List<Manifest> kept, int days, Instant now) {
    return kept.stream()
        .flatMap(m -> m.tables().stream())
        .filter(t -> t.path().equals(path))
        .mapToLong(Manifest.TableVersion::version)
        .distinct()
        .allMatch(v -> isYoung(path, v + 1, days, now));
  }

  private boolean isYoung(String path, long next, int days, Instant now) {
    return Commits.at(warehouse.resolve(path).resolve("_delta_log"), next)
        .map(committed -> Duration.between(committed, now).toDays() < days - 1)
        .orElse(true);
  }

  /** Removes files that no version inside Delta's retention needs; never a shorter one. */
  public void vacuum(String path) {
    DeltaTable.forPath(spark, warehouse.resolve(path).toString()).vacuum();
  }

  /**
   * Joins the small files of a table in one commit of the run.
   *
   * @param base version whose rows are joined
   * @return the version that holds the same rows in fewer files; empty when there was nothing to
   *     join
   */
  public OptionalLong compact(Table table, long base, Author author) {
    OptionalLong above = OptionalLong.of(base);
    if (store.commits(table, above).by(author, "compact", "").isEmpty()) {
      author.guard().run();
      spark.conf().set(METADATA, author.note(table, "compact", ""));
      try {
        DeltaTable.forPath(spark, warehouse.resolve(DeltaStore.pathOf(table)).toString())
            .optimize()
            .executeCompaction();
      } finally {
        spark.conf().unset(METADATA);
      }
    }
    return store
        .commits(table, above)
        .by(author, "compact", "")
        .map(c -> OptionalLong.of(c.version()))
        .orElse(OptionalLong.empty());
  }

  /** Whether two versions hold the same rows. */
  public boolean isSame(Table table, long before, long after) {
    return hash(table, before).equals(hash(table, after));
  }

  private String hash(Table table, long version) {
    Row measured = store.measure(table, store.read(table, version), List.of());
    return DeltaStore.contentHash(measured);
  }
}
