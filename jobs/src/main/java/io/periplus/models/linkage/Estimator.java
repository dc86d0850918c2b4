package io.periplus.models.linkage;

import io.periplus.models.linkage.moments.Counts;
import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Layout.Part;
import io.periplus.models.linkage.moments.Moments;
import io.periplus.models.linkage.moments.Views;
import io.periplus.stats.Gram;
import io.periplus.stats.effect.PartialLinear;
import io.periplus.stats.effect.Partition;
import io.periplus.stats.effect.Sensitivity;
import io.periplus.stats.effect.ShardScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Estimates the effect of every component on every outcome from stored products alone, and tries to
 * refute each: no row is read again. One fit a component serves all outcomes, so that margin is
 * revenue less cost in every estimate and every replicate.
 */
final class Estimator {
  /** Folds of the cross-fitting. */
  static final int FOLDS = 5;

  private final Views views;
  private final Counts counts;
  private final int leastRows;
  private final int leastSwitchers;
  private final Set<String> constant;
  private final Partition main;
  private final Partition within;
  private final Partition placebo;

  /**
   * Prepares.
   *
   * @param leastRows fewest rows, exposed or not, that carry a figure or a test
   * @param leastSwitchers fewest customers with two levels that carry an effect within customers
   */
  Estimator(Moments moments, int leastRows, int leastSwitchers) {
    this.views = moments.views();
    this.counts = moments.counts();
    this.leastRows = leastRows;
    this.leastSwitchers = leastSwitchers;
    this.constant = new HashSet<>();
    Gram total = moments.main().total();
    views.layout().outcomes().stream().filter(total::isConstant).forEach(constant::add);
    this.main = Partition.of(moments.main(), FOLDS);
    this.within = Partition.of(moments.within(), 1);
    this.placebo = Partition.of(moments.placebo(), FOLDS);
  }

  /** Whether an outcome is the same in all rows, so that nothing can have an effect on it. */
  boolean isConstant(String outcome) {
    return constant.contains(outcome);
  }

