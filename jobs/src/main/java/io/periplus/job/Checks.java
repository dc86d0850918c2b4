package io.periplus.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.periplus.table.Check;
import io.periplus.table.Field;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Turns the rules of a table into columns that one aggregate can count. */
final class Checks {
  private Checks() {}

  /** The declared rules and those that every declaration implies: no null, no NaN. */
  static List<Check> of(Table table) {
    List<Check> all = new ArrayList<>(table.checks());
    for (Field field : table.columns()) {
      if (field.required()) {
        all.add(
            new Check(
                field.name() + "_present", field.name() + " is not null", Severity.FAIL, "KEY"));
      }
      if (field.type().equals(Types.DOUBLE)) {
        all.add(
            new Check(
                field.name() + "_finite",
                finite(field.name()),
                Severity.FAIL,
                "NUMBER_NOT_FINITE"));
      }
    }
    return all;
  }

  static List<Column> counts(List<Check> checks) {
    List<Column> counts = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      counts.add(count_if(violates(checks.get(i))).as("check_" + i));
    }
    return counts;
  }

  /** Whether a row breaks a rule that sets rows aside. */
  static Column isSetAside(Table table) {
    return table.checks().stream()
        .filter(c -> c.severity() == Severity.QUARANTINE)
        .map(Checks::violates)
        .reduce(lit(false), Column::or);
  }

  /** The name and reason of the first rule that sets a row aside. */
  static Column firstBroken(Table table, boolean isReason) {
    Column first = lit(null).cast(Types.STRING);
    List<Check> checks = table.checks();
    for (int i = checks.size() - 1; i >= 0; i--) {
      Check check = checks.get(i);
      if (check.severity() == Severity.QUARANTINE) {
        first =
            functions
                .when(violates(check), lit(isReason ? check.reason() : check.name()))
                .otherwise(first);
      }
    }
    return first;
  }

  /** How many keys stand for more than one row. */
  static long doubledKeys(Table table, Dataset<Row> rows) {
    Column[] key = table.key().stream().map(f -> col(f.name())).toArray(Column[]::new);
    return rows.groupBy(key).count().where(col("count").gt(1)).count();
  }

  /** A predicate that is unknown, as when a value is missing, counts as broken. */
  private static Column violates(Check check) {
    return not(coalesce(expr(check.predicate()), lit(false)));
  }

  private static String finite(String name) {
    return "%s is null or (not isnan(%s) and abs(%s) < double('Infinity'))"
        .formatted(name, name, name);
  }
}
