package io.periplus.silver.reference;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.periplus.config.Label;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.Columns;
import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Field;
import io.periplus.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/**
 * Names that the company configured, and those that a source delivered. A delivered row wins over
 * the configured one of its key; of two sources the first by name does.
 */
abstract class ReferenceTable extends SilverTable {
  /** What every name ends with: the labels in the three languages. */
  static final List<Field> LABELS =
      List.of(
          Columns.label("label_en", "English"),
          Columns.label("label_es", "Spanish"),
          Columns.label("label_pt", "Portuguese"));

  private static final String PLACE = "source_place";

  private final List<Row> configured;

  /**
   * @param configured rows with the columns of the table, in their order
   * @param delivered landing tables that the query reads as {@code latest_<name>}; it may read the
   *     configured rows as {@code configured_<table>}
   */
  ReferenceTable(Table table, Latest latest, List<Row> configured, String... delivered) {
    super(table, latest, List.of(delivered));
    this.configured = List.copyOf(configured);
  }

  @Override
  public final Dataset<Row> rows(Inputs in, Night night) {
    Dataset<Row> own = in.rows(table(), configured);
    own.createOrReplaceTempView("configured_" + table().name());
    Column[] key = table().key().stream().map(f -> col(f.name())).toArray(Column[]::new);
    Dataset<Row> theirs =
        super.rows(in, night)
            .withColumn(
                PLACE, row_number().over(Window.partitionBy(key).orderBy(col("source_system"))))
            .where(col(PLACE).equalTo(1));
    List<String> names = table().key().stream().map(Field::name).toList();
    Dataset<Row> told = table().conform(theirs);
    return table()
        .conform(own.join(told, names.toArray(String[]::new), "left_anti"))
        .unionByName(told);
  }

  /** What the configuration leaves empty is null in a table. */
  static @Nullable String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The cells of a row: its own, then its name in the three languages. */
  static Row row(Label label, @Nullable Object... cells) {
    return RowFactory.create(
        Stream.concat(Stream.of(cells), Stream.of(label.en(), label.es(), label.pt())).toArray());
  }
}
