package io.periplus.stats.reason;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A margin that is a sum over the features; the Shapley value of a feature is its coefficient times
 * how far it lies from its mean.
 */
public final class LinearMargin implements Margin {
  private static final long serialVersionUID = 1;

  private final List<String> names;
  private final double[] coefficients;
  private final double[] means;
  private final double base;

  /**
   * A fitted sum.
   *
   * @param names of the features
   * @param coefficients change of the margin per unit of each
   * @param means of each among those it learnt from
   * @param base margin of whoever has the means
   */
  public LinearMargin(List<String> names, double[] coefficients, double[] means, double base) {
    this.names = List.copyOf(names);
    this.coefficients = coefficients.clone();
    this.means = means.clone();
    this.base = base;
  }

  @Override
  public String family() {
    return "logistic";
  }

  @Override
  public double of(double[] x) {
    double margin = base;
    for (double reason : reasons(x)) {
      margin += reason;
    }
    return margin;
  }

  @Override
  public double base() {
    return base;
  }

  @Override
  public double[] reasons(double[] x) {
    double[] reasons = new double[coefficients.length];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = coefficients[i] * (x[i] - means[i]);
    }
    return reasons;
  }

  /** Change of the margin per unit of a feature; 0 for one that the others tell already. */
  public double coefficient(String name) {
    return coefficients[names.indexOf(name)];
  }

  /** The same for rows that have other features besides, which do not count. */
  public LinearMargin among(List<String> all) {
    double[] wide = new double[all.size()];
    double[] wideMeans = new double[all.size()];
    for (int i = 0; i < coefficients.length; i++) {
      wide[all.indexOf(names.get(i))] = coefficients[i];
      wideMeans[all.indexOf(names.get(i))] = means[i];
    }
    return new LinearMargin(all, wide, wideMeans, base);
  }

  @Override
  public String json() {
    List<String> features =
        IntStream.range(0, coefficients.length)
            .mapToObj(
                i ->
                    "{\"name\":\"%s\",\"coefficient\":%s,\"mean\":%s}"
                        .formatted(names.get(i), coefficients[i], means[i]))
            .toList();
    return "{\"family\":\"%s\",\"base\":%s,\"features\":[%s]}"
        .formatted(family(), base, String.join(",", features));
  }
}
