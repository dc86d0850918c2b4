package io.periplus.stats;

/**
 * The Shapley values of R2 in one depth-first sweep over all subsets, without keeping what the
 * subsets explain: with v(S) the worth of subset S and w(s) the part of all orders in which a
 * player enters right after a given subset of size s, a player's value is the sum of (w(|S| - 1) +
 * w(|S|)) v(S) over the subsets that hold him, less the sum of w(|S|) v(S) over all subsets. Both
 * sums grow on the way back from the leaves, so a subset costs a handful of operations.
 */
final class ShapleySweep {
  /** What the rounding of so many sums may leave of a player who explains nothing. */
  private static final double DUST = 1e-13;

  private final double[][] levels;
  private final int[] starts;
  private final int width;
  private final int players;
  private final double[] inside;
  private final double[] after;
  private final double[] held;
  private double all;

  private ShapleySweep(int[] starts, int width) {
    this.starts = starts;
    this.width = width;
    this.players = starts.length - 1;
    this.levels = new double[players + 1][width * width];
    this.inside = new double[players + 1];
    this.after = new double[players + 1];
    this.held = new double[players];
    for (int size = 0; size < players; size++) {
      after[size] = size == 0 ? 1.0 / players : after[size - 1] * size / (players - size);
    }
    for (int size = 1; size <= players; size++) {
      inside[size] = after[size - 1] + after[size];
    }
  }

  /** What the controls explain, what everything explains, and each player's value. */
  static final class Division {
    private final double base;
    private final double total;
    private final double[] values;

    Division(double base, double total, double[] values) {
      this.base = base;
      this.total = total;
      this.values = values;
    }

    double base() {
      return base;
    }

    double total() {
      return total;
    }

    double[] values() {
      return values;
    }
  }

  /**
   * Divides the outcome's variation.
   *
   * @param matrix correlations of controls, then players, then the outcome
   * @param starts first column of each player, then the column of the outcome
   */
  static Division divide(double[][] matrix, int[] starts) {
    ShapleySweep sweep = new ShapleySweep(starts, matrix.length);
    double[] first = sweep.levels[0];
    for (int i = 0; i < matrix.length; i++) {
      System.arraycopy(matrix[i], 0, first, i * matrix.length, matrix.length);
    }
    double base = sweep.takeOut(first, 0, starts[0]);
    double[] rest = first.clone();
    double total = base + sweep.takeOut(rest, starts[0], matrix.length - 1);
    sweep.visit(0, 0, base, first);
    double[] values = sweep.held.clone();
    for (int player = 0; player < values.length; player++) {
      double value = values[player] - sweep.all;
      values[player] = value < DUST ? 0 : value;
    }
    return new Division(base, total, values);
  }

  /** Sum of inside-weighted worths below this node. */
  private double visit(int player, int size, double explained, double[] matrix) {
    if (player == players) {
      all += after[size] * explained;
      return inside[size] * explained;
    }
    int from = starts[player];
    int to = starts[player + 1];
    if (player == players - 1 && to - from == 1) {
      return last(player, size, explained, matrix[from * width + from], matrix[to + from * width]);
    }
    double without = visit(player + 1, size, explained, matrix);
    double[] next = levels[player + 1];
    double gain = to - from == 1 ? takeOne(matrix, next, from) : takeMany(matrix, next, from, to);
    double with = visit(player + 1, size + 1, explained + gain, next);
    held[player] += with;
    return without + with;
  }

  private double last(int player, int size, double explained, double pivot, double cross) {
    double more = pivot > Gram.TOLERANCE ? explained + cross * cross / pivot : explained;
    double with = inside[size + 1] * more;
    all += after[size] * explained + after[size + 1] * more;
    held[player] += with;
    return inside[size] * explained + with;
  }

  /** Writes what column k leaves of the columns behind it; upper triangle only. */
  private double takeOne(double[] matrix, double[] next, int k) {
    int outcome = width - 1;
    int row = k * width;
    double pivot = matrix[row + k];
    boolean isEmpty = pivot <= Gram.TOLERANCE;
    double inverse = isEmpty ? 0 : 1 / pivot;
    for (int i = k + 1; i < outcome; i++) {
      double factor = matrix[row + i] * inverse;
      int at = i * width;
      for (int j = i; j <= outcome; j++) {
        next[at + j] = matrix[at + j] - factor * matrix[row + j];
      }
    }
    return matrix[row + outcome] * matrix[row + outcome] * inverse;
  }

  private double takeMany(double[] matrix, double[] next, int from, int to) {
    for (int i = from; i < width; i++) {
      System.arraycopy(matrix, i * width + i, next, i * width + i, width - i);
    }
    return takeOut(next, from, to);
  }

  /**
   * Sweeps columns out of the upper triangle in place; a pivot that the columns before have
   * emptied, down to a tolerance of its first variance, is skipped.
   */
  private double takeOut(double[] matrix, int from, int to) {
    double explained = 0;
    for (int k = from; k < to; k++) {
      explained += takeOne(matrix, matrix, k);
    }
    return explained;
  }
}
