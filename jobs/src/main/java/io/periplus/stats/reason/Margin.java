package io.periplus.stats.reason;

import java.io.Serializable;

/**
 * A fitted model as what it says of a customer: a margin, the higher the likelier, and every
 * feature's exact part of it. {@link #base} and the parts make the margin.
 */
public interface Margin extends Serializable {
  /** The kind of model: logistic or trees. */
  String family();

  /** The margin of whoever has these features. */
  double of(double[] x);

  /** The margin of whoever is not known. */
  double base();

  /** What each feature adds to the base. */
  double[] reasons(double[] x);

  /** Every fitted figure to the last bit, as JSON. */
  String json();
}
