package io.periplus.scorecard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text in terminal columns: what takes no column, one, or two, so that boxes close. */
final class Columns {
  private Columns() {}

  /** Columns that a terminal gives the text. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** The text with accents composed and without what would move the cursor or turn the line. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  static String left(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }

  /**
   * Lines of at most so many columns, broken at spaces, and inside a word only when it is longer.
   */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : plain(text).strip().split(" +", -1)) {
      for (String piece : pieces(word, columns)) {
        int gap = line.isEmpty() ? 0 : 1;
        if (width(line.toString()) + gap + width(piece) > columns && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
          gap = 0;
        }
        line.append(" ".repeat(gap)).append(piece);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> pieces(String word, int columns) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int c : word.codePoints().toArray()) {
      if (used + width(c) > columns && used > 0) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(c);
      used += width(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** East Asian scripts and pictographs. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
