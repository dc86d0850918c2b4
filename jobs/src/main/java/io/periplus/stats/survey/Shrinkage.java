package io.periplus.stats.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * Many small groups, each drawn towards the mean of all by as much as its own figure is noise
 * (empirical Bayes). The variance between groups is Paule and Mandel's (1982): the one at which the
 * groups' deviations, each against its own variance plus that between, are as large as they should
 * be.
 *
 * @param mean of the groups, the surer ones counting more
 * @param between variance between the true figures of the groups; 0 when noise explains all
 * @param groups the groups in the order given
 */
public record Shrinkage(double mean, double between, List<Shrunk> groups) {
  private static final int HALVINGS = 200;

  public Shrinkage {
    groups = List.copyOf(groups);
  }

  /**
   * A group after shrinkage.
   *
   * @param value the figure drawn towards the mean
   * @param standardError of what is left unknown of it, that of the mean included
   * @param kept part of the group's own deviation that was kept, 0 to 1
   */
  public record Shrunk(double value, double standardError, double kept) {}

  /**
   * Shrinks.
   *
   * @param values figure of each group; at least one
   * @param standardErrors of the figures, above 0
   */
  public static Shrinkage of(double[] values, double[] standardErrors) {
    if (values.length == 0 || values.length != standardErrors.length) {
      throw new IllegalArgumentException(
          "%d figures and %d standard errors".formatted(values.length, standardErrors.length));
    }
    for (double error : standardErrors) {
      if (!(error > 0)) {
        throw new IllegalArgumentException("A standard error must be above 0, not " + error);
      }
    }
    double between = between(values, standardErrors);
    double mean = mean(values, standardErrors, between);
    double ofMean = 1 / weights(standardErrors, between);
    List<Shrunk> groups = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double noise = standardErrors[i] * standardErrors[i];
      double kept = between / (between + noise);
      groups.add(
          new Shrunk(
              mean + kept * (values[i] - mean),
              Math.sqrt(kept * noise + (1 - kept) * (1 - kept) * ofMean),
              kept));
    }
    return new Shrinkage(mean, between, groups);
  }

  private static double between(double[] values, double[] errors) {
    int freedom = values.length - 1;
    if (deviations(values, errors, 0) <= freedom) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (deviations(values, errors, high) > freedom) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (deviations(values, errors, middle) > freedom) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double deviations(double[] values, double[] errors, double between) {
    double mean = mean(values, errors, between);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i] - mean) / (between + errors[i] * errors[i]);
    }
    return sum;
  }

  /** One over the variance of the mean. */
  private static double weights(double[] errors, double between) {
    double weights = 0;
    for (double error : errors) {
      weights += 1 / (between + error * error);
    }
    return weights;
  }

  private static double mean(double[] values, double[] errors, double between) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = 1 / (between + errors[i] * errors[i]);
      sum += weight * values[i];
      weights += weight;
    }
    return sum / weights;
  }
}
