package io.periplus.stats;

import java.util.Arrays;

/**
 * The pivoted factor of a matrix with unit diagonal. A column that the others explain, all but a
 * tolerance of its own variance, is left out.
 */
public final class Cholesky {
  private final double[][] factor;
  private final int[] order;
  private final int rank;

  private Cholesky(double[][] factor, int[] order, int rank) {
    this.factor = factor;
    this.order = order;
    this.rank = rank;
  }

  /** Among equal pivots the first column is kept, so that a duplicate goes and not its original. */
  public static Cholesky of(double[][] unit) {
    int n = unit.length;
    double[][] factor = new double[n][n];
    double[] left = new double[n];
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      left[i] = unit[i][i];
      order[i] = i;
    }
    int rank = 0;
    while (rank < n && choose(order, left, rank) > Gram.TOLERANCE) {
      eliminate(unit, factor, left, order, rank++);
    }
    return new Cholesky(factor, order, rank);
  }

  private static double choose(int[] order, double[] left, int from) {
    int best = from;
    for (int i = from + 1; i < order.length; i++) {
      double gain = left[order[i]] - left[order[best]];
      boolean clearly = gain > Gram.TOLERANCE;
      boolean tiedAndEarlier = gain >= -Gram.TOLERANCE && order[i] < order[best];
      best = clearly || tiedAndEarlier ? i : best;
    }
    int chosen = order[best];
    order[best] = order[from];
    order[from] = chosen;
    return left[chosen];
  }

  private static void eliminate(
      double[][] unit, double[][] factor, double[] left, int[] order, int step) {
    int pivot = order[step];
    double root = Math.sqrt(left[pivot]);
    factor[pivot][step] = root;
    for (int i = step + 1; i < order.length; i++) {
      int row = order[i];
      double value = unit[row][pivot];
      for (int k = 0; k < step; k++) {
        value -= factor[row][k] * factor[pivot][k];
      }
      factor[row][step] = value / root;
      left[row] -= factor[row][step] * factor[row][step];
    }
  }

  /** The columns that were kept, in their first order. */
  public int[] kept() {
    return Arrays.stream(order, 0, rank).sorted().toArray();
  }

  /** What solves the system on the kept columns; 0 for the others. */
  public double[] solve(double[] right) {
    double[] half = new double[rank];
    for (int k = 0; k < rank; k++) {
      half[k] = right[order[k]];
      for (int m = 0; m < k; m++) {
        half[k] -= factor[order[k]][m] * half[m];
      }
      half[k] /= factor[order[k]][k];
    }
    double[] solution = new double[right.length];
    for (int k = rank - 1; k >= 0; k--) {
      double value = half[k];
      for (int m = k + 1; m < rank; m++) {
        value -= factor[order[m]][k] * solution[order[m]];
      }
      solution[order[k]] = value / factor[order[k]][k];
    }
    return solution;
  }
}
