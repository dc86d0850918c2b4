package io.periplus.sample.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One row on its way to a file: cells by column name, empty until they are given. */
public final class Row {
  /** Ten-thousandths in one unit of money. */
  private static final long UNIT = 10_000;

  private final Sheet sheet;
  private final long knownAt;
  private final String[] cells;

  private Row(Sheet sheet, long knownAt, String[] cells) {
    this.sheet = sheet;
    this.knownAt = knownAt;
    this.cells = cells;
  }

  /**
   * A row with its common columns filled.
   *
   * @param system source system
   * @param id the source's own id of the record
   * @param knownAt when the company learned it, epoch seconds
   */
  public static Row of(Sheet sheet, String system, String id, long knownAt) {
    String[] cells = new String[sheet.width()];
    Arrays.fill(cells, "");
    return new Row(sheet, knownAt, cells)
        .text("source_system", system)
        .text("source_record_id", id)
        .known()
        .number("utc_offset_minutes", -300)
        .flag("is_deleted", false);
  }

  /** A new version of the same record, known at a later instant. */
  public Row version(long known) {
    return new Row(sheet, known, cells.clone()).known();
  }

  private Row known() {
    String instant = Months.text(knownAt);
    return text("source_updated_at", instant).text("known_at", instant);
  }

  public Row text(String column, String value) {
    cells[sheet.position(column)] = value;
    return this;
  }

  /** An instant, given in epoch seconds. */
  public Row at(String column, long seconds) {
    return text(column, Months.text(seconds));
  }

  public Row on(String column, LocalDate day) {
    return text(column, day.toString());
  }

  public Row number(String column, long value) {
    return text(column, Long.toString(value));
  }

  /** A number that is no amount, such as a probability. */
  public Row real(String column, double value) {
    return text(column, Double.toString(value));
  }

  public Row flag(String column, boolean value) {
    return text(column, Boolean.toString(value));
  }

  /** An amount, given in ten-thousandths. */
  public Row money(String column, long amount) {
    return text(column, decimal(amount));
  }

  /** An amount in ten-thousandths with its currency in the column {@code currency}. */
  public Row euros(String column, long amount) {
    return money(column, amount).text("currency", "EUR");
  }

  /** Names with values, as a JSON object with its keys sorted; the texts need no escape. */
  public Row map(String column, Map<String, ?> values) {
    return text(
        column,
        new TreeMap<>(values)
            .entrySet().stream()
                .map(e -> '"' + e.getKey() + "\":" + json(e.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
  }

  /** What was given for the column; empty when nothing was. */
  public String cell(String column) {
    return cells[sheet.position(column)];
  }

  Sheet sheet() {
    return sheet;
  }

  /** When the company learned it, epoch seconds. */
  public long knownAt() {
    return knownAt;
  }

  /** Adds the row as a line of its file, quoted as RFC 4180 asks, with what a drift adds to it. */
  void appendTo(StringBuilder lines, String drift) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        lines.append(',');
      }
      append(lines, cells[i]);
    }
    lines.append(drift).append('\n');
  }

  private static void append(StringBuilder lines, String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    if (plain) {
      lines.append(cell);
    } else {
      lines.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }

  private static String json(Object value) {
    return value instanceof Number ? value.toString() : "\"" + value + '"';
  }

  /** Ten-thousandths as a decimal of at least two places. */
  static String decimal(long amount) {
    long size = Math.abs(amount);
    String places = Long.toString(UNIT + size % UNIT).substring(1);
    String shown = places.endsWith("00") ? places.substring(0, 2) : places;
    return (amount < 0 ? "-" : "") + size / UNIT + '.' + shown;
  }
}
