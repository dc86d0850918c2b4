package io.periplus.stats.uplift;

import java.io.Serializable;
import java.util.Arrays;

/** An effect, or an outcome, as a sum over what is known of a customer, bent at its knots. */
public final class Effect implements Serializable {
  private static final long serialVersionUID = 1;

  private final Hinges hinges;
  private final double[] coefficients;

  Effect(Hinges hinges, double[] coefficients) {
    this.hinges = hinges;
    this.coefficients = coefficients;
  }

  /** On a customer of whom this is known. */
  public double of(double[] known) {
    return product(hinges.of(known), coefficients);
  }

  /** Knots and coefficients to the last bit, as JSON. */
  public String json() {
    return "{\"knots\":%s,\"coefficients\":%s}"
        .formatted(hinges.text(), Arrays.toString(coefficients));
  }

  static double product(double[] a, double[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }
}
