package io.periplus.sample.file;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import io.periplus.sample.file.Sheet.Column;
import io.periplus.sample.file.Sheet.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The rows of a table with the types of the contract; an empty cell is absent. */
final class TypedRows {
  private final List<Column> columns;
  private final MessageType type;

  TypedRows(Sheet sheet, boolean isDrifted) {
    this.columns = new ArrayList<>(sheet.columns());
    if (isDrifted) {
      columns.add(new Column("app_version", Kind.TEXT));
    }
    List<Type> types = columns.stream().map(TypedRows::typeOf).toList();
    this.type = new MessageType(sheet.table(), types);
  }

  MessageType type() {
    return type;
  }

  /** One line of a file, as {@link Row} writes it. */
  Group of(String line) {
    Group group = new SimpleGroup(type);
    List<String> cells = cells(line);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean isValue = !cells.get(i).isEmpty() || column.name().equals("part");
      if (isValue) {
        put(group, column, cells.get(i));
      }
    }
    return group;
  }

  private static void put(Group group, Column column, String cell) {
    String name = column.name();
    switch (column.kind()) {
      case TEXT -> group.append(name, cell);
      case TIME -> group.append(name, Instant.parse(cell).getEpochSecond() * 1_000_000);
      case DAY -> group.append(name, (int) LocalDate.parse(cell).toEpochDay());
      case FLAG -> group.append(name, Boolean.parseBoolean(cell));
      case SMALLINT, INT -> group.append(name, Integer.parseInt(cell));
      case BIGINT -> group.append(name, Long.parseLong(cell));
      case DOUBLE -> group.append(name, Double.parseDouble(cell));
      case MONEY -> group.append(name, unscaled(cell, 4));
      case RATE -> group.append(name, unscaled(cell, 8));
      case FIGURE -> group.append(name, unscaled(cell, 6));
      case MAP, NUMBERS -> putMap(group.addGroup(name), cell, column.kind());
    }
  }

  private static void putMap(Group map, String json, Kind kind) {
    Map<String, ConfigValue> values = new TreeMap<>(ConfigFactory.parseString(json).root());
    values.forEach(
        (key, value) -> {
          Group entry = map.addGroup("key_value").append("key", key);
          String text = value.unwrapped().toString();
          if (kind == Kind.NUMBERS) {
            entry.append("value", Double.parseDouble(text));
          } else {
            entry.append("value", text);
          }
        });
  }

  private static long unscaled(String cell, int scale) {
    return new BigDecimal(cell).setScale(scale).unscaledValue().longValueExact();
  }

  private static Type typeOf(Column column) {
    String name = column.name();
    return switch (column.kind()) {
      case TEXT -> Types.optional(BINARY).as(stringType()).named(name);
      case TIME -> Types.optional(INT64).as(timestampType(true, TimeUnit.MICROS)).named(name);
      case DAY -> Types.optional(INT32).as(dateType()).named(name);
      case FLAG -> Types.optional(BOOLEAN).named(name);
      case SMALLINT -> Types.optional(INT32).as(intType(16, true)).named(name);
      case INT -> Types.optional(INT32).named(name);
      case BIGINT -> Types.optional(INT64).named(name);
      case DOUBLE -> Types.optional(DOUBLE).named(name);
      case MONEY -> Types.optional(INT64).as(decimalType(4, 18)).named(name);
      case RATE -> Types.optional(INT64).as(decimalType(8, 18)).named(name);
      case FIGURE -> Types.optional(INT64).as(decimalType(6, 18)).named(name);
      case MAP ->
          Types.optionalMap()
              .key(Types.required(BINARY).as(stringType()).named("key"))
              .value(Types.optional(BINARY).as(stringType()).named("value"))
              .named(name);
      case NUMBERS ->
          Types.optionalMap()
              .key(Types.required(BINARY).as(stringType()).named("key"))
              .value(Types.optional(DOUBLE).named("value"))
              .named(name);
    };
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean isDoubled =
          isQuoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (isDoubled) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
