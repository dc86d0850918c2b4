package io.periplus.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Percentiles of replicates by the Weibull rule (R's type 6): rank (B + 1) p, between neighbours in
 * proportion. The common rule (type 7) makes intervals of 400 replicates half a point too narrow.
 */
public final class Percentiles {
  private final Percentile rule = new Percentile().withEstimationType(EstimationType.R_6);

  private Percentiles(double[] values) {
    rule.setData(values);
  }

  public static Percentiles of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("No value, hence no percentile");
    }
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("A value is not a number: " + Arrays.toString(values));
    }
    return new Percentiles(values);
  }

  /** The value that a part {@code p} of the values does not exceed; p between 0 and 1. */
  public double at(double p) {
    // The library takes (0, 100]; at 0 the rule gives the smallest value, as anywhere below
    // 1/(B+1).
    return rule.evaluate(Math.max(100 * p, Double.MIN_NORMAL));
  }

  /** The middle part of the values, as much of them as the confidence says. */
  public Interval middle(double confidence) {
    return new Interval(at((1 - confidence) / 2), at((1 + confidence) / 2));
  }
}
