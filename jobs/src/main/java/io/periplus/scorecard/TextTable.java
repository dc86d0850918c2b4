package io.periplus.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A ruled table of text: the first column wraps, the others are as wide as their content. */
final class TextTable {
  private static final int GAP = 2;
  private static final int NARROWEST = 12;

  /** A cell and its colour; text only, never escape sequences. */
  record Cell(String text, Ink ink) {
    Cell {
      text = Columns.plain(text);
    }
  }

  private final List<String> heads;
  private final List<List<Cell>> rows = new ArrayList<>();

  TextTable(String... heads) {
    this.heads = List.of(heads);
  }

  void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  List<String> lines(int width, boolean colour) {
    int[] columns = columns(width);
    List<String> lines = new ArrayList<>();
    lines.addAll(
        lines(heads.stream().map(head -> new Cell(head, Ink.QUIET)).toList(), columns, colour));
    lines.add(
        Ink.QUIET.on(
            "─".repeat(Arrays.stream(columns).sum() + GAP * (columns.length - 1)), colour));
    rows.forEach(row -> lines.addAll(lines(row, columns, colour)));
    return lines;
  }

  private int[] columns(int width) {
    int[] columns = new int[heads.size()];
    for (int i = 0; i < columns.length; i++) {
      int at = i;
      int widest = rows.stream().mapToInt(row -> Columns.width(row.get(at).text())).max().orElse(0);
      columns[i] = Math.max(Columns.width(heads.get(i)), widest);
    }
    int others = Arrays.stream(columns).skip(1).sum() + GAP * (columns.length - 1);
    columns[0] = Math.max(NARROWEST, Math.min(columns[0], width - others));
    return columns;
  }

  private static List<String> lines(List<Cell> row, int[] columns, boolean colour) {
    Cell first = row.get(0);
    List<String> labels = Columns.wrap(first.text(), columns[0]);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < labels.size(); line++) {
      StringBuilder text = new StringBuilder();
      text.append(first.ink().on(Columns.left(labels.get(line), columns[0]), colour));
      for (int i = 1; i < columns.length; i++) {
        boolean isLast = i == columns.length - 1;
        String cell = line == 0 ? row.get(i).text() : "";
        String padded = isLast ? cell : Columns.right(cell, columns[i]);
        text.append(" ".repeat(GAP)).append(row.get(i).ink().on(padded, colour));
      }
      lines.add(text.toString().stripTrailing());
    }
    return lines;
  }
}
