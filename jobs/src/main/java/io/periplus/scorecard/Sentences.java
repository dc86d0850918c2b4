package io.periplus.scorecard;

/** Words for a linkage row, no stronger than its grade. */
final class Sentences {
  private Sentences() {}

  /** The row in words, its numbers left to stand beside it; a row without a number says why. */
  static String of(Scorecard.LinkageRow row) {
    Estimate effect = row.effect();
    if (effect.value().isEmpty()) {
      return "No number for %s on %s: %s."
          .formatted(row.component(), Words.inSentence(row.outcome()), reason(row));
    }
    String outcome = Words.inSentence(row.outcome());
    if (effect.grade() == Grade.MEASURED) {
      return "%s and %s, side by side.".formatted(row.component(), outcome);
    }
    // What may as well be nothing is said to be so, whatever its sign.
    String verb =
        effect.covers(0)
            ? "cannot be said to move"
            : effect.grade().verb(effect.value().getAsDouble() >= 0);
    return "%s %s %s.".formatted(row.component(), verb, outcome);
  }

  /** Whether a text states an amount: a currency sign, or the group currency's code. */
  static boolean namesMoney(String text, String currency) {
    return text.contains(currency)
        || text.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  private static String reason(Scorecard.LinkageRow row) {
    return row.refusedReason().isEmpty() ? "the night gave none" : row.refusedReason();
  }
}
