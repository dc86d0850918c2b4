package io.periplus.store;

import io.periplus.errors.ReleaseErrors;
import io.periplus.store.control.Manifest;
import io.periplus.store.control.Releases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.delta.files.TahoeLogFileIndex;
import org.apache.spark.sql.execution.datasources.FileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * A query reads one release: the tables of its plan, at the versions at which it reads them, must
 * stand together in a release that is kept. It looks at the plan, not at the names asked for: a
 * data frame made before a flip and joined after it is caught too.
 */
final class ReleaseRule extends AbstractFunction1<LogicalPlan, BoxedUnit> {
  private final SparkSession session;
  private final Map<Path, Releases> known = new HashMap<>();

  /**
   * A table as a query reads it.
   *
   * @param name layer and name
   * @param version Delta version
   */
  private record Read(String name, long version) {
    boolean isIn(Manifest release) {
      return release.table(name).filter(t -> t.version() == version).isPresent();
    }

    String told() {
      return name + " at version " + version;
    }
  }

  ReleaseRule(SparkSession session) {
    this.session = session;
  }

  @Override
  public BoxedUnit apply(LogicalPlan plan) {
    Optional<Path> warehouse = ReaderSession.warehouse(session);
    if (ReaderSession.isServed(session)) {
      ServedGuard.check(plan, warehouse.orElseThrow());
      SessionCheck.check(session);
    }
    if (warehouse.isPresent() && ReaderSession.isReader(session)) {
      WriteGuard.refuseWrites(plan, warehouse.get());
      ensureOneRelease(reads(plan, warehouse.get()), releases(warehouse.get()));
    }
    return BoxedUnit.UNIT;
  }

  private void ensureOneRelease(List<Read> reads, Releases releases) {
    if (reads.isEmpty() || releases.current().filter(m -> holdsAll(m, reads)).isPresent()) {
      return;
    }
    List<Manifest> kept = releases.kept();
    for (Read read : reads) {
      if (kept.stream().noneMatch(read::isIn)) {
        throw ReleaseErrors.notPublished(read.told());
      }
    }
    boolean mayMix = Boolean.parseBoolean(session.conf().get(ReaderSession.MIX, "false"));
    if (!mayMix && kept.stream().noneMatch(m -> holdsAll(m, reads))) {
      throw ReleaseErrors.mixed(reads.stream().map(Read::told).distinct().sorted().toList());
    }
  }

  private static boolean holdsAll(Manifest release, List<Read> reads) {
    return reads.stream().allMatch(r -> r.isIn(release));
  }

  private static List<Read> reads(LogicalPlan plan, Path warehouse) {
    List<Read> reads = new ArrayList<>();
    plan.foreachWithSubqueries(
        new AbstractFunction1<LogicalPlan, BoxedUnit>() {
          @Override
          public BoxedUnit apply(LogicalPlan node) {
            if (node instanceof LogicalRelation r && r.relation() instanceof HadoopFsRelation fs) {
              of(fs.location(), warehouse).ifPresent(reads::add);
            } else if (node instanceof DataSourceV2Relation r
                && r.table() instanceof DeltaTableV2 table) {
              nameOf(table.path(), warehouse)
                  .ifPresent(n -> reads.add(new Read(n, table.initialSnapshot().version())));
            }
            return BoxedUnit.UNIT;
          }
        });
    return reads;
  }

  private static Optional<Read> of(FileIndex index, Path warehouse) {
    if (index instanceof TahoeLogFileIndex delta) {
      return nameOf(delta.path(), warehouse)
          .map(
              name ->
                  new Read(
                      name,
                      delta.versionToUse().isDefined()
                          ? (Long) delta.versionToUse().get()
                          : delta.getSnapshot().version()));
    }
    boolean isOurs =
        CollectionConverters.asJava(index.rootPaths()).stream()
            .anyMatch(p -> nameOf(p, warehouse).isPresent());
    if (isOurs) {
      throw ReleaseErrors.unknownReader(index.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /**
   * Layer and name of a table of the warehouse; nothing for {@code ops}, which has no releases, and
   * for a table's own log.
   */
  static Optional<String> nameOf(org.apache.hadoop.fs.Path path, Path warehouse) {
    Path folder = Path.of(path.toUri().getPath());
    if (!folder.startsWith(warehouse) || folder.getNameCount() < warehouse.getNameCount() + 2) {
      return Optional.empty();
    }
    Path inside = warehouse.relativize(folder);
    String layer = inside.getName(0).toString();
    boolean isLog = inside.getNameCount() > 2 && inside.getName(2).toString().equals("_delta_log");
    return layer.equals("ops") || isLog
        ? Optional.empty()
        : Optional.of(layer + "." + inside.getName(1));
  }

  private synchronized Releases releases(Path warehouse) {
    return known.computeIfAbsent(warehouse, w -> new Releases(w, Clock.systemUTC()));
  }
}
