package io.periplus.stats.effect;

import java.util.ArrayList;
import java.util.List;

/**
 * Least squares on some columns of a matrix of products whose first column is the constant,
 * factored once and solved for many outcomes. Columns enter in the order given; one that those
 * before it explain, all but 1e-10 of its own variance, is left out, so that of a term and a
 * product the product goes.
 */
final class NormalEquations {
  private static final double TOLERANCE = 1e-10;

  private final double[][] products;
  private final int[] kept;
  private final List<Integer> dropped;
  private final double[] scale;
  private final double[][] factor;

  private NormalEquations(
      double[][] products, int[] kept, List<Integer> dropped, double[] scale, double[][] factor) {
    this.products = products;
    this.kept = kept;
    this.dropped = dropped;
    this.scale = scale;
    this.factor = factor;
  }

  /**
   * Factors.
   *
   * @param products symmetric, first row and column those of the constant
   * @param columns places of the predictors, without the constant
   */
  static NormalEquations of(double[][] products, int[] columns) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> dropped = new ArrayList<>();
    double[] scale = new double[columns.length];
    double[][] factor = new double[columns.length][columns.length];
    for (int column : columns) {
      int at = kept.size();
      double variance = centred(products, column, column);
      if (variance <= TOLERANCE * products[column][column]) {
        dropped.add(column);
        continue;
      }
      scale[at] = Math.sqrt(variance);
      double left = 1;
      for (int k = 0; k < at; k++) {
        double value = centred(products, column, kept.get(k)) / scale[at] / scale[k];
        for (int m = 0; m < k; m++) {
          value -= factor[at][m] * factor[k][m];
        }
        factor[at][k] = value / factor[k][k];
        left -= factor[at][k] * factor[at][k];
      }
      if (left <= TOLERANCE) {
        dropped.add(column);
      } else {
        factor[at][at] = Math.sqrt(left);
        kept.add(column);
      }
    }
    return new NormalEquations(
        products, kept.stream().mapToInt(Integer::intValue).toArray(), dropped, scale, factor);
  }

  /** Places of the columns that the others explain, in their order. */
  List<Integer> dropped() {
    return dropped;
  }

  /**
   * What turns a row into the residual of an outcome: 1 at the outcome, less its coefficients at
   * the predictors and the constant.
   */
  double[] residual(int outcome) {
    double[] solution = new double[kept.length];
    for (int k = 0; k < kept.length; k++) {
      double value = centred(products, kept[k], outcome) / scale[k];
      for (int m = 0; m < k; m++) {
        value -= factor[k][m] * solution[m];
      }
      solution[k] = value / factor[k][k];
    }
    for (int k = kept.length - 1; k >= 0; k--) {
      double value = solution[k];
      for (int m = k + 1; m < kept.length; m++) {
        value -= factor[m][k] * solution[m];
      }
      solution[k] = value / factor[k][k];
    }
    double[] residual = new double[products.length];
    residual[outcome] = 1;
    double rows = products[0][0];
    residual[0] = -products[0][outcome] / rows;
    for (int k = 0; k < kept.length; k++) {
      double coefficient = solution[k] / scale[k];
      residual[kept[k]] = -coefficient;
      residual[0] += coefficient * products[0][kept[k]] / rows;
    }
    return residual;
  }

  private static double centred(double[][] products, int i, int j) {
    return products[i][j] - products[0][i] * products[0][j] / products[0][0];
  }
}
