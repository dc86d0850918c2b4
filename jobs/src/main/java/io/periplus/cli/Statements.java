package io.periplus.cli;

import io.periplus.errors.Nearest;
import io.periplus.errors.ReleaseErrors;
import io.periplus.errors.UsageErrors;
import io.periplus.store.ReleaseViews;
import io.periplus.store.StatementGuard;
import io.periplus.store.control.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** Runs a statement that a person typed, and says in one line what is wrong with it. */
final class Statements {
  private static final Set<String> READING_COMMANDS =
      Set.of("DescribeRelation", "ShowTables", "ShowNamespaces", "ShowColumns", "DescribeColumn");
  private static final Pattern MISSING =
      Pattern.compile("The table or view ([^ ]+) cannot be found");

  private Statements() {}

  static Dataset<Row> rows(SparkSession spark, String statement, Optional<Manifest> release) {
    LogicalPlan plan = parsed(spark, statement);
    if (plan instanceof Command && !READING_COMMANDS.contains(plan.getClass().getSimpleName())) {
      throw ReleaseErrors.readOnly("Through sql, a warehouse");
    }
    StatementGuard.check(plan);
    try {
      return spark.sql(statement);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // Scala does not declare what it throws.
      throw e instanceof AnalysisException a ? explained(a, release) : new IllegalStateException(e);
    }
  }

  private static LogicalPlan parsed(SparkSession spark, String statement) {
    try {
      return spark.sessionState().sqlParser().parsePlan(statement);
    } catch (ParseException e) {
      throw UsageErrors.statementDoesNotParse(firstLine(e));
    }
  }

  private static RuntimeException explained(AnalysisException e, Optional<Manifest> release) {
    if ("TABLE_OR_VIEW_NOT_FOUND".equals(e.getCondition())) {
      Matcher named = MISSING.matcher(e.getMessage());
      String asked = named.find() ? named.group(1).replace("`", "") : firstLine(e);
      return UsageErrors.noSuchTable(asked, Nearest.to(asked, names(release)));
    }
    return UsageErrors.statementRefused(firstLine(e));
  }

  /** Every name that a reader may use. */
  static List<String> names(Optional<Manifest> release) {
    List<String> names = new ArrayList<>();
    release.ifPresent(
        m ->
            m.tables().stream()
                .filter(Manifest.TableVersion::isVisible)
                .forEach(t -> names.add("periplus." + t.name())));
    ReleaseViews.NAMES.forEach(v -> names.add("periplus.gold." + v));
    return names;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
