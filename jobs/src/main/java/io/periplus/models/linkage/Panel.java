package io.periplus.models.linkage;

import io.periplus.config.Journey;
import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Moments;
import io.periplus.models.linkage.moments.Views;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.effect.Interactive;
import io.periplus.stats.effect.ResponseCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One set of rows, estimated: the months of customers, or the answers to one metric.
 *
 * @param layout where raw figures stand
 * @param horizon months after the exposure; 0 for answers
 * @param look what was seen before
 * @param groups all customers first, then segments
 * @param curves responses of all customers, by component and outcome
 * @param refused why there is nothing; empty otherwise
 */
record Panel(
    Layout layout,
    int horizon,
    FirstLook look,
    List<Group> groups,
    Map<List<Integer>, ResponseCurve> curves,
    String refused) {

  /** Fewest customers with two levels that carry an effect within customers. */
  static final int SWITCHERS = 200;

  /** What the models are told of it. */
  record Limits(int shards, int leastRows, boolean bySegment, JointReplicates worlds) {}

  static Panel of(Dataset<Row> rows, Layout layout, int horizon, Limits limits) {
    FirstLook look = FirstLook.of(rows, layout);
    String refused = refused(look, layout, limits);
    if (!refused.isEmpty()) {
      return new Panel(layout, horizon, look, List.of(), Map.of(), refused);
    }
    List<List<Double>> bends = look.levels().stream().map(FirstLook.Levels::bends).toList();
    Views views = Views.of(layout, look.knots(), bends, look.caps(), look.isRich());
    Map<String, Moments> moments = MomentsPass.of(rows, views, limits.shards(), limits.bySegment());
    Moments all = moments.get(MomentsPass.ALL);
    Overlap sample = Overlap.of(rows, layout, look.rows(), limits.shards());
    Map<List<Integer>, Interactive> overlaps = new LinkedHashMap<>();
    for (int j = 0; j < layout.components().size(); j++) {
      List<Interactive> told = sample.of(j, all.counts().of().get(j).isCount());
      for (int o = 0; o < told.size(); o++) {
        overlaps.put(List.of(j, o), told.get(o));
      }
    }
    List<Group> groups = new ArrayList<>();
    moments.forEach(
        (segment, of) ->
            groups.add(Group.of(segment, of, overlaps, limits.leastRows(), SWITCHERS)));
    return new Panel(layout, horizon, look, groups, Group.curves(all, bends, limits.worlds()), "");
  }

  private static String refused(FirstLook look, Layout layout, Limits limits) {
    if (look.rows() < limits.leastRows()) {
      return "%,d rows; an effect needs at least %,d".formatted(look.rows(), limits.leastRows());
    }
    return look.deviations().stream().allMatch(deviation -> deviation <= 0)
        ? "the outcome %s is the same in all %,d rows"
            .formatted(String.join(", ", layout.outcomes()), look.rows())
        : "";
  }

  /** Months that the rows span, at least one. */
  double months() {
    return look.from().isEmpty()
        ? 1
        : 1
            + java.time.temporal.ChronoUnit.MONTHS.between(
                look.from().get().withDayOfMonth(1), look.to().orElseThrow());
  }

  /** Text of the figures, from which the fit's digest is made. */
  String text() {
    StringBuilder text = new StringBuilder(refused);
    for (Group group : groups) {
      for (Group.Effect effect : group.effects()) {
        effect
            .judgement()
            .ifPresent(
                j ->
                    text.append(group.segment())
                        .append(effect.component())
                        .append(effect.outcome())
                        .append(j.method())
                        .append(j.score().estimate())
                        .append(j.score().standardError())
                        .append(j.reason()));
      }
    }
    return text.toString();
  }

  static List<String> codes(List<Journey.Component> components) {
    return components.stream().map(Journey.Component::code).toList();
  }
}
