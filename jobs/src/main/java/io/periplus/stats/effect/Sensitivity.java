package io.periplus.stats.effect;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How strong a cause that nobody measured would have to be to explain an effect away (Cinelli and
 * Hazlett 2020 for linear fits; Chernozhukov, Cinelli, Newey, Sharma and Syrgkanis 2022 for the
 * cross-fitted ones; VanderWeele and Ding 2017 for ratios).
 */
public final class Sensitivity {
  private Sensitivity() {}

  /** Part of the outcome's remaining variance that the exposure explains, of a linear fit. */
  public static double partialR2(double t, double freedom) {
    return t * t / (t * t + freedom);
  }

  /**
   * Share of both the exposure's and the outcome's remaining variance that an unseen cause must
   * explain to bring the estimate to 0, of a linear fit.
   */
  public static double robustness(double t, double freedom) {
    return robustnessOf(Math.abs(t) / Math.sqrt(freedom));
  }

  /** The same, to make it no longer differ from 0 at the level {@code alpha}. */
  public static double robustness(double t, double freedom, double alpha) {
    double critical = new TDistribution(freedom - 1).inverseCumulativeProbability(1 - alpha / 2);
    double f = Math.abs(t) / Math.sqrt(freedom) - critical / Math.sqrt(freedom - 1);
    return f > 0 ? robustnessOf(f) : 0;
  }

  private static double robustnessOf(double f) {
    double squared = f * f;
    return (Math.sqrt(squared * squared + 4 * squared) - squared) / 2;
  }

  /**
   * What is left of a linear estimate under an unseen cause of a given strength.
   *
   * @param estimate brought towards 0
   * @param standardError of it, under that cause
   */
  public record Adjusted(double estimate, double standardError) {}

  /**
   * Brings an estimate towards 0.
   *
   * @param withExposure partial R2 of the unseen cause with the exposure
   * @param withOutcome partial R2 of it with the outcome, the exposure given
   */
  public static Adjusted adjusted(
      double estimate,
      double standardError,
      double freedom,
      double withExposure,
      double withOutcome) {
    double bias =
        standardError * Math.sqrt(freedom * withOutcome * withExposure / (1 - withExposure));
    return new Adjusted(
        Math.signum(estimate) * (Math.abs(estimate) - bias),
        standardError
            * Math.sqrt((1 - withOutcome) / (1 - withExposure) * freedom / (freedom - 1)));
  }

  /**
   * Largest bias of a cross-fitted estimate under an unseen cause.
   *
   * @param outcomeVariance mean square of the outcome's residual
   * @param exposureVariance mean square of the exposure's residual
   * @param withOutcome share of the outcome's residual variance that the cause explains
   * @param withExposure share of the exposure's residual variance that it explains
   */
  public static double bias(
      double outcomeVariance, double exposureVariance, double withOutcome, double withExposure) {
    return Math.sqrt(
        outcomeVariance / exposureVariance * withOutcome * withExposure / (1 - withExposure));
  }

  /** The robustness value of a cross-fitted estimate. */
  public static double robustnessOfEffect(
      double estimate, double outcomeVariance, double exposureVariance) {
    return robustnessOf(Math.abs(estimate) * Math.sqrt(exposureVariance / outcomeVariance));
  }

  /**
   * How strongly, as a ratio of risks, an unseen cause must go with both to explain a ratio away.
   */
  public static double eValue(double riskRatio) {
    double ratio = riskRatio >= 1 ? riskRatio : 1 / riskRatio;
    return ratio + Math.sqrt(ratio * (ratio - 1));
  }
}
