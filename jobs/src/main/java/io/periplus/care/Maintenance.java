package io.periplus.care;

import io.periplus.bronze.Bronze;
import io.periplus.errors.PeriplusException;
import io.periplus.store.Author;
import io.periplus.store.ReleaseFiles;
import io.periplus.store.Upkeep;
import io.periplus.store.control.Control;
import io.periplus.store.control.Lease;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Retention;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps a warehouse small: ends the reading of old releases, removes the files that no kept release
 * needs, and joins the small files of tables that only grow. Joined tables are a release of their
 * own, with the same rows; nothing is ever committed outside a run.
 */
public final class Maintenance {
  private final Control control;
  private final Path warehouse;
  private final Upkeep upkeep;
  private final Retention retention;
  private final Clock clock;

  /** A table of so many files is worth joining. */
  private final int manyFiles;

  /**
   * What was done.
   *
   * @param retired releases that can no longer be read
   * @param vacuumed tables whose old files were removed
   * @param waiting why old files were not removed; empty when they were
   * @param compacted tables whose files were joined
   * @param releaseId the release of the joined tables; empty when there was nothing to join
   */
  public record Report(
      Set<String> retired,
      List<String> vacuumed,
      List<String> waiting,
      List<String> compacted,
      String releaseId) {}

  public Maintenance(
      SparkSession spark,
      Control control,
      Path warehouse,
      Retention retention,
      int manyFiles,
      Clock clock) {
    this.control = control;
    this.warehouse = warehouse;
    this.upkeep = new Upkeep(spark, warehouse);
    this.retention = retention;
    this.manyFiles = manyFiles;
    this.clock = clock;
  }

  /**
   * Does all of it under the lease.
   *
   * @throws io.periplus.errors.PeriplusException PER-4001 when a night holds the warehouse
   */
  public Report run() {
    Manifest current = control.releases().current().orElseThrow();
    Lease lease = control.take(current.businessDate(), "maintenance", log -> Optional.empty());
    try {
      Set<String> retired = control.flips().retire(lease, retention);
      List<String> waiting = new ArrayList<>();
      List<String> vacuumed = vacuum(lease, current, waiting);
      Map<String, Long> joined = compact(lease, current);
      String releaseId = joined.isEmpty() ? "" : publish(lease, current, joined);
      lease.close("done", "");
      return new Report(
          retired, vacuumed, waiting, List.copyOf(new TreeSet<>(joined.keySet())), releaseId);
    } catch (RuntimeException e) {
      lease.close("failed", PeriplusException.codeOf(e));
      throw e;
    }
  }

  private List<String> vacuum(Lease lease, Manifest current, List<String> waiting) {
    if (!control.flips().mayVacuum(retention)) {
      waiting.add(
          "queries on releases retired less than %d hours ago may still run"
              .formatted(retention.grace().toHours()));
      return List.of();
    }
    List<Manifest> kept = control.releases().kept();
    List<String> vacuumed = new ArrayList<>();
    for (Manifest.TableVersion table : current.tables()) {
      if (upkeep.mayVacuum(table.path(), kept, retention.days(), clock.instant())) {
        lease.ensureMine();
        upkeep.vacuum(table.path());
        vacuumed.add(table.name());
      } else {
        waiting.add(
            table.name()
                + ": a kept release needs files removed almost %d days ago"
                    .formatted(retention.days()));
      }
    }
    return vacuumed;
  }

  private Map<String, Long> compact(Lease lease, Manifest current) {
    ReleaseFiles files = new ReleaseFiles(warehouse);
    Author author =
        new Author(
            lease.open().runId(),
            lease.open().runNumber(),
            lease.token(),
            current.fingerprint(),
            lease::ensureMine);
    Map<String, Long> joined = new HashMap<>();
    for (Table table : Bronze.ALL) {
      Optional<Manifest.TableVersion> at = current.table(table.id());
      if (table.writeMode() == WriteMode.APPEND
          && at.isPresent()
          && files.of(at.get().path(), at.get().version()).files().size() >= manyFiles) {
        OptionalLong version = upkeep.compact(table, at.get().version(), author);
        if (version.isPresent() && upkeep.isSame(table, at.get().version(), version.getAsLong())) {
          joined.put(table.id(), version.getAsLong());
        }
      }
    }
    return joined;
  }

  private String publish(Lease lease, Manifest current, Map<String, Long> joined) {
    String runId = lease.open().runId();
    List<Manifest.TableVersion> tables =
        current.tables().stream()
            .map(
                t -> t.at(joined.getOrDefault(t.name(), t.version()), joined.containsKey(t.name())))
            .toList();
    Manifest manifest = current.followedBy(runId, lease.open().runNumber(), "maintenance", tables);
    control.flips().publish(lease, manifest);
    return manifest.releaseId();
  }
}
