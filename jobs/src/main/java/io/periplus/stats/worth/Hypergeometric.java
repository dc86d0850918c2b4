package io.periplus.stats.worth;

/** Gauss's hypergeometric function 2F1 by its series. */
final class Hypergeometric {
  private static final int MOST_TERMS = 1_000_000;
  private static final double SMALL = 1e-16;

  private Hypergeometric() {}

  /** For 0 <= z < 1; near 1 by Euler's transformation, whose terms fall faster when c < a + b. */
  static double of(double a, double b, double c, double z) {
    if (!(z >= 0 && z < 1)) {
      throw new IllegalArgumentException("2F1 is summed for 0 <= z < 1 only, not for " + z);
    }
    return c < a + b ? Math.pow(1 - z, c - a - b) * series(c - a, c - b, c, z) : series(a, b, c, z);
  }

  private static double series(double a, double b, double c, double z) {
    double sum = 1;
    double term = 1;
    for (int n = 0; n < MOST_TERMS; n++) {
      term *= (a + n) * (b + n) / (c + n) * z / (n + 1);
      sum += term;
      if (Math.abs(term) <= SMALL * Math.abs(sum)) {
        return sum;
      }
    }
    throw new ArithmeticException("2F1(%s, %s; %s; %s) does not settle".formatted(a, b, c, z));
  }
}
