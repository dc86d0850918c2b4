package io.periplus.stats.effect;

import io.periplus.stats.JointReplicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How an outcome answers to the level of one component: straight between knots and never turning
 * back, so that the first transfer may weigh more than the second. The level is cut into pieces
 * that add up to it; a piece whose slope runs against the whole is flat, and the rest is fitted
 * again (active set of non-negative least squares, Lawson and Hanson 1974).
 */
public final class ResponseCurve {
  private final double[] knots;
  private final double[] slopes;
  private final List<double[]> replicates;

  private ResponseCurve(double[] knots, double[] slopes, List<double[]> replicates) {
    this.knots = knots;
    this.slopes = slopes;
    this.replicates = replicates;
  }

  /** Parts of a level: up to the first knot, between knots, above the last. They add up to it. */
  public static double[] pieces(double level, double[] knots) {
    double[] pieces = new double[knots.length + 1];
    double from = 0;
    for (int k = 0; k < knots.length; k++) {
      pieces[k] = Math.min(level, knots[k]) - Math.min(level, from);
      from = knots[k];
    }
    pieces[knots.length] = knots.length == 0 ? level : level - Math.min(level, from);
    return pieces;
  }

  /**
   * Fits.
   *
   * @param data one fold
   * @param pieces columns of the pieces, from the lowest
   * @param knots where they meet, one fewer
   */
  public static ResponseCurve fit(
      Partition data,
      List<String> pieces,
      double[] knots,
      String outcome,
      List<String> controls,
      JointReplicates worlds) {
    NormalEquations nuisance = NormalEquations.of(data.training(0), data.at(controls));
    int p = pieces.size();
    double[][] u = new double[p][];
    for (int j = 0; j < p; j++) {
      u[j] = nuisance.residual(data.at(pieces.get(j)));
    }
    double[] v = nuisance.residual(data.at(outcome));
    // One square a shard: products of the residual pieces, the outcome's behind them.
    double[][] shards = new double[data.shards()][];
    double[] total = new double[p * (p + 1)];
    for (int s = 0; s < shards.length; s++) {
      shards[s] = new double[p * (p + 1)];
      for (int j = 0; j < p; j++) {
        double[] pushed = data.times(s, u[j]);
        for (int m = 0; m < p; m++) {
          shards[s][j * (p + 1) + m] = Partition.dot(pushed, u[m]);
        }
        shards[s][j * (p + 1) + p] = Partition.dot(pushed, v);
      }
      for (int i = 0; i < total.length; i++) {
        total[i] += shards[s][i];
      }
    }
    int direction = direction(total, p);
    List<double[]> replicates = new ArrayList<>();
    for (int b = 0; b < worlds.size(); b++) {
      int[] weights = worlds.weights(b);
      double[] sum = new double[total.length];
      for (int s = 0; s < shards.length; s++) {
        for (int i = 0; weights[s] > 0 && i < sum.length; i++) {
          sum[i] += weights[s] * shards[s][i];
        }
      }
      replicates.add(slopes(sum, p, direction));
    }
    return new ResponseCurve(knots.clone(), slopes(total, p, direction), replicates);
  }

  /** Which way the straight line through all pieces runs. */
  private static int direction(double[] products, int p) {
    double above = 0;
    for (int j = 0; j < p; j++) {
      above += products[j * (p + 1) + p];
    }
    return above >= 0 ? 1 : -1;
  }

  private static double[] slopes(double[] products, int p, int direction) {
    boolean[] active = new boolean[p];
    Arrays.fill(active, true);
    while (true) {
      double[] slopes = solve(products, p, active);
      int worst = -1;
      for (int j = 0; j < p; j++) {
        boolean isAgainst = slopes[j] * direction < 0;
        if (isAgainst && (worst < 0 || slopes[j] * direction < slopes[worst] * direction)) {
          worst = j;
        }
      }
      if (worst < 0) {
        return slopes;
      }
      active[worst] = false;
    }
  }

  private static double[] solve(double[] products, int p, boolean[] active) {
    double[][] square = new double[p + 2][p + 2];
    square[0][0] = 1;
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; j < p; j++) {
      for (int m = 0; m < p; m++) {
        square[j + 1][m + 1] = products[j * (p + 1) + m];
      }
      square[j + 1][p + 1] = products[j * (p + 1) + p];
      square[p + 1][j + 1] = square[j + 1][p + 1];
      if (active[j]) {
        columns.add(j + 1);
      }
    }
    double[] residual =
        NormalEquations.of(square, columns.stream().mapToInt(Integer::intValue).toArray())
            .residual(p + 1);
    double[] slopes = new double[p];
    for (int j = 0; j < p; j++) {
      slopes[j] = residual[j + 1] == 0 ? 0 : -residual[j + 1];
    }
    return slopes;
  }

  /** Change of the outcome per unit of the level, piece by piece. */
  public double[] slopes() {
    return slopes.clone();
  }

  /** What a level does against none. */
  public double at(double level) {
    return Partition.dot(slopes, pieces(level, knots));
  }

  /** The same in every replicate. */
  public double[] replicatesAt(double level) {
    double[] pieces = pieces(level, knots);
    return replicates.stream().mapToDouble(s -> Partition.dot(s, pieces)).toArray();
  }
}
