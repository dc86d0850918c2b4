package io.periplus.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.store.control.Canonical;
import io.periplus.table.Field;
import io.periplus.table.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;

/**
 * The digest of a table's content: free of row order, file layout and core count, and additive, so
 * that an append hashes new rows only. Spark's hash skips nulls, so that (null, 'a') would equal
 * ('a', null); that each value is there or not is therefore hashed before it.
 */
final class ContentHash {
  private ContentHash() {}

  /** Two sums over rows that {@link #of} joins; to be computed in one aggregate. */
  static List<Column> sums(Table table) {
    Column[] row = table.columns().stream().flatMap(ContentHash::parts).toArray(Column[]::new);
    Column[] salted = Stream.concat(Stream.of(lit(1)), Arrays.stream(row)).toArray(Column[]::new);
    return List.of(hashSum(row).as("hash_sum_1"), hashSum(salted).as("hash_sum_2"));
  }

  /** The digest from the number of rows and the two sums. */
  static String of(long rows, BigDecimal sum1, BigDecimal sum2) {
    return Canonical.sha256(rows + "|" + sum1.toPlainString() + "|" + sum2.toPlainString());
  }

  static BigDecimal decimal(Row row, String column) {
    BigDecimal value = row.getAs(column);
    return value == null ? BigDecimal.ZERO : value;
  }

  private static Column hashSum(Column[] row) {
    return sum(xxhash64(row).cast(DataTypes.createDecimalType(38, 0)));
  }

  private static Stream<Column> parts(Field field) {
    Column column = col(field.name());
    // A map has no order of its own, so Spark hashes none.
    Column value = field.type() instanceof MapType ? to_json(column) : column;
    return Stream.of(column.isNull(), value);
  }
}
