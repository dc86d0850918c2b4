package io.periplus.docs;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The few forms of Markdown that the dictionary needs. */
final class Markdown {
  private Markdown() {}

  /** Names or values as code, between commas. */
  static String codes(Collection<String> values) {
    return values.stream().map(Markdown::code).collect(joining(", "));
  }

  static String code(String value) {
    return "`" + value + "`";
  }

  /** A table, or nothing at all when it has no rows. */
  static String table(List<String> header, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    String[] rule = new String[header.size()];
    Arrays.fill(rule, "---");
    return line(header)
        + line(List.of(rule))
        + rows.stream().map(Markdown::line).collect(joining())
        + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Markdown::cell).collect(joining(" | ", "| ", " |\n"));
  }

  /** A bar or a line break in a text would end its cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
  }
}
