package io.periplus.models.linkage;

import io.periplus.stats.effect.Experiment;
import io.periplus.stats.effect.PartialLinear;
import io.periplus.stats.effect.ShardScore;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that was found about one component and one outcome, before anybody judges it.
 *
 * @param adjusted cleared of the controls, cross-fitted; absent when the controls leave nothing of
 *     the level
 * @param capped the same on the winsorised outcome
 * @param within within the same customer; absent when too few customers met it at two levels
 * @param tests of the adjusted one
 * @param withinTests of the within one
 * @param strength how strong an unseen cause would have to be
 */
record Finding(
    Optional<ShardScore> adjusted,
    Optional<ShardScore> capped,
    Optional<ShardScore> within,
    Tests tests,
    Tests withinTests,
    Strength strength) {

  /**
   * What tried to refute an estimate: p of an effect where there can be none, or of halves that
   * differ; absent where it could not be tried.
   *
   * @param placebo effect on the outcome of the time before the exposure
   * @param stranger effect of another customer's exposure
   * @param permuted effect of the exposure of another time
   * @param lead effect of an exposure that came after the outcome
   * @param halves difference between two halves of the customers
   */
  record Tests(
      OptionalDouble placebo,
      OptionalDouble stranger,
      OptionalDouble permuted,
      OptionalDouble lead,
      OptionalDouble halves) {

    static Tests none() {
      OptionalDouble none = OptionalDouble.empty();
      return new Tests(none, none, none, none, none);
    }
  }

  /**
   * Strength of an unseen cause.
   *
   * @param robustness share of both residual variances that it must explain to erase the estimate
   * @param benchmarkBias bias if it were as strong as the strongest measured control
   */
  record Strength(OptionalDouble robustness, OptionalDouble benchmarkBias) {
    static Strength unknown() {
      return new Strength(OptionalDouble.empty(), OptionalDouble.empty());
    }
  }

  /** p of no effect; absent without an estimate. */
  static OptionalDouble p(PartialLinear fit, String outcome) {
    ShardScore score = fit.score().get(outcome);
    return score == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Experiment.pValue(score.estimate(), score.standardError()));
  }

  /** p of two halves of the customers telling the same; absent without an estimate. */
  static OptionalDouble halves(PartialLinear fit, String outcome) {
    ShardScore score = fit.score().get(outcome);
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score.halvesDiffer());
  }
}
