package io.periplus.sample.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

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
    String instant = Instant.ofEpochSecond(knownAt).toString();
    return text("source_updated_at", instant).text("known_at", instant);
  }

  public Row text(String column, String value) {
    cells[sheet.position(column)] = value;
    return this;
  }

  /** An instant, given in epoch seconds. */
  public Row at(String column, long seconds) {
    return text(column, Instant.ofEpochSecond(seconds).toString());
  }

  public Row on(String column, LocalDate day) {
    return text(column, day.toString());
  }

  public Row number(String column, long value) {
    return text(column, Long.toString(value));
  }

  public Row flag(String column, boolean value) {
    return text(column, Boolean.toString(value));
  }

  /** An amount, given in ten-thousandths. */
  public Row money(String column, long amount) {
    return text(column, decimal(amount));
  }

  /** What was given for the column; empty when nothing was. */
  public String cell(String column) {
    return cells[sheet.position(column)];
  }

  Sheet sheet() {
    return sheet;
  }

  long knownAt() {
    return knownAt;
  }

  /** The row as a line of its file, quoted as RFC 4180 asks. */
  String line() {
    StringBuilder line = new StringBuilder(256);
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : ",").append(quoted(cells[i]));
    }
    return line.append('\n').toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Ten-thousandths as a decimal of at least two places. */
  static String decimal(long amount) {
    long size = Math.abs(amount);
    String places = Long.toString(UNIT + size % UNIT).substring(1);
    String shown = places.endsWith("00") ? places.substring(0, 2) : places;
    return (amount < 0 ? "-" : "") + size / UNIT + '.' + shown;
  }
}
