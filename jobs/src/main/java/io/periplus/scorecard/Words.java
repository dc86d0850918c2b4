package io.periplus.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Sentences that both renderings share. */
final class Words {
  static final String NO_KPI = "The company's configuration names no figure for the board page.";
  static final String NO_DRIVER = "No driver model was published tonight.";
  static final String NO_EFFECT = "No effect of a journey component could be stated tonight.";
  static final String NO_LEDGER = "The company delivers no ledger, so nothing could be compared.";
  static final String NO_MODEL = "No model ran tonight.";
  static final String NONE_OFF = "Every landing table that the product can use is delivered.";
  static final String NONE_ASIDE = "No row was set aside.";
  static final String SHARE_MEANS =
      "Share of the variation that the journey explains: where to look first. Grade D, an"
          + " association, so never money.";

  private Words() {}

  /** What is left of the landing balance, in rows and in money. */
  static String difference(Scorecard.Data data) {
    List<String> open =
        data.moneyDifferences().stream()
            .filter(row -> row.amount().signum() != 0)
            .map(row -> Figures.money(row.amount(), row.currency()))
            .toList();
    String rows = "difference " + Figures.count(data.rowDifference()) + " rows";
    String money = open.isEmpty() ? Figures.cents(BigDecimal.ZERO) : String.join(", ", open);
    return rows + (data.moneyDifferences().isEmpty() ? "" : " and " + money + " in money");
  }

  /** Whether rows and money that landed are all accounted for. */
  static boolean isBalanced(Scorecard.Data data) {
    return data.rowDifference() == 0
        && data.moneyDifferences().stream().allMatch(row -> row.amount().signum() == 0);
  }

  /** The score that the drivers explain, inside a sentence. */
  static String driven(Scorecard card) {
    return card.drivers().isEmpty() ? "the score" : inSentence(card.drivers().get(0).outcome());
  }

  /** Lower case inside a sentence, but abbreviations such as NPS stay as they are. */
  static String inSentence(String label) {
    boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    return isWord ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
  }

  /** A unit in full. */
  static String unit(String unit, String currency) {
    return switch (unit) {
      case Estimate.MONEY -> currency;
      case "share" -> "percentage points";
      case "standardised" -> "standard deviations";
      case "", "score" -> "points of the score";
      default -> unit;
    };
  }

  /** How a method of gold is called in a sentence. */
  static String method(Estimate estimate) {
    return switch (estimate.method()) {
      case "did" -> "difference in differences";
      case "staggered_did" -> "staggered difference in differences";
      default -> estimate.method().replace('_', ' ');
    };
  }

  static String n(Estimate estimate) {
    return estimate.n() == 0 ? Figures.ABSENT : Figures.count(estimate.n());
  }

  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
