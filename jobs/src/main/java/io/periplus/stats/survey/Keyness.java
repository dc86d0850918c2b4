package io.periplus.stats.survey;

/**
 * How much more one group says a word, or names a reason, than another. Count customers and not
 * words, since one customer who repeats himself is still one.
 *
 * @param g2 Dunning's log-likelihood ratio over the four cells (1993), never negative
 * @param logOdds log odds ratio with a prior in proportion to both groups (Monroe, Colaresi and
 *     Quinn 2008); above 0 when the first group says it more
 * @param z log odds against their standard error
 */
public record Keyness(double g2, double logOdds, double z) {
  /** Customers that the prior stands for. */
  private static final double PRIOR = 100;

  /**
   * Compares.
   *
   * @param a customers of the first group who said it
   * @param allA customers of the first group
   * @param b customers of the second group who said it
   * @param allB customers of the second group
   */
  public static Keyness of(long a, long allA, long b, long allB) {
    return of((double) a, (double) allA, (double) b, (double) allB);
  }

  private static Keyness of(double a, double allA, double b, double allB) {
    double n = allA + allB;
    double said = a + b;
    if (said <= 0 || said >= n || allA <= 0 || allB <= 0) {
      return new Keyness(0, 0, 0);
    }
    double g2 =
        2
            * (cell(a, allA * said / n)
                + cell(b, allB * said / n)
                + cell(allA - a, allA * (n - said) / n)
                + cell(allB - b, allB * (n - said) / n));
    double prior = PRIOR * said / n;
    double oddsA = Math.log((a + prior) / (allA + PRIOR - a - prior));
    double oddsB = Math.log((b + prior) / (allB + PRIOR - b - prior));
    double error = Math.sqrt(1 / (a + prior) + 1 / (b + prior));
    return new Keyness(Math.max(0, g2), oddsA - oddsB, (oddsA - oddsB) / error);
  }

  private static double cell(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
