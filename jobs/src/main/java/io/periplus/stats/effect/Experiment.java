package io.periplus.stats.effect;

import io.periplus.stats.Gram;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The effect of an arm that was drawn by lot, with what was known of each customer before taken off
 * (CUPED; Deng, Xu, Kohavi and Walker 2013).
 *
 * @param difference plain difference of means, treated less control
 * @param adjusted the same with the chance difference before the start taken off
 * @param standardError of the adjusted one
 * @param slope what one unit before is worth after
 * @param varianceRatio what is left of the variance, 1 - rho squared
 */
public record Experiment(
    double difference, double adjusted, double standardError, double slope, double varianceRatio) {

  /** A sample ratio less likely than this says that the lots were not kept. */
  public static final double MISMATCH = 0.001;

  /**
   * Reads an experiment off its sums, one row a customer.
   *
   * @param after column of the outcome
   * @param before column of the same outcome before the start
   */
  public static Experiment of(Gram treated, Gram control, String after, String before) {
    Gram all = treated.plus(control);
    double variance = all.deviation(before, before);
    double slope = variance > 0 ? all.deviation(after, before) / variance : 0;
    double total = all.deviation(after, after);
    double rho2 = total > 0 && variance > 0 ? slope * slope * variance / total : 0;
    double difference = treated.mean(after) - control.mean(after);
    return new Experiment(
        difference,
        difference - slope * (treated.mean(before) - control.mean(before)),
        Math.sqrt(
            variance(treated, after, before, slope) + variance(control, after, before, slope)),
        slope,
        1 - rho2);
  }

  private static double variance(Gram arm, String after, String before, double slope) {
    double squares =
        arm.deviation(after, after)
            - 2 * slope * arm.deviation(after, before)
            + slope * slope * arm.deviation(before, before);
    return Math.max(0, squares) / (arm.rows() - 1) / arm.rows();
  }

  /** p of the arms' sizes under the shares that were meant; below {@link #MISMATCH}: no effect. */
  public static double sampleRatio(long[] seen, double[] meant) {
    double all = 0;
    for (long count : seen) {
      all += count;
    }
    double chi2 = 0;
    for (int arm = 0; arm < seen.length; arm++) {
      double expected = all * meant[arm];
      chi2 += (seen[arm] - expected) * (seen[arm] - expected) / expected;
    }
    return 1 - new ChiSquaredDistribution(seen.length - 1).cumulativeProbability(chi2);
  }

  /** p of no effect at all, two-sided. */
  public static double pValue(double estimate, double standardError) {
    if (!(standardError > 0)) {
      return 1;
    }
    return 2
        * new NormalDistribution(0, 1).cumulativeProbability(-Math.abs(estimate / standardError));
  }
}
