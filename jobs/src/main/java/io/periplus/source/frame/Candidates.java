package io.periplus.source.frame;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.timestamp_micros;

import io.periplus.source.ColumnDefinition;
import io.periplus.source.ColumnType;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.LandedFile;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The records of text files, typed, each with its file, its row and what is wrong with it. */
public final class Candidates {
  /** Bytes of text that are worth a task of their own. */
  private static final long TASK_BYTES = 16L << 20;

  private Candidates() {}

  /**
   * One task reads whole files, since a stream of bytes with quotes cannot be split safely: a large
   * one, or several small ones.
   */
  static Dataset<Row> of(SparkSession spark, DatasetDefinition dataset, List<LandedFile> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    long bytes = files.stream().mapToLong(LandedFile::size).sum();
    long wanted = Math.max(context.defaultParallelism(), bytes / TASK_BYTES);
    int tasks = (int) Math.max(1, Math.min(files.size(), wanted));
    return spark
        .createDataFrame(
            context.parallelize(files, tasks).flatMap(file -> new FileRows(file, dataset)),
            delivered(dataset))
        .select(typed(dataset));
  }

  /** The columns of candidates of a dataset. */
  public static StructType schema(DatasetDefinition dataset) {
    List<StructField> fields = new ArrayList<>();
    dataset.used().forEach(c -> fields.add(field(c.name(), Columns.spark(c.type()))));
    fields.add(field(Columns.ATTRIBUTES, Types.MAP));
    fields.addAll(provenance());
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static StructType delivered(DatasetDefinition dataset) {
    List<StructField> fields = new ArrayList<>();
    dataset.used().forEach(c -> fields.add(field(c.name(), travelling(c.type()))));
    fields.add(field(Columns.ATTRIBUTES, Types.STRING));
    fields.addAll(provenance());
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static Column[] typed(DatasetDefinition dataset) {
    List<Column> columns = new ArrayList<>();
    dataset.used().forEach(c -> columns.add(typed(c)));
    columns.add(map(Columns.ATTRIBUTES, Types.MAP));
    provenance().forEach(f -> columns.add(col(f.name())));
    return columns.toArray(Column[]::new);
  }

  private static Column typed(ColumnDefinition column) {
    Column cell = Columns.named(column.name());
    return switch (column.type().kind()) {
      case TIMESTAMP -> timestamp_micros(cell).as(column.name());
      case DATE -> date_from_unix_date(cell).as(column.name());
      case MAP, NUMBERS -> map(column.name(), Columns.spark(column.type()));
      default -> cell;
    };
  }

  private static Column map(String name, DataType type) {
    return from_json(Columns.named(name), type, Map.of()).as(name);
  }

  private static DataType travelling(ColumnType type) {
    return switch (type.kind()) {
      case TIMESTAMP -> Types.BIGINT;
      case DATE -> Types.INT;
      case MAP, NUMBERS -> Types.STRING;
      default -> Columns.spark(type);
    };
  }

  private static List<StructField> provenance() {
    return List.of(
        field(Columns.FILE, Types.STRING),
        field(Columns.ROW, Types.BIGINT),
        field(Columns.RULE, Types.STRING),
        field(Columns.REASON, Types.STRING),
        field(Columns.DELIVERED, Types.STRING),
        field(Columns.LINE, Types.STRING));
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }
}
