package io.periplus.store;

import io.periplus.errors.ReleaseErrors;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.ResolvedTable;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.delta.files.TahoeFileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.SaveIntoDataSourceCommand;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Nothing of a warehouse is written by a session that reads: not through the catalogue, and not by
 * path. Delta itself lets TRUNCATE, RESTORE and VACUUM through to a table of a release.
 */
final class WriteGuard {
  /** Commands that read, or change the session only. */
  private static final Set<String> READING =
      Set.of(
          "Describe",
          "Show",
          "Explain",
          "Cache",
          "Uncache",
          "Refresh",
          "SetCommand",
          "SetCatalog",
          "SetNamespaceCommand",
          "CreateView");

  /** Fields of a command that hold what it reads, though a table too. */
  private static final Set<String> SOURCES = Set.of("source", "query", "sourceQuery", "plan");

  private WriteGuard() {}

  /** Refuses a plan with a command whose target lies in the warehouse. */
  static void refuseWrites(LogicalPlan plan, Path warehouse) {
    plan.foreach(
        new AbstractFunction1<LogicalPlan, BoxedUnit>() {
          @Override
          public BoxedUnit apply(LogicalPlan node) {
            if (node instanceof Command && !isReading(node)) {
              targets(node)
                  .filter(path -> isInside(path, warehouse))
                  .findFirst()
                  .ifPresent(
                      path -> {
                        throw ReleaseErrors.readOnly(warehouse.relativize(path).toString());
                      });
            }
            return BoxedUnit.UNIT;
          }
        });
  }

  private static boolean isReading(LogicalPlan node) {
    String name = node.getClass().getSimpleName();
    return READING.stream().anyMatch(name::startsWith);
  }

  private static Stream<Path> targets(LogicalPlan command) {
    if (command instanceof SaveIntoDataSourceCommand save) {
      return CollectionConverters.asJava(save.options()).entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase("path"))
          .map(e -> Path.of(new org.apache.hadoop.fs.Path(e.getValue()).toUri().getPath()));
    }
    return IntStream.range(0, command.productArity())
        .filter(i -> !SOURCES.contains(command.productElementName(i)))
        .mapToObj(command::productElement)
        .flatMap(field -> target(field).stream());
  }

  private static Optional<Path> target(Object field) {
    if (field instanceof LogicalPlan plan) {
      return CollectionConverters.asJava(plan.collectLeaves()).stream()
          .flatMap(leaf -> tableOf(leaf).stream())
          .findFirst();
    }
    return pathOf(field);
  }

  private static Optional<Path> tableOf(LogicalPlan leaf) {
    if (leaf instanceof ResolvedTable resolved) {
      return pathOf(resolved.table());
    }
    if (leaf instanceof DataSourceV2Relation relation) {
      return pathOf(relation.table());
    }
    return leaf instanceof LogicalRelation relation
            && relation.relation() instanceof HadoopFsRelation fs
        ? pathOf(fs.location())
        : Optional.empty();
  }

  private static Optional<Path> pathOf(Object table) {
    if (table instanceof Table && table instanceof DeltaTableV2 delta) {
      return Optional.of(local(delta.path()));
    }
    if (table instanceof DeltaLog log) {
      return Optional.of(local(log.dataPath()));
    }
    return table instanceof TahoeFileIndex index
        ? Optional.of(local(index.path()))
        : Optional.empty();
  }

  private static Path local(org.apache.hadoop.fs.Path path) {
    return Path.of(path.toUri().getPath());
  }

  private static boolean isInside(Path path, Path warehouse) {
    return path.startsWith(warehouse) && !path.equals(warehouse);
  }
}
