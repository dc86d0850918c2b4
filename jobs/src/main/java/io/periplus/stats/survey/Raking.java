package io.periplus.stats.survey;

import java.util.Arrays;
import java.util.List;

/**
 * Weights whose sums meet known margins, by iterative proportional fitting (Deming and Stephan
 * 1940): one margin after the other, until none moves. A cell without answers cannot be filled, and
 * margins that contradict each other are never met: then {@code hasMet} is false.
 */
public final class Raking {
  private final double[] weights;
  private final int rounds;
  private final boolean hasMet;

  Raking(double[] weights, int rounds, boolean hasMet) {
    this.weights = weights;
    this.rounds = rounds;
    this.hasMet = hasMet;
  }

  /** Of the cells, in the order given. */
  public double[] weights() {
    return weights;
  }

  /** How often all margins were gone through. */
  public int rounds() {
    return rounds;
  }

  /** Whether the sums meet every margin. */
  public boolean hasMet() {
    return hasMet;
  }

  private static final int MOST_ROUNDS = 1000;

  /** Sums this near to their margin, in parts of it, have met it. */
  private static final double NEAR = 1e-12;

  /** A known margin. */
  public static final class Margin {
    private final int[] classOf;
    private final double[] totals;

    public Margin(int[] classOf, double[] totals) {
      this.classOf = classOf;
      this.totals = totals;
    }

    /** Class of each cell. */
    public int[] classOf() {
      return classOf;
    }

    /** Known total of each class. */
    public double[] totals() {
      return totals;
    }
  }

  /**
   * Rakes.
   *
   * @param start weight of each cell before
   */
  public static Raking of(double[] start, List<Margin> margins) {
    double[] weights = start.clone();
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      double moved = 0;
      for (Margin margin : margins) {
        moved = Math.max(moved, fit(weights, margin));
      }
      if (moved < NEAR) {
        return new Raking(weights, round, haveMet(weights, margins));
      }
    }
    return new Raking(weights, MOST_ROUNDS, false);
  }

  private static double fit(double[] weights, Margin margin) {
    double[] sums = sums(weights, margin);
    double moved = 0;
    for (int i = 0; i < weights.length; i++) {
      int of = margin.classOf()[i];
      if (sums[of] > 0) {
        double factor = margin.totals()[of] / sums[of];
        moved = Math.max(moved, Math.abs(factor - 1));
        weights[i] *= factor;
      }
    }
    return moved;
  }

  private static boolean haveMet(double[] weights, List<Margin> margins) {
    return margins.stream()
        .allMatch(
            margin -> {
              double[] sums = sums(weights, margin);
              double largest = Arrays.stream(margin.totals()).max().orElse(0);
              for (int of = 0; of < sums.length; of++) {
                if (Math.abs(sums[of] - margin.totals()[of]) > 1e3 * NEAR * largest) {
                  return false;
                }
              }
              return true;
            });
  }

  private static double[] sums(double[] weights, Margin margin) {
    double[] sums = new double[margin.totals().length];
    for (int i = 0; i < weights.length; i++) {
      sums[margin.classOf()[i]] += weights[i];
    }
    return sums;
  }
}
