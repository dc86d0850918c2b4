package io.periplus.docs;

import static io.periplus.docs.Markdown.code;
import static java.util.stream.Collectors.joining;

import io.periplus.bronze.Bronze;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data dictionary: one page a layer and an index, made from the declarations alone. The same
 * declarations give the same text, byte for byte.
 */
public final class DataDictionary {
  private static final String MADE =
      "Made from the declarations of the tables; a change belongs there, not here.\n\n";

  private DataDictionary() {}

  /**
   * The pages by file name, {@code README.md} first, then one for each layer that has a table.
   *
   * @param landing the contract, told in its own order
   * @param tables every other table, told by layer and name
   */
  public static Map<String, String> pages(List<LandingTable> landing, List<Table> tables) {
    Map<Layer, List<Table>> layers = byLayer(landing, tables);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", index(layers));
    layers.forEach((layer, its) -> pages.put(file(layer), page(layer, its, landing)));
    return pages;
  }

  private static Map<Layer, List<Table>> byLayer(List<LandingTable> landing, List<Table> tables) {
    Map<Layer, List<Table>> layers = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      List<Table> its =
          layer == Layer.LANDING
              ? landing.stream().map(LandingTable::table).toList()
              : tables.stream()
                  .filter(t -> t.layer() == layer)
                  .distinct()
                  .sorted(Comparator.comparing(Table::name))
                  .toList();
      if (!its.isEmpty()) {
        layers.put(layer, its);
      }
    }
    return layers;
  }

  private static String page(Layer layer, List<Table> tables, List<LandingTable> landing) {
    String top = "# " + layer.folder() + "\n\n" + about(layer) + "\n\n" + MADE;
    String body =
        switch (layer) {
          case LANDING -> commonColumns() + landing.stream().map(TablePage::of).collect(joining());
          case BRONZE -> mirror(tables);
          default -> legend() + tables.stream().map(TablePage::of).collect(joining());
        };
    return (top + body).stripTrailing() + "\n";
  }

  private static String about(Layer layer) {
    return switch (layer) {
      case LANDING -> "What a company delivers: files, and the contract that they keep.";
      case BRONZE -> "Accepted rows as delivered, every version, with the file that brought them.";
      case SILVER -> "Typed, without repeats, one row per thing, joined by customer.";
      case FEATURES -> "What the models read, as it was known on a date.";
      case MODELS -> "What the models leave: coefficients, effects, quality.";
      case GOLD -> "The star that BI reads; published whole, night by night.";
      case OPS -> "The warehouse about itself: runs, releases, checks, rows set aside.";
    };
  }

  private static String commonColumns() {
    return "## Columns of every table\n\nThe source leads every key.\n\n"
        + TablePage.columns(LandingTables.COMMON_COLUMNS, Field::comment);
  }

  private static String mirror(List<Table> tables) {
    return "Each table has the columns and checks of its namesake in [landing]("
        + file(Layer.LANDING)
        + "), its key with the file and the row, and these columns, which no file delivers:\n\n"
        + TablePage.columns(Bronze.ARRIVAL, Field::comment)
        + "Tables: "
        + Markdown.codes(tables.stream().map(Table::name).toList())
        + "\n";
  }

  private static String legend() {
    return "Adds: A over every key of its table that is not a filter, S over all but time, "
        + "N never.\n\n";
  }

  private static String index(Map<Layer, List<Table>> layers) {
    StringBuilder text = new StringBuilder("# Data dictionary\n\n" + MADE);
    layers.forEach((layer, tables) -> text.append(contents(layer, tables)));
    return text.toString().stripTrailing() + "\n";
  }

  private static String contents(Layer layer, List<Table> tables) {
    return "## [%s](%s)\n\n%s\n\n".formatted(layer.folder(), file(layer), about(layer))
        + Markdown.table(
            List.of("table", "one row per"),
            tables.stream().map(t -> List.of(entry(layer, t), t.grain())).toList());
  }

  /** Bronze tells its tables together, so that there is no heading of one to point to. */
  private static String entry(Layer layer, Table table) {
    return layer == Layer.BRONZE
        ? code(table.name())
        : "[%s](%s#%s)".formatted(code(table.name()), file(layer), table.name());
  }

  private static String file(Layer layer) {
    return layer.folder() + ".md";
  }
}
