package io.periplus.stats.survey;

import java.util.List;

/**
 * What each kind of case lets expect, so that who is given the hard ones is not blamed for them:
 * the mean of a figure by facts in words, fitted over all cases.
 */
public final class CaseMix {
  private final double[] expected;

  private CaseMix(double[] expected) {
    this.expected = expected;
  }

  /**
   * Fits.
   *
   * @param facts of each cell of cases, all in the same order
   * @param cases how many each cell holds
   * @param sums of the figure over them
   */
  public static CaseMix of(List<List<String>> facts, double[] cases, double[] sums) {
    List<double[]> columns = Levels.of(facts, cases).columns(facts);
    Expectation fit = Expectation.of(columns, cases, sums);
    return new CaseMix(columns.stream().mapToDouble(fit::at).toArray());
  }

  /** Mean that a cell lets expect, by its place in the list. */
  public double expected(int cell) {
    return expected[cell];
  }
}
