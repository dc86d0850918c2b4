package io.periplus.stats;

/**
 * What every subset of players explains of an outcome, by depth-first sweep: at each player one
 * branch passes the matrix on, the other takes the player's columns out of it first, so that all
 * subsets with the same beginning share the work (about 2^p p operations for p players).
 */
public final class SubsetSweep {
  private final double[][][] levels;
  private final int[] starts;
  private final int outcome;
  private final double[] table;

  private SubsetSweep(int[] starts, int outcome) {
    int players = starts.length - 1;
    this.levels = new double[players + 1][outcome + 1][outcome + 1];
    this.starts = starts;
    this.outcome = outcome;
    this.table = new double[1 << players];
  }

  /**
   * Sweeps all subsets.
   *
   * @param matrix correlations of controls, then players, then the outcome; controls are swept
   *     first
   * @param starts first column of each player, then the column of the outcome
   * @return by bitmask of players, the explained part of the outcome's variation, controls included
   */
  public static double[] explained(double[][] matrix, int[] starts) {
    SubsetSweep sweep = new SubsetSweep(starts, matrix.length - 1);
    double[][] first = sweep.levels[0];
    for (int i = 0; i < matrix.length; i++) {
      first[i] = matrix[i].clone();
    }
    sweep.visit(0, 0, sweep.takeOut(first, 0, starts[0]), first);
    return sweep.table;
  }

  private void visit(int player, int mask, double explained, double[][] matrix) {
    if (player == starts.length - 1) {
      table[mask] = explained;
      return;
    }
    visit(player + 1, mask, explained, matrix);
    double[][] next = levels[player + 1];
    for (int i = starts[player]; i <= outcome; i++) {
      System.arraycopy(matrix[i], i, next[i], i, outcome + 1 - i);
    }
    double gain = takeOut(next, starts[player], starts[player + 1]);
    visit(player + 1, mask | 1 << player, explained + gain, next);
  }

  /**
   * Sweeps columns out of the upper triangle; a pivot that the columns before have emptied, down to
   * a tolerance of its first variance, is skipped.
   */
  private double takeOut(double[][] matrix, int from, int to) {
    double explained = 0;
    for (int k = from; k < to; k++) {
      double[] row = matrix[k];
      if (row[k] > Gram.TOLERANCE) {
        explained += row[outcome] * row[outcome] / row[k];
        for (int i = k + 1; i < outcome; i++) {
          double factor = row[i] / row[k];
          double[] below = matrix[i];
          for (int j = i; j <= outcome; j++) {
            below[j] -= factor * row[j];
          }
        }
      }
    }
    return explained;
  }
}
