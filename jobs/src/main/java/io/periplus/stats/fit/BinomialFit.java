package io.periplus.stats.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often something happens, by what is known of those to whom it may: a binomial regression on
 * cells of cases that look alike, by Fisher's scoring (McCullagh and Nelder 1989, 2.5). With a cell
 * for everybody who is still there in a period it is the hazard of discrete time: the chance to
 * leave in the period. A column that the others tell already gets no coefficient.
 *
 * @param link how the chance depends on the columns
 * @param coefficients change of the linear predictor per unit of each column that carries one
 * @param errors standard error of each
 * @param redundant columns that the kept ones already tell
 * @param deviance twice the distance of the log-likelihood from that of the cells themselves
 * @param isConverged whether the last step moved nothing any more; else somebody is told apart
 *     perfectly
 */
public record BinomialFit(
    Link link,
    Map<String, Double> coefficients,
    Map<String, Double> errors,
    Set<String> redundant,
    double deviance,
    boolean isConverged) {
  private static final int MOST_STEPS = 60;
  private static final double STILL = 1e-12;

  /** Cases that look alike: how many were at risk, and how many of them left. */
  public static final class Cell {
    private final double[] columns;
    private final double atRisk;
    private final double left;

    public Cell(double[] columns, double atRisk, double left) {
      if (!(atRisk > 0) || left < 0 || left > atRisk) {
        throw new IllegalArgumentException("%s left of %s".formatted(left, atRisk));
      }
      this.columns = columns.clone();
      this.atRisk = atRisk;
      this.left = left;
    }
  }

  /**
   * Fits the cells.
   *
   * @param names of the columns; a constant is a column like any other
   */
  public static BinomialFit of(Link link, List<String> names, List<Cell> cells) {
    return new Scoring(link, names, cells).fit();
  }

  /** The chance of whoever has these columns; what is not named is 0. */
  public double chance(Map<String, Double> columns) {
    double eta = 0;
    for (Map.Entry<String, Double> coefficient : coefficients.entrySet()) {
      eta += coefficient.getValue() * columns.getOrDefault(coefficient.getKey(), 0.0);
    }
    return link.chance(eta);
  }

  private static final class Scoring {
    private final Link link;
    private final List<String> names;
    private final List<Cell> cells;
    private final int p;
    private double[] beta;

    Scoring(Link link, List<String> names, List<Cell> cells) {
      this.link = link;
      this.names = names;
      this.cells = cells;
      this.p = names.size();
      this.beta = new double[p];
    }

    BinomialFit fit() {
      double before = Double.POSITIVE_INFINITY;
      boolean isConverged = false;
      Equations now = new Equations(p);
      for (int step = 0; step < MOST_STEPS && !isConverged; step++) {
        now = equations(beta, step == 0);
        double[] next = now.solve();
        double deviance = deviance(next);
        for (int half = 0; half < 30 && !(deviance <= before + 1e-9); half++) {
          next = middle(beta, next);
          deviance = deviance(next);
        }
        isConverged = Math.abs(before - deviance) < STILL * (Math.abs(deviance) + 0.1);
        beta = next;
        before = deviance;
      }
      now = equations(beta, false);
      return result(now, before, isConverged);
    }

    private BinomialFit result(Equations at, double deviance, boolean isConverged) {
      Map<String, Double> coefficients = new LinkedHashMap<>();
      Map<String, Double> errors = new LinkedHashMap<>();
      Set<String> redundant = new TreeSet<>(names);
      for (int kept : at.kept()) {
        coefficients.put(names.get(kept), beta[kept]);
        errors.put(names.get(kept), at.error(kept));
        redundant.remove(names.get(kept));
      }
      return new BinomialFit(
          link,
          Collections.unmodifiableMap(coefficients),
          Collections.unmodifiableMap(errors),
          Collections.unmodifiableSet(redundant),
          deviance,
          isConverged);
    }

    /** Weighted cross-products of the columns, and of the columns with the working response. */
    private Equations equations(double[] at, boolean isStart) {
      Equations sum = new Equations(p);
      for (Cell cell : cells) {
        double start = (cell.left + 0.5) / (cell.atRisk + 1);
        double eta = isStart ? linked(start) : eta(cell, at);
        double h = bounded(link.chance(eta));
        double slope = Math.max(link.slope(eta), 1e-300);
        double weight = cell.atRisk * slope * slope / (h * (1 - h));
        sum.add(cell.columns, weight, eta + (cell.left / cell.atRisk - h) / slope);
      }
      return sum;
    }

    private double linked(double h) {
      return link == Link.LOGIT ? Math.log(h / (1 - h)) : Math.log(-Math.log1p(-h));
    }

    private double deviance(double[] at) {
      double sum = 0;
      for (Cell cell : cells) {
        double h = bounded(link.chance(eta(cell, at)));
        double stayed = cell.atRisk - cell.left;
        sum += part(cell.left, cell.atRisk * h) + part(stayed, cell.atRisk * (1 - h));
      }
      return 2 * sum;
    }

    private static double part(double seen, double expected) {
      return seen == 0 ? 0 : seen * Math.log(seen / expected);
    }

    private static double bounded(double h) {
      return Math.min(1 - 1e-15, Math.max(1e-300, h));
    }

    private static double eta(Cell cell, double[] beta) {
      double eta = 0;
      for (int i = 0; i < beta.length; i++) {
        eta += cell.columns[i] * beta[i];
      }
      return eta;
    }

    private static double[] middle(double[] a, double[] b) {
      double[] middle = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        middle[i] = (a[i] + b[i]) / 2;
      }
      return middle;
    }
  }
}
