package io.periplus.store;

import io.periplus.errors.UsageErrors;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Keeps a person's statement inside the releases: Spark itself would read any file of the machine
 * as a table, call any Java method as a function and run any program as a transformation.
 */
public final class StatementGuard {
  private static final Set<String> CALLS_JAVA =
      Set.of("java_method", "reflect", "try_reflect", "python_worker_logs");

  private StatementGuard() {}

  /**
   * Refuses a statement that reaches outside.
   *
   * @param parsed as the parser made it, before any name was looked up
   */
  public static void check(LogicalPlan parsed) {
    visit(parsed);
  }

  private static void visit(QueryPlan<?> plan) {
    if (plan instanceof ScriptTransformation) {
      throw UsageErrors.statementReachesOut("runs a program of this machine (TRANSFORM)");
    }
    if (plan instanceof UnresolvedRelation relation) {
      table(CollectionConverters.asJava(relation.multipartIdentifier()));
    }
    if (plan instanceof UnresolvedTableValuedFunction function) {
      function(CollectionConverters.asJava(function.name()));
    }
    CollectionConverters.asJava(plan.expressions()).forEach(StatementGuard::expression);
    CollectionConverters.asJava(plan.children()).forEach(child -> visit((QueryPlan<?>) child));
    // Subqueries and common table expressions stand beside the children.
    CollectionConverters.asJava(plan.innerChildren()).forEach(inner -> visit((QueryPlan<?>) inner));
  }

  private static void expression(Expression expression) {
    if (expression instanceof UnresolvedFunction function) {
      function(CollectionConverters.asJava(function.nameParts()));
    }
    CollectionConverters.asJava(expression.children()).forEach(StatementGuard::expression);
  }

  private static void function(List<String> name) {
    String last = name.get(name.size() - 1).toLowerCase(Locale.ROOT);
    if (CALLS_JAVA.contains(last)) {
      throw UsageErrors.statementReachesOut("calls Java by " + last);
    }
  }

  /** {@code text.`/etc/hosts`} has two parts; a table of a release has three. */
  private static void table(List<String> name) {
    boolean isOfRelease = name.get(0).equalsIgnoreCase("periplus");
    boolean isLayer = Set.of("silver", "features", "models", "gold", "ops").contains(name.get(0));
    if (name.size() == 2 && !isOfRelease && !isLayer) {
      throw UsageErrors.statementReachesOut(
          "names %s, which is no table of a release".formatted(String.join(".", name)));
    }
  }
}
