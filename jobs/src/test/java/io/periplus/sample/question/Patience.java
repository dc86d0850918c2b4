package io.periplus.sample.question;

import io.periplus.sample.company.Draws;

/**
 * How long people wait before they give up: 2,000 waits, patience of 6 minutes on average against
 * an offered wait of 4; only the shorter of the two is seen.
 */
final class Patience {
  static final double TRUTH = 6;
  private static final int WAITS = 2_000;
  private final double[] waited;
  private final boolean[] gaveUp;

  private Patience(double[] waited, boolean[] gaveUp) {
    this.waited = waited;
    this.gaveUp = gaveUp;
  }

  /** Minutes that are seen. */
  double[] waited() {
    return waited;
  }

  /** Whether the wait ended by giving up. */
  boolean[] gaveUp() {
    return gaveUp;
  }

  static Patience world(int number) {
    Draws draws = Draws.of(10, number);
    double[] waited = new double[WAITS];
    boolean[] gaveUp = new boolean[WAITS];
    for (int i = 0; i < WAITS; i++) {
      double patience = draws.exponential(TRUTH);
      double offered = draws.exponential(4);
      waited[i] = Math.min(patience, offered);
      gaveUp[i] = patience < offered;
    }
    return new Patience(waited, gaveUp);
  }
}
