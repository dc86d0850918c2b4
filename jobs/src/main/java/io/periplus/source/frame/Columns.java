package io.periplus.source.frame;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.source.ColumnType;
import io.periplus.source.DatasetDefinition;
import io.periplus.table.Types;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/** The columns that candidates carry beside those of their file, and what they are compared by. */
public final class Columns {
  /** Path of the file. */
  public static final String FILE = "_file";

  /** Record of the file, from 1; 0 for the one row that tells how the file ended. */
  public static final String ROW = "_row";

  /** Rule that the record breaks; null for a good one. */
  public static final String RULE = "_rule";

  /** Reason code of it; null for a good one. */
  public static final String REASON = "_reason";

  /** The record as JSON, as it came; null for a good one. */
  public static final String DELIVERED = "_delivered";

  /** The same, masked; null for a good one. */
  public static final String LINE = "_line";

  /** Cells of columns that the source did not declare. */
  public static final String ATTRIBUTES = "_attributes";

  /** Whether the record was delivered, word for word, before. */
  public static final String REPEAT = "_repeat";

  private Columns() {}

  public static DataType spark(ColumnType type) {
    return switch (type.kind()) {
      case STRING -> Types.STRING;
      case INT -> Types.INT;
      case SMALLINT -> Types.SMALLINT;
      case BIGINT -> Types.BIGINT;
      case DECIMAL, MONEY -> DataTypes.createDecimalType(type.precision(), type.scale());
      case DOUBLE -> Types.DOUBLE;
      case TIMESTAMP -> Types.TIMESTAMP;
      case DATE -> Types.DATE;
      case BOOLEAN -> Types.BOOLEAN;
      case MAP -> Types.MAP;
      case NUMBERS -> Types.NUMBERS;
      case IGNORED -> throw new IllegalArgumentException("An ignored column is not read");
    };
  }

  /** A column whose name a vendor chose: it may hold blanks and dots. */
  public static Column named(String name) {
    return col("`" + name + "`");
  }

  /** Two digests of the content, together wide enough to stand for it. */
  public static Column digest(List<StructField> fields) {
    Column[] parts =
        fields.stream()
            .flatMap(f -> Stream.of(comparable(f), named(f.name()).isNull()))
            .toArray(Column[]::new);
    return struct(xxhash64(parts).as("h1"), hash(parts).as("h2"));
  }

  /** A map has no order of its own. */
  private static Column comparable(StructField field) {
    return field.dataType() instanceof MapType
        ? to_json(array_sort(map_entries(named(field.name()))))
        : named(field.name());
  }

  /** One cell; a personal one only says that it is there. */
  public static Column shown(String name, boolean isPersonal) {
    Column value = Columns.named(name);
    return isPersonal
        ? when(value.isNotNull(), lit("<masked>")).cast(Types.STRING).as(name)
        : value.as(name);
  }

  public static Column json(List<Column> cells) {
    return to_json(struct(cells.toArray(Column[]::new)));
  }

  /** The currency of a candidate's amounts. */
  public static Column currency(DatasetDefinition dataset) {
    DatasetDefinition.Currency currency = dataset.currency();
    return currency.column().isEmpty()
        ? lit(currency.code())
        : coalesce(named(currency.column()), lit(DatasetDefinition.Currency.NONE));
  }
}
