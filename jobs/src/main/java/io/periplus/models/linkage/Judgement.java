package io.periplus.models.linkage;

import io.periplus.stats.effect.Interactive;
import io.periplus.stats.effect.ShardScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which method speaks for a row, and what grade it earns, by declared rules: within the same
 * customer where enough customers met two levels and nothing refuted it; else adjusted and
 * cross-fitted where nothing refuted that; else an association. A test that could not be tried does
 * not count as passed.
 *
 * @param method within_panel, orthogonal or association
 * @param grade C or D
 * @param reason why the grade is no better; empty for C
 * @param score the figure that is published
 * @param second the same effect by the other method
 * @param tests of the method that speaks
 */
record Judgement(
    String method,
    String grade,
    String reason,
    ShardScore score,
    Optional<ShardScore> second,
    Finding.Tests tests) {

  /** A test that is less likely than this under no effect refutes the row. */
  static final double LEVEL = 0.01;

  /**
   * Judges.
   *
   * @param overlap share of the treated inside the region of overlap; absent where it could not be
   *     told
   */
  static Optional<Judgement> of(Finding finding, OptionalDouble overlap) {
    List<String> againstWithin = new ArrayList<>();
    if (finding.within().isEmpty()) {
      againstWithin.add("too few customers met it at two levels");
    }
    Finding.Tests in = finding.withinTests();
    against(againstWithin, "lead test", in.lead());
    against(againstWithin, "permuted exposure", in.permuted());
    against(againstWithin, "halves of the customers", in.halves());
    against(againstWithin, "another customer's exposure", finding.tests().stranger());
    if (againstWithin.isEmpty()) {
      return Optional.of(
          new Judgement(
              "within_panel",
              "C",
              "",
              finding.within().orElseThrow(),
              finding.adjusted(),
              merged(in, finding.tests())));
    }
    if (finding.adjusted().isEmpty()) {
      return Optional.empty();
    }
    List<String> against = new ArrayList<>();
    Finding.Tests of = finding.tests();
    against(against, "outcome before the exposure", of.placebo());
    against(against, "lead test", of.lead());
    against(against, "another customer's exposure", of.stranger());
    against(against, "halves of the customers", of.halves());
    if (overlap.isEmpty()) {
      against.add("overlap could not be told");
    } else if (overlap.getAsDouble() < Interactive.LEAST_OVERLAP) {
      against.add(
          String.format(
              Locale.ROOT,
              "only %.0f %% of those who met it resemble others who did not",
              100 * overlap.getAsDouble()));
    }
    boolean isRefuted = !against.isEmpty();
    return Optional.of(
        new Judgement(
            isRefuted ? "association" : "orthogonal",
            isRefuted ? "D" : "C",
            String.join("; ", against),
            finding.adjusted().get(),
            finding.within(),
            merged(of, in)));
  }

  private static void against(List<String> reasons, String test, OptionalDouble p) {
    if (p.isEmpty()) {
      reasons.add(test + " could not be tried");
    } else if (p.getAsDouble() < LEVEL) {
      reasons.add(String.format(Locale.ROOT, "%s failed (p = %.4f)", test, p.getAsDouble()));
    }
  }

  private static Finding.Tests merged(Finding.Tests first, Finding.Tests other) {
    return new Finding.Tests(
        or(first.placebo(), other.placebo()),
        or(first.stranger(), other.stranger()),
        or(first.permuted(), other.permuted()),
        or(first.lead(), other.lead()),
        or(first.halves(), other.halves()));
  }

  private static OptionalDouble or(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() ? one : other;
  }
}
