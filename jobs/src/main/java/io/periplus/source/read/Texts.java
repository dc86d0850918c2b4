package io.periplus.source.read;

import java.text.Normalizer;

/** Text as the contract wants it, and text as it may be shown. */
final class Texts {
  private Texts() {}

  /** In NFC, without control characters but line ends and tabs, without blanks around. */
  static String clean(String delivered) {
    String text = hasControls(delivered) ? withoutControls(delivered) : delivered;
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text.strip()
        : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A personal value as a log may show it: its ends, its length and its kind. */
  static String masked(String text) {
    String kind = text.chars().allMatch(Character::isDigit) ? "digits" : "characters";
    return text.length() > 6
        ? "%c…%c (%d %s)"
            .formatted(text.charAt(0), text.charAt(text.length() - 1), text.length(), kind)
        : "… (%d %s)".formatted(text.length(), kind);
  }

  private static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !isControl((char) c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
  }
}
