package io.periplus.stats.uplift;

/** A customer who was drawn into one of two arms, and what came of it. */
public final class Case {
  private final String customerId;
  private final double[] known;
  private final boolean isTreated;
  private final double probability;
  private final double outcome;

  /**
   * A customer of the trial.
   *
   * @param known what was known of him before he was drawn
   * @param probability with which he was to be treated, between 0 and 1
   * @param outcome what came of it, in the unit of what is to be raised
   */
  public Case(
      String customerId, double[] known, boolean isTreated, double probability, double outcome) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "%s was treated with probability %s: that is not chance"
              .formatted(customerId, probability));
    }
    this.customerId = customerId;
    this.known = known.clone();
    this.isTreated = isTreated;
    this.probability = probability;
    this.outcome = outcome;
  }

  String customerId() {
    return customerId;
  }

  double known(int column) {
    return known[column];
  }

  double[] known() {
    return known;
  }

  /** The same customer and draw, with another outcome. */
  public Case with(double other) {
    return new Case(customerId, known, isTreated, probability, other);
  }

  int columns() {
    return known.length;
  }

  public boolean isTreated() {
    return isTreated;
  }

  public double probability() {
    return probability;
  }

  public double outcome() {
    return outcome;
  }

  /** 1 treated, 0 not, less what it was on average: the part of the draw that was luck. */
  double surprise() {
    return (isTreated ? 1 : 0) - probability;
  }

  /** Its mean over customers is the effect, whatever they are like (Horvitz and Thompson 1952). */
  double weighted() {
    return isTreated ? outcome / probability : -outcome / (1 - probability);
  }
}
