package io.periplus.scorecard;

/** Colour in the terminal, or none. */
enum Ink {
  PLAIN(""),
  STRONG("1"),
  QUIET("2"),
  GOOD("32"),
  BAD("31"),
  WARN("33"),
  ACCENT("36");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text, boolean colour) {
    return colour && !code.isEmpty() && !text.isBlank()
        ? "\u001B[" + code + "m" + text + "\u001B[0m"
        : text;
  }
}
