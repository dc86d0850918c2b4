package io.periplus.config;

/**
 * How far our figures may lie from the books.
 *
 * @param costResidual largest unexplained part of a cost type, such as 0.02
 * @param revenueResidual largest unexplained part of a revenue type
 * @param stops whether a breach stops the publication; else only the flag tells
 */
public record Reconcile(double costResidual, double revenueResidual, boolean stops) {
  /** What the reference configuration says. */
  public static final Reconcile USUAL = new Reconcile(0.02, 0.0001, true);
}
