package io.periplus.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A figure, how sure it is, and from how many rows.
 *
 * @param value the figure itself
 * @param standardError of the figure, in its unit; 0 only when nothing varied
 * @param interval where the figure may lie; not always centred on it
 * @param n rows behind it; with weights, as many equally weighted rows as are as informative
 */
public record Estimate(double value, double standardError, Interval interval, double n) {

  /** In another unit. */
  public Estimate scaled(double factor) {
    return new Estimate(
        value * factor, standardError * Math.abs(factor), interval.scaled(factor), n);
  }

  /**
   * In standard deviations of the outcome, for where its unit (money) may not be shown.
   *
   * @param outcomeDeviation standard deviation of the outcome, above 0
   */
  public Estimate standardised(double outcomeDeviation) {
    if (!(outcomeDeviation > 0)) {
      throw new IllegalArgumentException("The outcome never moves: " + outcomeDeviation);
    }
    return scaled(1 / outcomeDeviation);
  }

  /** How often chance alone would put a figure without effect this far from 0. */
  public double pValue() {
    if (standardError == 0) {
      return value == 0 ? 1 : 0;
    }
    return 2
        * new NormalDistribution(null, 0, 1)
            .cumulativeProbability(-Math.abs(value) / standardError);
  }

  /** How many standard errors lie on each side of an estimate: 1.959964 for 0.95. */
  public static double quantile(double confidence) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
  }
}
