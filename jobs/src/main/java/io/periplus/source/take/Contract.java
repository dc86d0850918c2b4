package io.periplus.source.take;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.periplus.job.Night;
import io.periplus.landing.LandingTable;
import io.periplus.source.frame.Columns;
import io.periplus.table.Check;
import io.periplus.table.Field;
import io.periplus.table.Severity;
import io.periplus.table.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rules that every row of a landing table keeps, wherever it came from. */
final class Contract {
  /** Columns of the row whose code is not listed. */
  static final String DRIFT = "_drift";

  private static final String OTHER = "other";
  private static final Duration AHEAD = Duration.ofHours(24);

  private Contract() {}

  /**
   * The rows with the first rule that each breaks, and with {@code other} for a code that the
   * contract does not list.
   *
   * @param isHistory whether facts after the night's day are expected
   */
  static Dataset<Row> checked(
      LandingTable table, Dataset<Row> rows, Night night, boolean isHistory) {
    List<Check> rules = rules(table, night, isHistory);
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      columns.add(
          table.codes().containsKey(name)
              ? when(isUnlisted(table, name), OTHER).otherwise(col(name)).as(name)
              : col(name));
    }
    columns.add(first(rules, false).as(Columns.RULE));
    columns.add(first(rules, true).as(Columns.REASON));
    columns.add(drift(table).as(DRIFT));
    return rows.select(columns.toArray(Column[]::new));
  }

  private static List<Check> rules(LandingTable table, Night night, boolean isHistory) {
    List<Check> rules = new ArrayList<>();
    for (Field field : table.table().columns()) {
      if (field.required()) {
        String reason = table.table().key().contains(field) ? "KEY" : "SCHEMA_MISSING";
        rules.add(aside(field.name() + "_present", field.name() + " is not null", reason));
      }
    }
    table.table().checks().stream()
        .filter(check -> check.severity() != Severity.WARN)
        .forEach(rules::add);
    if (!isHistory) {
      happened(table).forEach(column -> rules.add(notAhead(column, night)));
    }
    return rules;
  }

  /** Instants at which something happened; a promise or a validity may lie ahead. */
  private static List<String> happened(LandingTable table) {
    return table.anchor().columns().stream()
        .filter(column -> table.anchor().table().equals(table.name()))
        .filter(column -> column.endsWith("_at") && !column.startsWith("promised"))
        .filter(
            c -> table.table().column(c).filter(f -> f.type().equals(Types.TIMESTAMP)).isPresent())
        .toList();
  }

  private static Check notAhead(String column, Night night) {
    String latest = night.asOf().plus(AHEAD).toString();
    return aside(
        column + "_not_ahead",
        "%s is null or %s <= timestamp '%s'".formatted(column, column, latest),
        "TIME_RANGE");
  }

  private static Check aside(String name, String predicate, String reason) {
    return new Check(name, predicate, Severity.QUARANTINE, reason);
  }

  /** Name or reason code of the first rule that a row breaks; unknown counts as broken. */
  private static Column first(List<Check> rules, boolean isReason) {
    Column first = lit(null).cast(Types.STRING);
    for (int i = rules.size() - 1; i >= 0; i--) {
      Check rule = rules.get(i);
      Column isBroken = not(coalesce(expr(rule.predicate()), lit(false)));
      first = when(isBroken, lit(isReason ? rule.reason() : rule.name())).otherwise(first);
    }
    return first;
  }

  private static Column drift(LandingTable table) {
    Column[] told =
        table.codes().keySet().stream()
            .sorted()
            .map(column -> when(isUnlisted(table, column), lit(column)).cast(Types.STRING))
            .toArray(Column[]::new);
    return told.length == 0 ? array().cast("array<string>") : array_compact(array(told));
  }

  private static Column isUnlisted(LandingTable table, String column) {
    return col(column).isNotNull().and(not(col(column).isin(table.codesOf(column).toArray())));
  }
}
