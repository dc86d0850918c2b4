package io.periplus.models;

import io.periplus.config.Journey;
import io.periplus.config.ModelSettings;
import io.periplus.stats.DriverEffect;
import io.periplus.stats.Drivers;
import io.periplus.stats.Gram;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.LeastSquares;
import io.periplus.stats.ShardGrams;
import io.periplus.stats.share.Asymmetry;
import io.periplus.stats.survey.Shrinkage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One outcome on all components, for everybody and for each segment with enough rows.
 *
 * @param outcome its code
 * @param question what was asked of the rows
 * @param all the fit of everybody
 * @param shards the cross-products of everybody
 * @param segments the fits of segments, by code
 * @param shrunk by component, then segment: the segment's effect per unit drawn towards all
 *     segments
 * @param asymmetry by component, where it has two ends
 */
record DriverFit(
    String outcome,
    Question question,
    Drivers.Fit all,
    ShardGrams shards,
    Map<String, Drivers.Fit> segments,
    Map<String, Map<String, Shrinkage.Shrunk>> shrunk,
    Map<String, Asymmetry> asymmetry) {

  /**
   * What is asked.
   *
   * @param column of the outcome
   * @param unit in which an effect is stated: points, share, or standardised where the outcome is
   *     money
   * @param controls what may explain both and is never credited
   */
  record Question(String column, String unit, List<String> controls) {}

  /**
   * Fits.
   *
   * @param groups cross-products by segment; the empty name holds the rows of none
   */
  static DriverFit of(
      String outcome,
      Question question,
      Map<String, ShardGrams> groups,
      List<Journey.Component> components,
      List<Asymmetry.Marks> marks,
      ModelSettings settings,
      JointReplicates worlds) {
    ShardGrams shards = groups.values().stream().reduce(ShardGrams::plus).orElseThrow();
    Drivers.Roles roles =
        new Drivers.Roles(question.column(), question.controls(), Exposures.drivers(components));
    Drivers.Limits limits =
        new Drivers.Limits(
            settings.confidence(), settings.minResponses(), Drivers.Limits.USUAL.mostResampled());
    Map<String, Drivers.Fit> segments = new TreeMap<>();
    groups.forEach(
        (segment, grams) -> {
          if (!segment.isEmpty() && grams.total().rows() >= settings.minResponses()) {
            segments.put(segment, Drivers.fit(grams, roles, worlds, limits));
          }
        });
    List<String> controls = new ArrayList<>(question.controls());
    components.forEach(c -> controls.add(Exposures.metOf(c.code())));
    Map<String, Asymmetry> asymmetry = new LinkedHashMap<>();
    Asymmetry.of(shards, question.column(), controls, marks, worlds, settings.confidence())
        .forEach(a -> asymmetry.put(a.driver(), a));
    return new DriverFit(
        outcome,
        question,
        Drivers.fit(shards, roles, worlds, limits),
        shards,
        segments,
        shrunk(segments, components),
        asymmetry);
  }

  private static Map<String, Map<String, Shrinkage.Shrunk>> shrunk(
      Map<String, Drivers.Fit> segments, List<Journey.Component> components) {
    Map<String, Map<String, Shrinkage.Shrunk>> all = new LinkedHashMap<>();
    for (int i = 0; i < components.size(); i++) {
      List<String> names = new ArrayList<>();
      List<DriverEffect> effects = new ArrayList<>();
      for (Map.Entry<String, Drivers.Fit> segment : segments.entrySet()) {
        DriverEffect effect = segment.getValue().effects().get(i);
        if (effect.estimate().isPresent()) {
          names.add(segment.getKey());
          effects.add(effect);
        }
      }
      Map<String, Shrinkage.Shrunk> own = new LinkedHashMap<>();
      if (names.size() > 1) {
        Shrinkage shrinkage =
            Shrinkage.of(
                effects.stream().mapToDouble(e -> e.effect().orElseThrow()).toArray(),
                effects.stream().mapToDouble(e -> e.standardError().orElseThrow()).toArray());
        for (int s = 0; s < names.size(); s++) {
          own.put(names.get(s), shrinkage.groups().get(s));
        }
      }
      all.put(components.get(i).code(), own);
    }
    return all;
  }

  long rows() {
    return Math.round(shards.total().rows());
  }

  /** What an effect is multiplied by to be in the unit of the question. */
  double scale() {
    double deviation = shards.total().standardDeviation(question.column());
    return question.unit().equals("standardised") && deviation > 0 ? 1 / deviation : 1;
  }

  /** R2 that is lost without a component, of the variation that the controls left. */
  double leaveOut(Journey.Component left, List<Journey.Component> components) {
    Gram total = shards.total();
    List<String> rest = new ArrayList<>(question.controls());
    List<String> everything = new ArrayList<>(question.controls());
    for (Journey.Component c : components) {
      List<String> own = List.of(Exposures.metOf(c.code()), Exposures.levelOf(c.code()));
      everything.addAll(own);
      rest.addAll(c.code().equals(left.code()) ? List.of() : own);
    }
    double without = LeastSquares.fit(total, question.column(), rest).r2();
    double with = LeastSquares.fit(total, question.column(), everything).r2();
    double open = 1 - all.shares().controls();
    return open > 0 ? Math.max(0, with - without) / open : 0;
  }

  /** Text of the figures, from which the fit's digest is made: the same figures, the same text. */
  String text() {
    StringBuilder text = new StringBuilder(outcome).append(all.effects());
    segments.forEach((segment, fit) -> text.append(segment).append(fit.effects()));
    return text.toString();
  }
}
