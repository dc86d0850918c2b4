package io.periplus.sample.question;

import io.periplus.sample.company.Draws;

/**
 * Heavy users complain and spend: 400 customers over 12 periods. Each incident costs 1.5, and those
 * who have many spend more anyway.
 */
final class HeavyUsers {
  static final double TRUTH = -1.5;
  private static final int CUSTOMERS = 400;
  private static final int PERIODS = 12;
  private final double[][] incidents;
  private final double[][] spend;

  HeavyUsers(double[][] incidents, double[][] spend) {
    this.incidents = incidents;
    this.spend = spend;
  }

  /** By customer and period. */
  double[][] incidents() {
    return incidents;
  }

  /** By customer and period. */
  double[][] spend() {
    return spend;
  }

  static HeavyUsers world(int number) {
    Draws draws = Draws.of(6, number);
    double[][] incidents = new double[CUSTOMERS][PERIODS];
    double[][] spend = new double[CUSTOMERS][PERIODS];
    for (int i = 0; i < CUSTOMERS; i++) {
      double activity = draws.normal();
      double error = draws.normal();
      for (int t = 0; t < PERIODS; t++) {
        incidents[i][t] = poisson(StrictMath.exp(-0.5 + 0.6 * activity), draws);
        double period = t / (PERIODS - 1.0);
        spend[i][t] = TRUTH * incidents[i][t] + 4 * activity + period + error;
        error = 0.6 * error + 0.8 * draws.normal();
      }
    }
    return new HeavyUsers(incidents, spend);
  }

  /** The same with the mean of each customer and of each period taken off. */
  HeavyUsers within() {
    return new HeavyUsers(centered(incidents), centered(spend));
  }

  static double[][] centered(double[][] values) {
    int rows = values.length;
    int columns = values[0].length;
    double[] row = new double[rows];
    double[] column = new double[columns];
    double all = 0;
    for (int i = 0; i < rows; i++) {
      for (int t = 0; t < columns; t++) {
        row[i] += values[i][t] / columns;
        column[t] += values[i][t] / rows;
        all += values[i][t] / rows / columns;
      }
    }
    double[][] centered = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int t = 0; t < columns; t++) {
        centered[i][t] = values[i][t] - row[i] - column[t] + all;
      }
    }
    return centered;
  }

  private static int poisson(double mean, Draws draws) {
    double left = StrictMath.exp(-mean);
    double product = draws.unit();
    int count = 0;
    while (product > left) {
      product *= draws.unit();
      count++;
    }
    return count;
  }
}
