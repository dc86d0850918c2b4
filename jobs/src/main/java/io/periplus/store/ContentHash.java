package io.periplus.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.store.control.Canonical;
import io.periplus.table.Field;
import io.periplus.table.Table;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;

/**
 * The digest of a table's content: free of row order, file layout and core count, and additive, so
 * that an append hashes new rows only. Not {@code xxhash64(col1, col2)}: that skips nulls, so
 * (null, 'a') would equal ('a', null).
 */
final class ContentHash {
  private ContentHash() {}

  /** Two sums over rows that {@link #of} joins; to be computed in one aggregate. */
  static List<Column> sums(Table table) {
    Column text = concat(table.columns().stream().map(ContentHash::text).toArray(Column[]::new));
    return List.of(
        hashSum(text).as("hash_sum_1"), hashSum(concat(lit("#"), text)).as("hash_sum_2"));
  }

  /** The digest from the number of rows and the two sums. */
  static String of(long rows, BigDecimal sum1, BigDecimal sum2) {
    return Canonical.sha256(rows + "|" + sum1.toPlainString() + "|" + sum2.toPlainString());
  }

  static BigDecimal decimal(Row row, String column) {
    BigDecimal value = row.getAs(column);
    return value == null ? BigDecimal.ZERO : value;
  }

  private static Column hashSum(Column text) {
    return sum(xxhash64(text).cast(DataTypes.createDecimalType(38, 0)));
  }

  private static Column text(Field field) {
    Column value = value(field);
    return when(value.isNull(), lit("~"))
        .otherwise(concat(lit("="), length(value).cast(DataTypes.StringType), lit(":"), value));
  }

  private static Column value(Field field) {
    Column column = col(field.name());
    DataType type = field.type();
    if (type instanceof MapType) {
      return to_json(column);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return unix_micros(column).cast(DataTypes.StringType);
    }
    if (type.equals(DataTypes.DoubleType)) {
      // Adding zero makes -0.0 the same as 0.0; Java's shortest text of a double is exact.
      return column.plus(lit(0.0)).cast(DataTypes.StringType);
    }
    return column.cast(DataTypes.StringType);
  }
}
