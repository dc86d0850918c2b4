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
    return effect.grade() == Grade.MEASURED
        ? "%s and %s, side by side.".formatted(row.component(), outcome)
        : "%s %s %s."
            .formatted(
                row.component(), effect.grade().verb(effect.value().getAsDouble() >= 0), outcome);
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
