package io.periplus.stats.survey;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How likely something is, given a few columns: logistic regression by Newton's method on distinct
 * cells, each with how many rows it stands for and in how many of them it happened. Columns that
 * tell the same share their coefficient; a perfect separation stops where no step gains.
 */
public final class Logit {
  private final double[] coefficients;
  private final double deviance;

  Logit(double[] coefficients, double deviance) {
    this.coefficients = coefficients;
    this.deviance = deviance;
  }

  /** Of the columns, in their order. */
  public double[] coefficients() {
    return coefficients;
  }

  /** Twice the negative log-likelihood. */
  public double deviance() {
    return deviance;
  }

  private static final int MOST_STEPS = 50;
  private static final double FLAT = 1e-12;

  /**
   * Fits.
   *
   * @param cells values of the columns, the leading 1 among them
   * @param rows rows of each cell, or their weight
   * @param happened rows of it, or their weight, in which it happened
   */
  public static Logit fit(double[][] cells, double[] rows, double[] happened) {
    Logit now = new Logit(new double[cells[0].length], Double.POSITIVE_INFINITY);
    now = new Logit(now.coefficients, deviance(cells, rows, happened, now.coefficients));
    for (int step = 0; step < MOST_STEPS; step++) {
      Logit next = now.step(cells, rows, happened);
      if (now.deviance - next.deviance <= FLAT * (1 + now.deviance)) {
        return next;
      }
      now = next;
    }
    return now;
  }

  public double probability(double[] cell) {
    return 1 / (1 + Math.exp(-margin(cell, coefficients)));
  }

  private Logit step(double[][] cells, double[] rows, double[] happened) {
    int p = coefficients.length;
    double[] gradient = new double[p];
    double[][] curvature = new double[p][p];
    for (int i = 0; i < cells.length; i++) {
      double chance = probability(cells[i]);
      double spread = rows[i] * chance * (1 - chance);
      for (int a = 0; a < p; a++) {
        gradient[a] += (happened[i] - rows[i] * chance) * cells[i][a];
        for (int b = 0; b < p; b++) {
          curvature[a][b] += spread * cells[i][a] * cells[i][b];
        }
      }
    }
    RealVector move =
        new SingularValueDecomposition(new Array2DRowRealMatrix(curvature))
            .getSolver()
            .solve(new ArrayRealVector(gradient));
    for (double part = 1; part > FLAT; part /= 2) {
      double[] moved = coefficients.clone();
      for (int a = 0; a < p; a++) {
        moved[a] += part * move.getEntry(a);
      }
      double deviance = deviance(cells, rows, happened, moved);
      if (deviance < this.deviance) {
        return new Logit(moved, deviance);
      }
    }
    return this;
  }

  private static double deviance(
      double[][] cells, double[] rows, double[] happened, double[] coefficients) {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      double z = margin(cells[i], coefficients);
      // log(1 + exp(z)) without overflow.
      sum += rows[i] * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))) - happened[i] * z;
    }
    return 2 * sum;
  }

  private static double margin(double[] cell, double[] coefficients) {
    double z = 0;
    for (int a = 0; a < cell.length; a++) {
      z += cell[a] * coefficients[a];
    }
    return z;
  }
}
