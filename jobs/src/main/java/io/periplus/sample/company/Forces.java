package io.periplus.sample.company;

/** What is planted in one company: everything, or in the null company only what gives it shape. */
public enum Forces {
  /** Every effect of {@link Planted}. */
  FULL,
  /** The same shape and noise, and no effect anywhere. */
  NULL;

  public double of(Planted cause) {
    return this == FULL || cause.isShape() ? cause.value() : 0;
  }
}
