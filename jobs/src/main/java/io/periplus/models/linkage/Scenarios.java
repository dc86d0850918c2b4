package io.periplus.models.linkage;

import io.periplus.config.Linkage;
import io.periplus.models.linkage.moments.Counts;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.effect.WhatIf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a scenario does to one outcome, month by month: the change of what is met, times the effect,
 * spread evenly over the months of the outcome window. What was never observed is refused, and so
 * is money from an association.
 */
final class Scenarios {
  /** Months that are told after the start. */
  static final int MONTHS = 12;

  private final double discountYearly;
  private final double confidence;

  Scenarios(double discountYearly, double confidence) {
    this.discountYearly = discountYearly;
    this.confidence = confidence;
  }

  /**
   * One outcome of one scenario.
   *
   * @param scenario what is changed
   * @param outcome code
   * @param grade weakest of its effects; empty when refused
   * @param refused why there is no figure; empty otherwise
   * @param points by month, the first one after the start
   * @param draws by month, in every replicate
   * @param parts by change, of the last month; they add up to its point
   * @param changes by change, its full effect a month in every replicate
   */
  record Result(
      Linkage.Scenario scenario,
      String outcome,
      String grade,
      String refused,
      List<Double> points,
      List<double[]> draws,
      List<Double> parts,
      List<double[]> changes) {

    static Result refused(Linkage.Scenario scenario, String outcome, String reason) {
      return new Result(scenario, outcome, "", reason, List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * What is known of one change for one outcome.
   *
   * @param units what is met in a month, times the share by which it changes
   * @param judgement the effect of one unit
   */
  private record Known(double units, Judgement judgement) {}

  Result of(
      Linkage.Scenario scenario,
      Panel panel,
      Group group,
      int outcome,
      JointReplicates worlds,
      Function<String, Integer> place) {
    String code = panel.layout().outcomes().get(outcome);
    List<Known> known = new ArrayList<>();
    String grade = "A";
    List<String> weak = new ArrayList<>();
    for (Linkage.Change change : scenario.changes()) {
      int j = place.apply(change.component());
      Group.Effect effect =
          group.effects().stream()
              .filter(e -> e.component() == j && e.outcome() == outcome)
              .findFirst()
              .orElseThrow();
      Optional<String> beyond = beyond(panel, group, j, change);
      if (beyond.isPresent()) {
        return Result.refused(scenario, code, beyond.get());
      }
      if (effect.judgement().isEmpty()) {
        return Result.refused(scenario, code, change.component() + ": " + effect.refused());
      }
      Judgement judgement = effect.judgement().get();
      if (judgement.grade().compareTo(grade) > 0) {
        grade = judgement.grade();
      }
      if (judgement.grade().equals("D")) {
        weak.add(change.component() + " (" + judgement.reason() + ")");
      }
      known.add(new Known(change.share() * units(panel, group, j), judgement));
    }
    boolean isMoney = Worth.isMoney(code) && !code.equals("retention");
    if (isMoney && !weak.isEmpty()) {
      return Result.refused(
          scenario, code, "an association is never stated in money: " + String.join("; ", weak));
    }
    return told(scenario, panel, code, grade, known, worlds);
  }

  private static Result told(
      Linkage.Scenario scenario,
      Panel panel,
      String outcome,
      String grade,
      List<Known> known,
      JointReplicates worlds) {
    double[] points = new double[known.size()];
    List<double[]> replicates = new ArrayList<>();
    for (int j = 0; j < points.length; j++) {
      double units = known.get(j).units();
      points[j] = units * known.get(j).judgement().score().estimate();
      replicates.add(
          Arrays.stream(known.get(j).judgement().score().replicates(worlds))
              .map(theta -> units * theta)
              .toArray());
    }
    double pool = pool(panel, outcome);
    List<Double> byMonth = new ArrayList<>();
    List<double[]> draws = new ArrayList<>();
    for (int month = 1; month <= MONTHS; month++) {
      double reached = reached(panel.horizon(), month);
      byMonth.add(reached * together(pool, points));
      double[] drawn = new double[worlds.size()];
      for (int b = 0; b < drawn.length; b++) {
        double[] own = new double[points.length];
        for (int j = 0; j < own.length; j++) {
          own[j] = replicates.get(j)[b];
        }
        drawn[b] = reached * together(pool, own);
      }
      draws.add(drawn);
    }
    double reached = reached(panel.horizon(), MONTHS);
    double[] parts = pool > 0 ? WhatIf.parts(pool, points) : points;
    return new Result(
        scenario,
        outcome,
        grade,
        "",
        byMonth,
        draws,
        Arrays.stream(parts).map(part -> reached * part).boxed().toList(),
        replicates);
  }

  /** Customers who do not come back within the window, a month: they can be kept only once. */
  private static double pool(Panel panel, String outcome) {
    if (!outcome.equals("retention")) {
      return 0;
    }
    double kept = panel.look().means().get(panel.layout().outcomes().indexOf(outcome));
    return (1 - kept) * panel.look().rows() / panel.months();
  }

  private static double together(double pool, double[] each) {
    return pool > 0 ? WhatIf.once(pool, each, (1 << each.length) - 1) : Arrays.stream(each).sum();
  }

  /** Part of a month's full effect that is reached: answers at once, money as its window fills. */
  private static double reached(int horizon, int month) {
    return horizon == 0 ? 1 : (double) Math.min(month - 1, horizon) / horizon;
  }

  /** Units met in a month; of answers, the mean level behind one. */
  private static double units(Panel panel, Group group, int component) {
    double level = group.counts().of().get(component).level();
    return panel.horizon() == 0 ? level / group.counts().rows() : level / panel.months();
  }

  /** Less of something has been seen where rows had none; more of it only up to what was seen. */
  private static Optional<String> beyond(
      Panel panel, Group group, int component, Linkage.Change change) {
    FirstLook.Levels seen = panel.look().levels().get(component);
    double mean = seen.mean().orElse(0.0);
    double asked = mean * (1 + change.share());
    if (change.share() > 0 && asked > seen.p99().orElse(0.0)) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%s at %.2f lies beyond what was ever observed (99 %% of those who met it had at"
                  + " most %.2f)",
              change.component(),
              asked,
              seen.p99().orElse(0.0)));
    }
    Counts.OfComponent who = group.counts().of().get(component);
    return change.share() < 0 && group.counts().rows() - who.exposed() < 30
        ? Optional.of(change.component() + ": nobody was ever seen without it")
        : Optional.empty();
  }

  /** Net worth by month: margin so far, discounted, less the cost of the change. */
  List<double[]> net(Result margin) {
    List<double[]> nets = new ArrayList<>();
    double[] sum = new double[margin.draws().isEmpty() ? 0 : margin.draws().get(0).length];
    Arrays.fill(sum, -margin.scenario().cost().doubleValue());
    for (int month = 1; month <= margin.draws().size(); month++) {
      double discount = Math.pow(1 + discountYearly, -month / 12.0);
      double[] drawn = margin.draws().get(month - 1);
      for (int b = 0; b < sum.length; b++) {
        sum[b] += discount * drawn[b];
      }
      nets.add(sum.clone());
    }
    return nets;
  }

  /**
   * Net worth of a year in every replicate, when of each change only a part is left to be done.
   *
   * @param left by change, 1 for all of it
   */
  double[] netOfYear(Result margin, double[] left, int horizon) {
    double fullMonths = 0;
    for (int month = 1; month <= MONTHS; month++) {
      fullMonths += reached(horizon, month) * Math.pow(1 + discountYearly, -month / 12.0);
    }
    double[] net = new double[margin.changes().get(0).length];
    Arrays.fill(net, -margin.scenario().cost().doubleValue());
    for (int j = 0; j < left.length; j++) {
      for (int b = 0; b < net.length; b++) {
        net[b] += fullMonths * left[j] * margin.changes().get(j)[b];
      }
    }
    return net;
  }

  WhatIf.Spread spread(double[] draws) {
    return WhatIf.Spread.of(draws, confidence);
  }
}