  /** Findings about one component, by outcome; empty where too few rows met it. */
  Map<String, Finding> findings(int component) {
    Counts.OfComponent who = counts.of().get(component);
    if (who.exposed() < leastRows || counts.rows() - who.exposed() < leastRows) {
      return Map.of();
    }
    String code = views.layout().components().get(component);
    String level = Layout.name(code, Part.LEVEL);
    List<String> outcomes = views.layout().outcomes();
    List<String> all = new ArrayList<>(outcomes);
    outcomes.forEach(outcome -> all.add(Views.capped(outcome)));
    List<String> controls = controls(component, false);
    PartialLinear adjusted = PartialLinear.fit(main, level, all, controls);
    boolean hasWithin = who.switchers() >= leastSwitchers;
    PartialLinear inside = hasWithin ? PartialLinear.fit(within, level, outcomes, controls) : null;
    Map<String, Finding.Tests> tests = tests(component, level, controls, who, adjusted);
    Map<String, Finding.Tests> inTests =
        inside == null ? Map.of() : withinTests(component, level, controls, who, inside);
    Map<String, Double> benchmarks = benchmarks(level, controls, adjusted);
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      if (isConstant(outcome)) {
        continue;
      }
      findings.put(
          outcome,
          new Finding(
              Optional.ofNullable(adjusted.score().get(outcome)),
              Optional.ofNullable(adjusted.score().get(Views.capped(outcome))),
              inside == null ? Optional.empty() : Optional.ofNullable(inside.score().get(outcome)),
              tests.getOrDefault(outcome, Finding.Tests.none()),
              inTests.getOrDefault(outcome, Finding.Tests.none()),
              strength(adjusted, outcome, benchmarks)));
    }
    return findings;
  }

  private List<String> controls(int component, boolean isPlacebo) {
    return controls(views, counts, component, isPlacebo);
  }

  /** Dictionary, having met it where that can be told from its level, and all other components. */
  static List<String> controls(Views views, Counts counts, int component, boolean isPlacebo) {
    List<String> controls = new ArrayList<>(views.controls(isPlacebo));
    for (int k = 0; k < views.layout().components().size(); k++) {
      String code = views.layout().components().get(k);
      if (!counts.of().get(k).isCount()) {
        controls.add(Layout.name(code, Part.MET));
      }
      if (k != component) {
        controls.add(Layout.name(code, Part.LEVEL));
      }
    }
    return controls;
  }

  private Map<String, Finding.Tests> tests(
      int component,
      String level,
      List<String> controls,
      Counts.OfComponent who,
      PartialLinear adjusted) {
    List<String> outcomes = views.layout().outcomes();
    String code = views.layout().components().get(component);
    List<String> given = with(controls, level);
    PartialLinear stranger = PartialLinear.fit(main, Views.stranger(code), outcomes, given);
    Optional<PartialLinear> lead = lead(main, code, outcomes, given, who);
    List<String> before = outcomes.stream().map(Views::before).toList();
    Optional<PartialLinear> past =
        counts.before() >= 10L * leastRows
            ? Optional.of(PartialLinear.fit(placebo, level, before, controls(component, true)))
            : Optional.empty();
    Map<String, Finding.Tests> tests = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      tests.put(
          outcome,
          new Finding.Tests(
              past.map(fit -> Finding.p(fit, Views.before(outcome))).orElse(OptionalDouble.empty()),
              Finding.p(stranger, outcome),
              OptionalDouble.empty(),
              lead.map(fit -> Finding.p(fit, outcome)).orElse(OptionalDouble.empty()),
              Finding.halves(adjusted, outcome)));
    }
    return tests;
  }

  private Map<String, Finding.Tests> withinTests(
      int component,
      String level,
      List<String> controls,
      Counts.OfComponent who,
      PartialLinear inside) {
    List<String> outcomes = views.layout().outcomes();
    String code = views.layout().components().get(component);
    List<String> given = with(controls, level);
    PartialLinear permuted = PartialLinear.fit(within, Views.permuted(code), outcomes, given);
    Optional<PartialLinear> lead = lead(within, code, outcomes, given, who);
    Map<String, Finding.Tests> tests = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      tests.put(
          outcome,
          new Finding.Tests(
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Finding.p(permuted, outcome),
              lead.map(fit -> Finding.p(fit, outcome)).orElse(OptionalDouble.empty()),
              Finding.halves(inside, outcome)));
    }
    return tests;
  }

  private Optional<PartialLinear> lead(
      Partition data,
      String code,
      List<String> outcomes,
      List<String> given,
      Counts.OfComponent who) {
    if (who.later() < leastRows) {
      return Optional.empty();
    }
    List<String> controls = who.isCount() ? given : with(given, Layout.name(code, Part.LATER_MET));
    return Optional.of(
        PartialLinear.fit(data, Layout.name(code, Part.LATER_LEVEL), outcomes, controls));
  }

  private static List<String> with(List<String> controls, String one) {
    List<String> all = new ArrayList<>(controls);
    all.add(one);
    return all;
  }

  /** Share of what is left of the level, and of each outcome, that the strongest control tells. */
  private Map<String, Double> benchmarks(
      String level, List<String> controls, PartialLinear adjusted) {
    Map<String, Double> worst = new LinkedHashMap<>();
    for (String family : views.layout().controls()) {
      int at = views.layout().control(family);
      List<String> others =
          controls.stream()
              .filter(
                  name ->
                      views.dictionary().stream()
                          .noneMatch(term -> term.name().equals(name) && term.uses(at)))
              .toList();
      PartialLinear without =
          PartialLinear.variances(main, level, views.layout().outcomes(), others);
      double ofLevel = lost(adjusted.exposureVariance(), without.exposureVariance());
      for (String outcome : without.outcomeVariance().keySet()) {
        double ofOutcome =
            lost(
                adjusted.outcomeVariance().getOrDefault(outcome, 0.0),
                without.outcomeVariance().getOrDefault(outcome, 0.0));
        double bias =
            Sensitivity.bias(
                adjusted.outcomeVariance().getOrDefault(outcome, 0.0),
                adjusted.exposureVariance(),
                ofOutcome,
                ofLevel);
        worst.merge(outcome, bias, Math::max);
      }
    }
    return worst;
  }

  private static double lost(double with, double without) {
    return without > 0 ? Math.min(0.99, Math.max(0, 1 - with / without)) : 0;
  }

  private static Finding.Strength strength(
      PartialLinear fit, String outcome, Map<String, Double> benchmarks) {
    ShardScore score = fit.score().get(outcome);
    Double variance = fit.outcomeVariance().get(outcome);
    if (score == null || variance == null || variance <= 0) {
      return Finding.Strength.unknown();
    }
    Double bias = benchmarks.get(outcome);
    return new Finding.Strength(
        OptionalDouble.of(
            Sensitivity.robustnessOfEffect(score.estimate(), variance, fit.exposureVariance())),
        bias == null ? OptionalDouble.empty() : OptionalDouble.of(bias));
  }
}
