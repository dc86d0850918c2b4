package io.periplus.bronze;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every delivered version of every accepted row: landing tables with where and when they came. */
public final class Bronze {
  public static final Field LANDED_AT =
      required(
          "landed_at", Types.TIMESTAMP, "Last instant of the night that took the file in, UTC.");
  public static final Field BATCH_DATE =
      required("batch_date", Types.DATE, "Business date of the delivery.");
  public static final Field SOURCE_FILE =
      required("source_file", Types.STRING, "File that held the row, below the landing root.");
  public static final Field SOURCE_ROW =
      required("source_row", Types.BIGINT, "Row of the file, from 1, the header not counted.");

  /** What a row gets on arrival; no file delivers it. */
  public static final List<Field> ARRIVAL = List.of(LANDED_AT, BATCH_DATE, SOURCE_FILE, SOURCE_ROW);

  /** One table for each landing table, in the order of the contract. */
  public static final List<Table> ALL = LandingTables.ALL.stream().map(Bronze::of).toList();

  private static final Map<String, Table> BY_NAME =
      ALL.stream().collect(Collectors.toMap(Table::name, Function.identity()));

  private Bronze() {}

  /** The landing table as it is kept: the same rules, and the file and row that brought it. */
  public static Table of(LandingTable landing) {
    Table delivered = landing.table();
    Field[] key =
        Stream.concat(delivered.key().stream(), Stream.of(SOURCE_FILE, SOURCE_ROW))
            .toArray(Field[]::new);
    Table.Builder table =
        Table.in(Layer.BRONZE, delivered.name())
            .oneRowPer(delivered.grain() + ", as one row of one file delivered it", key)
            .answers(delivered.answers())
            .columns(delivered.columns())
            .columns(ARRIVAL)
            .write(WriteMode.APPEND);
    delivered.checks().forEach(c -> table.check(c.name(), c.predicate(), c.severity(), c.reason()));
    return table.build();
  }

  /** The bronze table of a landing table's name, such as {@code order_header}. */
  public static Table table(String name) {
    Table table = BY_NAME.get(name);
    if (table == null) {
      throw new IllegalArgumentException("No landing table is named " + name);
    }
    return table;
  }
}
