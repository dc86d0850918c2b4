package io.periplus.stats.survey;

import java.util.List;

/**
 * What each kind of case lets expect, so that who is given the hard ones is not blamed for them:
 * the mean of a figure by facts in words, fitted over all cases.
 */
public final class CaseMix {
  private final Levels levels;
  private final Expectation fit;
  private final double[] expected;

  private CaseMix(Levels levels, Expectation fit, double[] expected) {
    this.levels = levels;
    this.fit = fit;
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
    Levels levels = Levels.of(facts, cases);
    List<double[]> columns = levels.columns(facts);
    Expectation fit = Expectation.of(columns, cases, sums);
    return new CaseMix(levels, fit, columns.stream().mapToDouble(fit::at).toArray());
  }

  /** Mean that these facts let expect; words that were never seen count as the commonest. */
  public double expected(List<String> facts) {
    return fit.at(levels.columns(List.of(facts)).get(0));
  }

  /** Mean that a cell lets expect, by its place in the list. */
  public double expected(int cell) {
    return expected[cell];
  }
}
