package io.periplus.scorecard;

/** Words for a linkage row, no stronger than its grade. */
final class Sentences {
  private Sentences() {}

  /** The row in words; a row without a number says why. */
  static String of(Scorecard.LinkageRow row, String currency) {
    Estimate effect = row.effect();
    if (effect.value().isEmpty()) {
      return "No number for %s on %s: %s."
          .formatted(row.component(), Words.inSentence(row.outcome()), reason(row));
    }
    double value = effect.value().getAsDouble();
    if (effect.grade() == Grade.MEASURED) {
      return "%s: %s differs by %s."
          .formatted(
              row.component(),
              Words.inSentence(row.outcome()),
              Figures.signed(value, effect.unit(), currency));
    }
    return "%s %s %s (%s)."
        .formatted(
            row.component(),
            effect.grade().verb(value >= 0),
            Words.inSentence(row.outcome()),
            Figures.signed(value, effect.unit(), currency));
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
