package io.periplus.journey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;

import io.periplus.table.Field;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The numbers of a table as the core of the fold counts them: money in 1/10000, exact parts in
 * 1/100000000, instants in microseconds, days since 1970. Nothing is lost either way.
 */
final class Packed {
  private static final BigDecimal MONEY_UNIT = new BigDecimal("0.0001");
  private static final BigDecimal EXACT_UNIT = new BigDecimal("0.00000001");
  private static final DataType WHOLE = DataTypes.createDecimalType(19, 0);

  private Packed() {}

  /** A column of a table as a number or text of the core. */
  static Column pack(Field field) {
    Column column = col(field.name());
    if (field.type().equals(Types.MONEY)) {
      return column.multiply(lit(10_000)).cast(Types.BIGINT).as(field.name());
    }
    if (field.type().equals(Types.TIMESTAMP)) {
      return unix_micros(column).as(field.name());
    }
    return field.type().equals(Types.INT) ? column.cast(Types.BIGINT).as(field.name()) : column;
  }

  /** Rows whose columns are packed, with the table's own types again. */
  static Dataset<Row> unpack(Table table, Dataset<Row> packed) {
    return packed.select(table.columns().stream().map(Packed::unpack).toArray(Column[]::new));
  }

  /** The columns of a table, packed. */
  static StructType schema(Table table) {
    return new StructType(
        table.columns().stream()
            .map(f -> DataTypes.createStructField(f.name(), packedType(f), true))
            .toArray(StructField[]::new));
  }

  private static DataType packedType(Field field) {
    DataType type = field.type();
    if (type.equals(Types.DATE)) {
      return Types.INT;
    }
    return type.equals(Types.MONEY) || type.equals(Types.EXACT) || type.equals(Types.TIMESTAMP)
        ? Types.BIGINT
        : type;
  }

  private static Column unpack(Field field) {
    Column column = col(field.name());
    DataType type = field.type();
    if (type.equals(Types.MONEY)) {
      return column.cast(WHOLE).multiply(lit(MONEY_UNIT)).cast(type).as(field.name());
    }
    if (type.equals(Types.EXACT)) {
      return column.cast(WHOLE).multiply(lit(EXACT_UNIT)).cast(type).as(field.name());
    }
    if (type.equals(Types.TIMESTAMP)) {
      return timestamp_micros(column).as(field.name());
    }
    return type.equals(Types.DATE) ? date_from_unix_date(column).as(field.name()) : column;
  }
}
