package io.periplus.serve.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the sheets hang together. A column points to the dimension whose key it is named after; words
 * before that name tell its role, such as {@code first_channel_key}.
 *
 * @param sheets all sheets of a release
 */
record Star(List<Sheet> sheets) {
  Star {
    sheets = List.copyOf(sheets);
  }

  /**
   * A reference.
   *
   * @param from sheet that points
   * @param column its column
   * @param to dimension
   * @param key key of the dimension
   */
  record Link(String from, String column, String to, String key) {}

  /** Every reference, in the order of the sheets. */
  List<Link> links() {
    Map<Sheet, Sheet.Column> dimensions = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      if (sheet.name().startsWith("dim_") && sheet.key().size() == 1) {
        sheet.column(sheet.key().get(0)).ifPresent(key -> dimensions.put(sheet, key));
      }
    }
    List<Link> links = new ArrayList<>();
    for (Sheet sheet : sheets) {
      for (Sheet.Column column : sheet.columns()) {
        pointedAt(column, dimensions)
            .filter(to -> !to.equals(sheet) || !sheet.key().contains(column.name()))
            .map(to -> new Link(sheet.name(), column.name(), to.name(), to.key().get(0)))
            .ifPresent(links::add);
      }
    }
    return links;
  }

  private static Optional<Sheet> pointedAt(
      Sheet.Column column, Map<Sheet, Sheet.Column> dimensions) {
    return dimensions.entrySet().stream()
        .filter(d -> d.getValue().type().equals(column.type()))
        .filter(
            d ->
                column.name().equals(d.getValue().name())
                    || column.name().endsWith("_" + d.getValue().name()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
