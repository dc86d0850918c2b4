package io.periplus.stats.fit;

import java.io.Serializable;

/**
 * What rows tell of the coefficients of a binomial regression, at the coefficients of the step
 * before: the normal equations of the next step, and how far the chances lie from what happened.
 * Added up row by row, and mergeable in any fixed order.
 */
public final class Sums implements Serializable {
  private static final long serialVersionUID = 1;

  private final Link link;
  private final double[] beta;
  private final boolean isStart;
  private final Equations equations;
  private double deviance;

  private Sums(Link link, double[] beta, boolean isStart) {
    this.link = link;
    this.beta = beta;
    this.isStart = isStart;
    this.equations = new Equations(beta.length);
  }

  /** Before there are coefficients: chances halfway between what happened and an even one. */
  static Sums start(Link link, int columns) {
    return new Sums(link, new double[columns], true);
  }

  static Sums at(Link link, double[] beta) {
    return new Sums(link, beta, false);
  }

  /** Of the same step, without rows. */
  public Sums empty() {
    return new Sums(link, beta, isStart);
  }

  void add(Cell cell) {
    add(cell.columns(), cell.atRisk(), cell.left());
  }

  /**
   * Cases that look alike.
   *
   * @param x their columns
   * @param atRisk how many they are
   * @param left how many of them left
   */
  public void add(double[] x, double atRisk, double left) {
    double eta = isStart ? link.linear((left + 0.5) / (atRisk + 1)) : eta(x);
    double h = bounded(link.chance(eta));
    double slope = Math.max(link.slope(eta), 1e-300);
    double weight = atRisk * slope * slope / (h * (1 - h));
    equations.add(x, weight, eta + (left / atRisk - h) / slope);
    deviance += 2 * (part(left, atRisk * h) + part(atRisk - left, atRisk * (1 - h)));
  }

  /** The rows of another of the same step. */
  public void add(Sums other) {
    equations.add(other.equations);
    deviance += other.deviance;
  }

  Equations equations() {
    return equations;
  }

  double deviance() {
    return deviance;
  }

  /** How large each column is at all, weighted as the rows are. */
  double[] spread() {
    return equations.diagonal();
  }

  private double eta(double[] x) {
    double eta = 0;
    for (int i = 0; i < beta.length; i++) {
      eta += x[i] * beta[i];
    }
    return eta;
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }

  private static double bounded(double h) {
    return Math.min(1 - 1e-15, Math.max(1e-300, h));
  }
}
