package io.periplus.docs;

import io.periplus.table.Field;
import io.periplus.table.Types;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.DataType;

/** The types of columns under the names that the contract and the gold model use. */
final class TypeNames {
  private static final Map<DataType, String> OURS =
      Map.of(
          Types.MONEY, "MONEY",
          Types.RATE, "RATE",
          Types.EXACT, "EXACT",
          Types.MAP, "MAP<STRING,STRING>",
          Types.NUMBERS, "MAP<STRING,DOUBLE>");

  private TypeNames() {}

  /** A quantity has the same type as money and is none: it is written as the decimal it is. */
  static String of(Field field) {
    boolean quantity = field.type().equals(Types.MONEY) && field.name().endsWith("quantity");
    String sql = field.type().sql().toUpperCase(Locale.ROOT);
    return quantity ? sql : OURS.getOrDefault(field.type(), sql);
  }
}
