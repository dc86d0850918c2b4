package io.periplus.docs;

import static io.periplus.docs.Markdown.code;
import static io.periplus.docs.Markdown.codes;

import io.periplus.landing.Anchor;
import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Additivity;
import io.periplus.table.Check;
import io.periplus.table.Field;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the dictionary tells of one table: heading, facts, columns, checks. */
final class TablePage {
  private static final List<String> COLUMN_HEADER =
      List.of("column", "type", "null", "privacy", "adds", "meaning");
  private static final List<String> CHECK_HEADER =
      List.of("check", "holds for a good row", "when broken", "reason");

  private TablePage() {}

  static String of(Table table) {
    return heading(table, written(table.writeMode()))
        + columns(table.columns(), Field::comment)
        + checks(table.checks());
  }

  /** A delivered table: its own columns only, and what the contract says about its absence. */
  static String of(LandingTable landing) {
    return heading(landing.table(), need(landing), countsAt(landing.anchor()))
        + columns(landing.ownColumns(), field -> meaning(landing, field))
        + checks(landing.table().checks());
  }

  static String columns(List<Field> fields, Function<Field, String> meaning) {
    return Markdown.table(
        COLUMN_HEADER, fields.stream().map(f -> column(f, meaning.apply(f))).toList());
  }

  private static String heading(Table table, String... facts) {
    List<String> lines = new ArrayList<>();
    if (!table.answers().isBlank()) {
      lines.add("Answers: " + table.answers());
    }
    lines.add("Key: " + codes(table.key().stream().map(Field::name).toList()));
    lines.addAll(List.of(facts));
    StringBuilder text = new StringBuilder("## " + table.name() + "\n\n");
    text.append("One row per ").append(table.grain()).append(".\n\n");
    lines.forEach(line -> text.append("- ").append(line).append('\n'));
    return text.append('\n').toString();
  }

  private static String written(WriteMode mode) {
    return switch (mode) {
      case APPEND -> "Written: new rows are added, old ones stay";
      case OVERWRITE -> "Written: whole, and only when its content changed";
    };
  }

  private static String need(LandingTable landing) {
    String level = "Needed: " + landing.need().words();
    String when = landing.condition().isEmpty() ? "" : ", as soon as " + landing.condition();
    String without =
        landing.need() == Need.CORE
            ? "; without it the night refuses to run"
            : "; without it " + landing.without();
    return level + when + without;
  }

  private static String countsAt(Anchor anchor) {
    return anchor.exists()
        ? "Counts at: " + codes(anchor.columns()) + " of " + code(anchor.table())
        : "Counts at: no instant of its own";
  }

  private static String meaning(LandingTable landing, Field field) {
    List<String> listed = landing.codesOf(field.name());
    return listed.isEmpty() ? field.comment() : field.comment() + " Listed: " + codes(listed);
  }

  private static List<String> column(Field field, String meaning) {
    return List.of(
        code(field.name()),
        TypeNames.of(field),
        field.required() ? "no" : "yes",
        field.privacy() == Privacy.NONE ? "" : field.privacy().name().toLowerCase(Locale.ROOT),
        field.additivity() == Additivity.NONE ? "" : field.additivity().name(),
        meaning);
  }

  private static String checks(List<Check> checks) {
    return Markdown.table(
        CHECK_HEADER,
        checks.stream()
            .map(
                c ->
                    List.of(
                        code(c.name()),
                        code(c.predicate()),
                        c.severity().name().toLowerCase(Locale.ROOT),
                        code(c.reason())))
            .toList());
  }
}
