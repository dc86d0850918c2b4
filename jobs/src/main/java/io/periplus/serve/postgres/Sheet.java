package io.periplus.serve.postgres;

import io.periplus.table.Field;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table as Postgres shows it: one of gold, or the answer of one of its views.
 *
 * @param name name inside the schema
 * @param comment what a row is and what it answers
 * @param key columns that are unique together; none of a view
 * @param columns all columns in their order
 */
record Sheet(String name, String comment, List<String> key, List<Column> columns) {

  /**
   * A column.
   *
   * @param name its name
   * @param type type in Postgres
   * @param required whether null is refused
   * @param comment what it means
   */
  record Column(String name, String type, boolean required, String comment) {
    boolean isNumeric() {
      return type.startsWith("numeric");
    }
  }

  Sheet {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** A table of gold, from its declaration. */
  static Sheet of(Table table) {
    return new Sheet(
        table.name(),
        "One row per %s. %s".formatted(table.grain(), table.answers()).strip(),
        table.key().stream().map(Field::name).toList(),
        table.columns().stream()
            .map(f -> new Column(f.name(), type(f.type().sql()), f.required(), f.comment()))
            .toList());
  }

  /** A view of gold, from the schema of its answer. */
  static Sheet of(String view, StructType schema) {
    return new Sheet(
        view,
        "Ratios and labels, ready to be read; made from the tables of gold by " + view + ".sql.",
        List.of(),
        java.util.Arrays.stream(schema.fields()).map(Sheet::column).toList());
  }

  /** Whether a row is about one customer: such sheets are for analysts only. */
  static boolean isAboutCustomers(Table table) {
    return table.columns().stream().anyMatch(f -> f.privacy() != Privacy.NONE);
  }

  Optional<Column> column(String named) {
    return columns.stream().filter(c -> c.name().equals(named)).findFirst();
  }

  private static Column column(StructField field) {
    return new Column(
        field.name(), type(field.dataType().sql()), false, field.getComment().getOrElse(() -> ""));
  }

  private static String type(String spark) {
    return switch (spark) {
      case "STRING" -> "text";
      case "BOOLEAN" -> "boolean";
      case "SMALLINT", "TINYINT" -> "smallint";
      case "INT" -> "integer";
      case "BIGINT" -> "bigint";
      case "DOUBLE", "FLOAT" -> "double precision";
      case "DATE" -> "date";
      case "TIMESTAMP" -> "timestamptz";
      default -> {
        if (!spark.startsWith("DECIMAL")) {
          throw new IllegalArgumentException("Gold has no column of type " + spark);
        }
        yield spark.replace("DECIMAL", "numeric");
      }
    };
  }
}
