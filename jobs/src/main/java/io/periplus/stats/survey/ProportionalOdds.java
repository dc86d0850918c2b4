package io.periplus.stats.survey;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Scores read as steps and not as numbers: logit P(Y at most k) = cut k - x'coefficients (McCullagh
 * 1980), by Fisher scoring on distinct cells. A check of whether reading the steps as numbers is
 * safe: the signs and the order of the coefficients should be those of the straight line.
 */
public final class ProportionalOdds {
  private final double[] coefficients;
  private final double[] cuts;
  private final double deviance;

  ProportionalOdds(double[] coefficients, double[] cuts, double deviance) {
    this.coefficients = coefficients;
    this.cuts = cuts;
    this.deviance = deviance;
  }

  /** Of the columns, in their order; above 0 moves the score upwards. */
  public double[] coefficients() {
    return coefficients;
  }

  /** Between the steps, rising. */
  public double[] cuts() {
    return cuts;
  }

  /** Twice the negative log-likelihood. */
  public double deviance() {
    return deviance;
  }

  private static final int MOST_STEPS = 100;
  private static final double FLAT = 1e-13;
  private static final double LEAST = 1e-300;

  /** Rows that share their columns. */
  public static final class Cell {
    private final double[] columns;
    private final double[] counts;

    public Cell(double[] columns, double[] counts) {
      this.columns = columns;
      this.counts = counts;
    }

    /** Values, without a constant. */
    public double[] columns() {
      return columns;
    }

    /** Rows, or their weight, on each step of the score from the lowest. */
    public double[] counts() {
      return counts;
    }
  }

  /** Fits; every step of the score has at least one row. */
  public static ProportionalOdds fit(List<Cell> cells) {
    ProportionalOdds now = start(cells);
    for (int step = 0; step < MOST_STEPS; step++) {
      ProportionalOdds next = now.step(cells);
      if (now.deviance - next.deviance <= FLAT * now.deviance) {
        return next;
      }
      now = next;
    }
    return now;
  }

  private static ProportionalOdds start(List<Cell> cells) {
    int steps = cells.get(0).counts().length;
    double[] counts = new double[steps];
    cells.forEach(
        cell -> {
          for (int k = 0; k < steps; k++) {
            counts[k] += cell.counts()[k];
          }
        });
    double all = Arrays.stream(counts).sum();
    double[] cuts = new double[steps - 1];
    double below = 0;
    for (int k = 0; k < cuts.length; k++) {
      below += counts[k];
      if (counts[k] <= 0 || below >= all) {
        throw new IllegalArgumentException("A step of the score has no answer");
      }
      cuts[k] = Math.log(below / (all - below));
    }
    return of(cells, new double[cells.get(0).columns().length], cuts);
  }

  private ProportionalOdds step(List<Cell> cells) {
    int p = coefficients.length;
    int size = p + cuts.length;
    double[] gradient = new double[size];
    double[][] information = new double[size][size];
    for (Cell cell : cells) {
      double rows = Arrays.stream(cell.counts()).sum();
      for (int k = 0; k <= cuts.length; k++) {
        double chance = chance(cell, k);
        double[] slope = slope(cell, k);
        for (int a = 0; a < size; a++) {
          gradient[a] += cell.counts()[k] * slope[a] / chance;
          for (int b = 0; b < size; b++) {
            information[a][b] += rows * slope[a] * slope[b] / chance;
          }
        }
      }
    }
    double[] move =
        new SingularValueDecomposition(new Array2DRowRealMatrix(information))
            .getSolver()
            .solve(new ArrayRealVector(gradient))
            .toArray();
    for (double part = 1; part > FLAT; part /= 2) {
      double[] moved = coefficients.clone();
      double[] movedCuts = cuts.clone();
      for (int a = 0; a < size; a++) {
        if (a < p) {
          moved[a] += part * move[a];
        } else {
          movedCuts[a - p] += part * move[a];
        }
      }
      ProportionalOdds next = of(cells, moved, movedCuts);
      if (next.deviance < deviance) {
        return next;
      }
    }
    return this;
  }

  /** Derivative of a step's chance by coefficients, then cuts. */
  private double[] slope(Cell cell, int step) {
    double[] slope = new double[coefficients.length + cuts.length];
    double upper = density(cell, step);
    double lower = density(cell, step - 1);
    for (int a = 0; a < coefficients.length; a++) {
      slope[a] = -cell.columns()[a] * (upper - lower);
    }
    if (step < cuts.length) {
      slope[coefficients.length + step] = upper;
    }
    if (step > 0) {
      slope[coefficients.length + step - 1] = -lower;
    }
    return slope;
  }

  private double chance(Cell cell, int step) {
    return Math.max(LEAST, atMost(cell, step) - atMost(cell, step - 1));
  }

  private double density(Cell cell, int step) {
    double below = atMost(cell, step);
    return below * (1 - below);
  }

  private double atMost(Cell cell, int step) {
    if (step < 0) {
      return 0;
    }
    if (step >= cuts.length) {
      return 1;
    }
    double z = cuts[step];
    for (int a = 0; a < coefficients.length; a++) {
      z -= coefficients[a] * cell.columns()[a];
    }
    return 1 / (1 + Math.exp(-z));
  }

  private static ProportionalOdds of(List<Cell> cells, double[] coefficients, double[] cuts) {
    for (int k = 1; k < cuts.length; k++) {
      if (cuts[k] <= cuts[k - 1]) {
        return new ProportionalOdds(coefficients, cuts, Double.POSITIVE_INFINITY);
      }
    }
    ProportionalOdds at = new ProportionalOdds(coefficients, cuts, 0);
    double sum = 0;
    for (Cell cell : cells) {
      for (int k = 0; k < cell.counts().length; k++) {
        sum -= cell.counts()[k] > 0 ? cell.counts()[k] * Math.log(at.chance(cell, k)) : 0;
      }
    }
    return new ProportionalOdds(coefficients, cuts, 2 * sum);
  }
}
