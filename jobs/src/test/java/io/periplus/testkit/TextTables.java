package io.periplus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.table.Field;
import io.periplus.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as a person writes them: a header line, cells between bars, an empty cell for null. Columns
 * that a test does not name are null; a required column that it does not name is null as well,
 * since only the store refuses nulls.
 */
public final class TextTables {
  private TextTables() {}

  /** The rows of {@code text} with the declared columns and types of {@code table}. */
  public static Dataset<Row> rows(SparkSession spark, Table table, String text) {
    List<List<String>> cells = cells(text);
    List<String> header = cells.get(0);
    StructType strings =
        new StructType(
            header.stream()
                .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
                .toArray(StructField[]::new));
    List<Row> rows =
        cells.stream()
            .skip(1)
            .map(line -> RowFactory.create((Object[]) line.toArray(String[]::new)))
            .toList();
    Dataset<Row> named = spark.createDataFrame(rows, strings);
    return named.select(table.columns().stream().map(f -> typed(f, header)).toArray(Column[]::new));
  }

  /** Asserts that the columns that {@code expected} names hold its rows, in any order. */
  public static void assertRows(String expected, Dataset<Row> actual) {
    List<List<String>> cells = cells(expected);
    List<String> header = cells.get(0);
    List<String> found =
        actual
            .select(
                header.stream()
                    .map(name -> functions.col(name).cast(DataTypes.StringType))
                    .toArray(Column[]::new))
            .collectAsList()
            .stream()
            .map(TextTables::line)
            .sorted()
            .toList();
    List<String> wanted = cells.stream().skip(1).map(line -> join(line)).sorted().toList();
    assertEquals(String.join("\n", wanted), String.join("\n", found));
  }

  private static Column typed(Field field, List<String> header) {
    return header.contains(field.name())
        ? functions.col(field.name()).cast(field.type()).as(field.name())
        : functions.lit(null).cast(field.type()).as(field.name());
  }

  private static String line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.isNullAt(i) ? null : row.getString(i));
    }
    return join(cells);
  }

  private static String join(List<String> cells) {
    return cells.stream().map(c -> c == null ? "" : c).collect(Collectors.joining(" | "));
  }

  private static List<List<String>> cells(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(
            line ->
                Arrays.stream(line.split("\\|", -1))
                    .map(String::strip)
                    .map(cell -> cell.isEmpty() ? null : cell)
                    .collect(Collectors.toCollection(() -> new ArrayList<String>())))
        .map(cells -> (List<String>) cells)
        .toList();
  }
}
