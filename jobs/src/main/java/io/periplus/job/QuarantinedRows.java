package io.periplus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import io.periplus.table.Field;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that broke a rule of their table, as {@code ops.quarantine} keeps them. */
final class QuarantinedRows {
  private QuarantinedRows() {}

  /** Values that tell about a person are masked: the reason names the column, not the value. */
  static Dataset<Row> of(Table table, Dataset<Row> rows, Night night) {
    Column[] all = table.columns().stream().map(field -> col(field.name())).toArray(Column[]::new);
    Column[] shown = table.columns().stream().map(QuarantinedRows::shown).toArray(Column[]::new);
    return rows.select(
        lit(table.id()).as("table_name"),
        lit(Date.valueOf(night.businessDate())).as("batch_date"),
        optional(table, "source_file", lit(table.id())),
        optional(table, "source_row", lit(0L)),
        Checks.firstBroken(table, false).as("rule_id"),
        Checks.firstBroken(table, true).as("reason"),
        to_json(struct(all)).as("row_json"),
        to_json(struct(shown)).as("shown_json"));
  }

  private static Column optional(Table table, String name, Column otherwise) {
    return (table.column(name).isPresent() ? col(name) : otherwise).as(name);
  }

  private static Column shown(Field field) {
    Column value = col(field.name());
    return field.privacy().mayBeShown()
        ? value
        : when(value.isNotNull(), lit("<masked>")).cast(Types.STRING).as(field.name());
  }
}
