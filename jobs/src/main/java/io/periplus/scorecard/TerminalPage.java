package io.periplus.scorecard;

import java.util.ArrayList;
import java.util.List;

/** The lines of a page of text, as they are written: headings, paragraphs, bullets, a frame. */
final class TerminalPage {
  private final int width;
  private final boolean colour;
  private final List<String> lines = new ArrayList<>();

  TerminalPage(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  int width() {
    return width;
  }

  void frame(List<String> texts, List<Ink> inks) {
    String rule = "─".repeat(width - 2);
    String bar = Ink.QUIET.on("│", colour);
    lines.add(Ink.QUIET.on("╭" + rule + "╮", colour));
    for (int i = 0; i < texts.size(); i++) {
      for (String line : Columns.wrap(texts.get(i), width - 4)) {
        String filled = Columns.left(line, width - 4);
        lines.add(bar + " " + inks.get(i).on(filled, colour) + " " + bar);
      }
    }
    lines.add(Ink.QUIET.on("╰" + rule + "╯", colour));
  }

  void heading(String title) {
    lines.add("");
    lines.add(Ink.STRONG.on(Columns.plain(title), colour));
  }

  void paragraph(String text, Ink ink) {
    Columns.wrap(text, width).forEach(line -> lines.add(ink.on(line, colour)));
  }

  void table(TextTable table) {
    lines.addAll(table.lines(width, colour));
  }

  /** A text that hangs behind a mark. */
  void hanging(String mark, Ink markInk, String text, Ink ink) {
    int indent = Columns.width(mark);
    String margin = markInk.on(mark, colour);
    for (String line : Columns.wrap(text, width - indent)) {
      lines.add(margin + ink.on(line, colour));
      margin = " ".repeat(indent);
    }
  }

  void bullet(String text, Ink ink) {
    hanging("· ", Ink.QUIET, text, ink);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
