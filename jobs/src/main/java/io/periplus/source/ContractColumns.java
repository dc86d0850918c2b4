package io.periplus.source;

import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.source.ColumnDefinition.Need;
import io.periplus.source.ColumnType.Kind;
import io.periplus.table.Field;
import io.periplus.table.Privacy;
import io.periplus.table.Types;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;

/** The columns of a landing table as a file in the contract's own form has them. */
final class ContractColumns {
  private static final Map<DataType, Kind> KINDS =
      Map.of(
          Types.STRING, Kind.STRING,
          Types.INT, Kind.INT,
          Types.SMALLINT, Kind.SMALLINT,
          Types.BIGINT, Kind.BIGINT,
          Types.DOUBLE, Kind.DOUBLE,
          Types.TIMESTAMP, Kind.TIMESTAMP,
          Types.DATE, Kind.DATE,
          Types.BOOLEAN, Kind.BOOLEAN,
          Types.MAP, Kind.MAP,
          Types.NUMBERS, Kind.NUMBERS);

  private ContractColumns() {}

  static List<ColumnDefinition> of(String name) {
    LandingTable landing =
        LandingTables.byName(name)
            .orElseThrow(() -> new IllegalArgumentException("No landing table " + name));
    return landing.table().columns().stream().map(field -> column(landing, field)).toList();
  }

  private static ColumnDefinition column(LandingTable landing, Field field) {
    boolean isKey = landing.table().key().contains(field);
    boolean isMoney = landing.moneyColumns().contains(field);
    return new ColumnDefinition(
        field.name(),
        isMoney ? ColumnType.of(Kind.MONEY) : type(field.type()),
        !field.required() ? Need.OPTIONAL : isKey ? Need.KEY : Need.REQUIRED,
        !field.privacy().mayBeShown(),
        field.type().equals(Types.STRING) && field.privacy() == Privacy.TEXT,
        landing.mayBeEmpty().contains(field.name()));
  }

  private static ColumnType type(DataType type) {
    if (type instanceof DecimalType decimal) {
      return new ColumnType(Kind.DECIMAL, decimal.precision(), decimal.scale());
    }
    return ColumnType.of(kind(type));
  }

  private static Kind kind(DataType type) {
    Kind kind = KINDS.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("No text is read as " + type.simpleString());
    }
    return kind;
  }
}
