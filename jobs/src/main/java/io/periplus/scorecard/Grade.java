package io.periplus.scorecard;

import org.jspecify.annotations.Nullable;

/** How much a number about cause and effect may be believed, and the words that it has earned. */
public enum Grade {
  A("Randomised", "raises", "lowers", "treatment was assigned at random"),
  B("Quasi-experiment", "raises", "lowers", "a natural experiment, with its checks passed"),
  C(
      "Adjusted",
      "is estimated to raise",
      "is estimated to lower",
      "adjusted for what came before, and every refutation passed"),
  D(
      "Association",
      "goes together with higher",
      "goes together with lower",
      "the two move together; not shown to be cause and effect, so never stated in money"),
  /** Counted or averaged rather than modelled, or refused: there is nothing to grade. */
  MEASURED("Measured", "", "", "counted in the company's own records");

  private final String title;
  private final String upward;
  private final String downward;
  private final String meaning;

  Grade(String title, String upward, String downward, String meaning) {
    this.title = title;
    this.upward = upward;
    this.downward = downward;
    this.meaning = meaning;
  }

  /** The grade that gold states; null and the empty text mean measured. */
  public static Grade of(@Nullable String evidenceGrade) {
    return evidenceGrade == null || evidenceGrade.isBlank() ? MEASURED : valueOf(evidenceGrade);
  }

  /** The letter, or the word where there is no letter. */
  public String badge() {
    return this == MEASURED ? title.toLowerCase(java.util.Locale.ROOT) : name();
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }

  /** The verb that a positive, or a negative, estimate of this grade may carry. */
  String verb(boolean upwards) {
    return upwards ? upward : downward;
  }
}
