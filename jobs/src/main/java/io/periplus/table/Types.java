package io.periplus.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** The types of columns, under the names that the contract and the gold model use. */
public final class Types {
  public static final DataType STRING = DataTypes.StringType;
  public static final DataType BOOLEAN = DataTypes.BooleanType;
  public static final DataType SMALLINT = DataTypes.ShortType;
  public static final DataType INT = DataTypes.IntegerType;
  public static final DataType BIGINT = DataTypes.LongType;
  public static final DataType DOUBLE = DataTypes.DoubleType;
  public static final DataType DATE = DataTypes.DateType;
  public static final DataType TIMESTAMP = DataTypes.TimestampType;

  /** An amount of money: never a double. */
  public static final DecimalType MONEY = DataTypes.createDecimalType(18, 4);

  /** The price of one unit of something: a second of work costs less than a cent. */
  public static final DecimalType RATE = DataTypes.createDecimalType(18, 8);

  /** An additive part that is neither a count nor money; sums exactly in any order. */
  public static final DecimalType EXACT = DataTypes.createDecimalType(28, 8);

  /** Text by text: fields of the source that have no column of their own. */
  public static final DataType MAP = DataTypes.createMapType(STRING, STRING);

  /** Number by text. */
  public static final DataType NUMBERS = DataTypes.createMapType(STRING, DOUBLE);

  private Types() {}
}
