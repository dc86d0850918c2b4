package io.periplus.sample.question;

import io.periplus.sample.company.Draws;

/**
 * A fix rolled out in stages whose effect grows: 150 units over 12 periods, treated from period 4
 * or 8 on or never; the effect is 0.5 for each period since.
 */
final class StagedFix {
  private static final int UNITS = 150;
  private static final int PERIODS = 12;
  private final int[] from;
  private final double[][] outcome;

  private StagedFix(int[] from, double[][] outcome) {
    this.from = from;
    this.outcome = outcome;
  }

  /** First treated period of each unit; 12 for never. */
  int[] from() {
    return from;
  }

  /** By unit and period. */
  double[][] outcome() {
    return outcome;
  }

  static StagedFix world(int number) {
    Draws draws = Draws.of(9, number);
    int[] from = new int[UNITS];
    double[][] outcome = new double[UNITS][PERIODS];
    for (int i = 0; i < UNITS; i++) {
      from[i] = new int[] {4, 8, PERIODS}[draws.weighted(0.4, 0.4, 0.2)];
      double unit = draws.normal();
      for (int t = 0; t < PERIODS; t++) {
        outcome[i][t] = unit + 0.2 * t + 0.5 * draws.normal() + effect(from[i], t);
      }
    }
    return new StagedFix(from, outcome);
  }

  static double effect(int from, int period) {
    return period < from ? 0 : 0.5 * (period - from + 1);
  }

  boolean isTreated(int unit, int period) {
    return period >= from[unit];
  }

  /** Mean effect over the treated cells. */
  double truth() {
    double sum = 0;
    int cells = 0;
    for (int from : from) {
      for (int t = from; t < PERIODS; t++) {
        sum += effect(from, t);
        cells++;
      }
    }
    return sum / cells;
  }
}
