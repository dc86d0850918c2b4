package io.periplus.store;

import io.periplus.errors.ServeErrors;
import java.nio.file.Path;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.CallMethodViaReflection;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.delta.DeltaLogFileIndex;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.delta.files.TahoeFileIndex;
import org.apache.spark.sql.execution.command.SetCommand;
import org.apache.spark.sql.execution.datasources.FileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * What people who come over the network may do: read gold, look at its names and choose a release.
 * It looks at the plan as Spark understood it, so that no spelling gets past.
 */
final class ServedGuard {
  private static final Set<String> LOOKING =
      Set.of("Describe", "Show", "Explain", "SetCatalog", "SetNamespaceCommand");
  private static final Set<String> MAY_BE_SET = Set.of(ReleaseCatalog.PIN, ReaderSession.MIX);

  private ServedGuard() {}

  /** Refuses everything else. */
  static void check(LogicalPlan plan, Path warehouse) {
    plan.foreachWithSubqueries(
        new AbstractFunction1<LogicalPlan, BoxedUnit>() {
          @Override
          public BoxedUnit apply(LogicalPlan node) {
            visit(node, warehouse);
            return BoxedUnit.UNIT;
          }
        });
  }

  private static void visit(LogicalPlan node, Path warehouse) {
    if (node instanceof Command) {
      command(node);
    }
    if (node instanceof ScriptTransformation) {
      throw ServeErrors.onlyGold("runs a program of this machine (TRANSFORM)");
    }
    if (node instanceof LogicalRelation relation) {
      ensure(
          relation.relation() instanceof HadoopFsRelation fs && isGold(fs.location(), warehouse),
          "reads files outside gold");
    }
    if (node instanceof DataSourceV2Relation relation) {
      ensure(
          relation.table() instanceof DeltaTableV2 delta && isGold(delta.path(), warehouse),
          "reads a table outside gold");
    }
    CollectionConverters.asJava(node.expressions()).forEach(ServedGuard::expression);
  }

  private static void command(LogicalPlan node) {
    String name = node.getClass().getSimpleName();
    if (node instanceof SetCommand set) {
      boolean isShown = set.kv().isEmpty() || set.kv().get()._2().isEmpty();
      ensure(
          isShown || MAY_BE_SET.contains(set.kv().get()._1()),
          "sets something other than " + ReleaseCatalog.PIN);
    } else {
      ensure(LOOKING.stream().anyMatch(name::startsWith), "changes something (" + name + ")");
    }
  }

  private static void expression(Expression expression) {
    ensure(!(expression instanceof CallMethodViaReflection), "calls Java");
    CollectionConverters.asJava(expression.children()).forEach(ServedGuard::expression);
  }

  /** To answer a query Delta asks one of its own, of the log of the same table. */
  private static boolean isGold(FileIndex files, Path warehouse) {
    if (files instanceof TahoeFileIndex table) {
      return isGold(table.path(), warehouse);
    }
    return files instanceof DeltaLogFileIndex log
        && CollectionConverters.asJava(log.rootPaths()).stream()
            .allMatch(p -> isGold(p, warehouse));
  }

  private static boolean isGold(org.apache.hadoop.fs.Path path, Path warehouse) {
    return Path.of(path.toUri().getPath()).startsWith(warehouse.resolve("gold"));
  }

  private static void ensure(boolean holds, String what) {
    if (!holds) {
      throw ServeErrors.onlyGold(what);
    }
  }
}
