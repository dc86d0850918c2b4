package io.periplus.stats.effect;

import java.util.function.IntPredicate;

/** Linear and logistic fits on some of the rows at hand; the constant stands first. */
final class Rows {
  private static final int STEPS = 50;

  /** Newton's steps shrink by squares: after one of this size nothing is left to gain. */
  private static final double SETTLED = 1e-10;

  private Rows() {}

  /** The constant and the coefficients at a row's controls. */
  static double value(double[] coefficients, double[] row) {
    double value = coefficients[0];
    for (int j = 0; j < row.length; j++) {
      value += coefficients[j + 1] * row[j];
    }
    return value;
  }

  static double[] linear(double[][] rows, double[] outcome, IntPredicate chosen) {
    int width = rows[0].length + 1;
    double[][] products = new double[width + 1][width + 1];
    for (int i = 0; i < rows.length; i++) {
      if (chosen.test(i)) {
        add(products, rows[i], outcome[i], 1);
      }
    }
    return solve(products);
  }

  /** Newton's steps, without a penalty. */
  static double[] logit(double[][] rows, int[] met, IntPredicate chosen) {
    int width = rows[0].length + 1;
    double[] beta = new double[width];
    for (int step = 0; step < STEPS; step++) {
      double[][] products = new double[width + 1][width + 1];
      for (int i = 0; i < rows.length; i++) {
        if (chosen.test(i)) {
          double linear = value(beta, rows[i]);
          double p = 1 / (1 + Math.exp(-linear));
          double weight = Math.max(1e-10, p * (1 - p));
          add(products, rows[i], linear + (met[i] - p) / weight, weight);
        }
      }
      double[] next = solve(products);
      double moved = 0;
      for (int j = 0; j < width; j++) {
        moved = Math.max(moved, Math.abs(next[j] - beta[j]) / (1 + Math.abs(next[j])));
      }
      beta = next;
      if (moved < SETTLED) {
        break;
      }
    }
    return beta;
  }

  private static void add(double[][] products, double[] row, double outcome, double weight) {
    int last = row.length + 1;
    double[] z = new double[last + 1];
    z[0] = 1;
    System.arraycopy(row, 0, z, 1, row.length);
    z[last] = outcome;
    for (int i = 0; i <= last; i++) {
      double weighted = weight * z[i];
      for (int j = i; j <= last; j++) {
        products[i][j] += weighted * z[j];
      }
    }
  }

  private static double[] solve(double[][] products) {
    int last = products.length - 1;
    for (int i = 0; i <= last; i++) {
      for (int j = 0; j < i; j++) {
        products[i][j] = products[j][i];
      }
    }
    int[] columns = new int[last - 1];
    for (int j = 0; j < columns.length; j++) {
      columns[j] = j + 1;
    }
    double[] residual = NormalEquations.of(products, columns).residual(last);
    double[] coefficients = new double[last];
    for (int j = 0; j < last; j++) {
      coefficients[j] = -residual[j];
    }
    return coefficients;
  }
}
