package io.periplus.stats.survey;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * How unusual a figure is among all units of the same company, most of which are honest: deviations
 * from their median in robust standard deviations (Efron 2004, JASA 99). Signals that share a count
 * are not independent; standardised on their own distribution their sum still accuses nobody too
 * often.
 */
public final class EmpiricalNull {
  /** Median deviation times this is the standard deviation of a normal distribution. */
  static final double SIGMA = 1.4826;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private EmpiricalNull() {}

  /**
   * Each figure in robust standard deviations from the median; all 0 where more than half of them
   * are the same, which shows no spread.
   */
  public static double[] standardised(double[] figures) {
    return standardised(figures, 0);
  }

  /**
   * The same, against a spread of at least {@code floor}.
   *
   * @param floor what the spread would be by chance alone
   */
  public static double[] standardised(double[] figures, double floor) {
    double middle = median(figures);
    double spread = Math.max(floor, SIGMA * median(deviations(figures, middle)));
    return Arrays.stream(figures).map(f -> spread > 0 ? (f - middle) / spread : 0).toArray();
  }

  /** Chance of a standard normal above it. */
  public static double above(double z) {
    return NORMAL.cumulativeProbability(-z);
  }

  /** The standard normal that has so much above it; the chance is kept away from 0 and 1. */
  public static double normalOf(double above) {
    double kept = Math.min(1 - 1e-12, Math.max(1e-12, above));
    return -NORMAL.inverseCumulativeProbability(kept);
  }

  private static double[] deviations(double[] figures, double middle) {
    return Arrays.stream(figures).map(f -> Math.abs(f - middle)).toArray();
  }

  private static double median(double[] figures) {
    return figures.length == 0 ? 0 : new Median().evaluate(figures);
  }
}
