package io.periplus.stats.effect;

import io.periplus.stats.Percentiles;
import java.util.Arrays;

/**
 * What several changes are worth together, and whose part is how much: the worth of every subset of
 * the changes, and the mean gain of each over all orders in which they may come. Parts add up to
 * the whole, and what two changes would both have done is counted once.
 */
public final class WhatIf {
  /** More changes than this in one scenario are refused: 2 to their number is worked through. */
  public static final int MOST = 12;

  private WhatIf() {}

  /**
   * What is kept of a pool that several changes draw from: nobody can be kept twice.
   *
   * @param pool how many there are to keep
   * @param kept how many each change would keep alone; negative where it loses some
   * @param subset bit j set when change j is made
   */
  public static double once(double pool, double[] kept, int subset) {
    if (pool <= 0) {
      return 0;
    }
    double gone = 1;
    for (int j = 0; j < kept.length; j++) {
      if ((subset >> j & 1) == 1) {
        gone *= 1 - Math.min(1, kept[j] / pool);
      }
    }
    return pool * (1 - gone);
  }

  /** The part of each change of the worth of all, when they draw from one pool. */
  public static double[] parts(double pool, double[] kept) {
    if (kept.length > MOST) {
      throw new IllegalArgumentException(
          "%d changes are more than %d: make two scenarios of them".formatted(kept.length, MOST));
    }
    double[] worth = new double[1 << kept.length];
    for (int subset = 0; subset < worth.length; subset++) {
      worth[subset] = once(pool, kept, subset);
    }
    return shapley(worth, kept.length);
  }

  /** The mean gain of each change over all orders, from the worth of every subset. */
  private static double[] shapley(double[] worth, int changes) {
    double[] weight = new double[changes];
    for (int size = 0; size < changes; size++) {
      weight[size] = size == 0 ? 1.0 / changes : weight[size - 1] * size / (changes - size);
    }
    double[] parts = new double[changes];
    for (int subset = 0; subset < worth.length; subset++) {
      for (int j = 0; j < changes; j++) {
        if ((subset >> j & 1) == 0) {
          parts[j] += weight[Integer.bitCount(subset)] * (worth[subset | 1 << j] - worth[subset]);
        }
      }
    }
    return parts;
  }

  /**
   * Where a figure lies over all draws.
   *
   * @param low 2.5 % lie below
   * @param p10 a tenth lies below
   * @param p50 half lies below
   * @param p90 nine tenths lie below
   * @param high 97.5 % lie below
   * @param positive share of draws above 0
   */
  public record Spread(
      double low, double p10, double p50, double p90, double high, double positive) {

    public static Spread of(double[] draws, double confidence) {
      Percentiles at = Percentiles.of(draws);
      return new Spread(
          at.at((1 - confidence) / 2),
          at.at(0.1),
          at.at(0.5),
          at.at(0.9),
          at.at((1 + confidence) / 2),
          (double) Arrays.stream(draws).filter(d -> d > 0).count() / draws.length);
    }
  }
}
