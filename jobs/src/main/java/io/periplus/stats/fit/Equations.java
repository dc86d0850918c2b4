package io.periplus.stats.fit;

import io.periplus.stats.Cholesky;
import java.io.Serializable;

/**
 * The normal equations of a weighted least-squares fit, added up row by row and mergeable: products
 * of the columns with one another and with the response. They are solved on columns of unit length,
 * so that no unit of a column matters; a column that the others tell already gets 0.
 */
public final class Equations implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[][] products;
  private final double[] right;

  public Equations(int columns) {
    this.products = new double[columns][columns];
    this.right = new double[columns];
  }

  /** A row. */
  public void add(double[] x, double weight, double response) {
    for (int i = 0; i < x.length; i++) {
      double wx = weight * x[i];
      if (wx != 0) {
        right[i] += wx * response;
        double[] line = products[i];
        for (int j = 0; j <= i; j++) {
          line[j] += wx * x[j];
        }
      }
    }
  }

  /** The rows of another. */
  public void add(Equations other) {
    for (int i = 0; i < right.length; i++) {
      right[i] += other.right[i];
      for (int j = 0; j <= i; j++) {
        products[i][j] += other.products[i][j];
      }
    }
  }

  /** The same with something added against each column. */
  Equations penalised(double[] ridge) {
    Equations penalised = new Equations(right.length);
    penalised.add(this);
    for (int i = 0; i < right.length; i++) {
      penalised.products[i][i] += ridge[i];
    }
    return penalised;
  }

  double[] diagonal() {
    double[] diagonal = new double[right.length];
    for (int i = 0; i < right.length; i++) {
      diagonal[i] = products[i][i];
    }
    return diagonal;
  }

  /** The coefficients, in the order of the columns. */
  public double[] solve() {
    double[] scaled = new double[right.length];
    for (int i = 0; i < right.length; i++) {
      scaled[i] = right[i] / scale(i);
    }
    double[] solution = Cholesky.of(unit()).solve(scaled);
    for (int i = 0; i < right.length; i++) {
      solution[i] /= scale(i);
    }
    return solution;
  }

  /** The columns that carry a coefficient. */
  public int[] kept() {
    return Cholesky.of(unit()).kept();
  }

  /** Standard error of a coefficient, for a residual variance of 1. */
  public double error(int column) {
    double[] one = new double[right.length];
    one[column] = 1;
    return Math.sqrt(Cholesky.of(unit()).solve(one)[column]) / scale(column);
  }

  private double scale(int i) {
    return products[i][i] > 0 ? Math.sqrt(products[i][i]) : 1;
  }

  private double[][] unit() {
    double[][] unit = new double[right.length][right.length];
    for (int i = 0; i < right.length; i++) {
      for (int j = 0; j < right.length; j++) {
        unit[i][j] = products[Math.max(i, j)][Math.min(i, j)] / scale(i) / scale(j);
      }
    }
    return unit;
  }
}
