package io.periplus.models.linkage;

import io.periplus.models.linkage.moments.Counts;
import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Moments;
import io.periplus.models.linkage.moments.Views;
import io.periplus.stats.Fdr;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.effect.Experiment;
import io.periplus.stats.effect.Interactive;
import io.periplus.stats.effect.Partition;
import io.periplus.stats.effect.ResponseCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One group of customers: its judged effects, by component and outcome.
 *
 * @param segment code, {@link MomentsPass#ALL} for everybody
 * @param counts who stands behind them
 * @param effects by component and outcome, in their order
 */
record Group(String segment, Counts counts, List<Effect> effects) {

  /**
   * One effect.
   *
   * @param component place of the component
   * @param outcome place of the outcome
   * @param finding all that was found; absent when nothing could be
   * @param judgement absent when there is no figure
   * @param refused why there is none; empty otherwise
   * @param overlap odds, and the second opinion of both arms; absent where too few were seen
   */
  record Effect(
      int component,
      int outcome,
      Optional<Finding> finding,
      Optional<Judgement> judgement,
      String refused,
      Optional<Interactive> overlap) {}

  /**
   * Estimates and judges.
   *
   * @param overlaps by component and outcome, of all customers
   */
  static Group of(
      String segment,
      Moments moments,
      Map<List<Integer>, Interactive> overlaps,
      int leastRows,
      int leastSwitchers) {
    Layout layout = moments.views().layout();
    Counts counts = moments.counts();
    Estimator estimator = new Estimator(moments, leastRows, leastSwitchers);
    List<Effect> effects = new ArrayList<>();
    for (int j = 0; j < layout.components().size(); j++) {
      Map<String, Finding> findings = estimator.findings(j);
      for (int o = 0; o < layout.outcomes().size(); o++) {
        Optional<Finding> finding = Optional.ofNullable(findings.get(layout.outcomes().get(o)));
        Optional<Interactive> overlap = Optional.ofNullable(overlaps.get(List.of(j, o)));
        OptionalDouble share =
            overlap.isPresent()
                ? OptionalDouble.of(overlap.get().overlapShare())
                : OptionalDouble.empty();
        Optional<Judgement> judgement = finding.flatMap(f -> Judgement.of(f, share));
        String refused =
            judgement.isPresent()
                ? ""
                : estimator.isConstant(layout.outcomes().get(o))
                    ? "the outcome is the same in all %,d rows".formatted(counts.rows())
                    : refused(counts, counts.of().get(j), leastRows);
        effects.add(new Effect(j, o, finding, judgement, refused, overlap));
      }
    }
    return new Group(segment, counts, effects);
  }

  /** Part of false alarms at which each judged effect would be on the list, in their order. */
  List<Double> falseAlarms() {
    double[] p =
        effects.stream()
            .flatMap(effect -> effect.judgement().stream())
            .mapToDouble(j -> Experiment.pValue(j.score().estimate(), j.score().standardError()))
            .toArray();
    return Arrays.stream(Fdr.qValues(p)).boxed().toList();
  }

  private static String refused(Counts counts, Counts.OfComponent who, int leastRows) {
    if (who.exposed() < leastRows) {
      return "%,d rows had some of it; an effect needs at least %,d"
          .formatted(who.exposed(), leastRows);
    }
    if (counts.rows() - who.exposed() < leastRows) {
      return "%,d rows had none of it; an effect needs at least %,d"
          .formatted(counts.rows() - who.exposed(), leastRows);
    }
    return "what came before, or another component, already tells its level";
  }

  /** Responses of all components that may bend, by component and outcome. */
  static Map<List<Integer>, ResponseCurve> curves(
      Moments moments, List<List<Double>> bends, JointReplicates worlds) {
    Views views = moments.views();
    Layout layout = views.layout();
    Partition data = Partition.of(moments.main(), 1);
    Map<List<Integer>, ResponseCurve> curves = new LinkedHashMap<>();
    for (int j = 0; j < layout.components().size(); j++) {
      if (bends.get(j).isEmpty() || moments.counts().of().get(j).exposed() == 0) {
        continue;
      }
      String code = layout.components().get(j);
      List<String> pieces = new ArrayList<>();
      for (int k = 0; k <= bends.get(j).size(); k++) {
        pieces.add(Views.piece(code, k));
      }
      List<String> controls = Estimator.controls(views, moments.counts(), j, false);
      double[] knots = bends.get(j).stream().mapToDouble(Double::doubleValue).toArray();
      for (int o = 0; o < layout.outcomes().size(); o++) {
        curves.put(
            List.of(j, o),
            ResponseCurve.fit(data, pieces, knots, layout.outcomes().get(o), controls, worlds));
      }
    }
    return curves;
  }
}
