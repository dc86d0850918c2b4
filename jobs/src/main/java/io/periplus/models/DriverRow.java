package io.periplus.models;

import io.periplus.config.Journey;
import io.periplus.stats.DriverEffect;
import io.periplus.stats.Gram;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A driver's figures as a row of {@link DriverEffects}. */
final class DriverRow {
  private static final String EVERYBODY = "ALL";

  private DriverRow() {}

  static Row of(
      String runId,
      Journey.Component component,
      String metric,
      Fitted fitted,
      DriverEffect effect,
      Map<String, Double> peers) {
    double unit = component.unitChange();
    return RowFactory.create(
        runId,
        component.code(),
        metric,
        EVERYBODY,
        scaled(effect.effect(), unit),
        effect.effectInterval().map(i -> Math.min(i.low() * unit, i.high() * unit)).orElse(null),
        effect.effectInterval().map(i -> Math.max(i.low() * unit, i.high() * unit)).orElse(null),
        scaled(effect.standardError(), Math.abs(unit)),
        effect.explainedShare(),
        effect.shareInterval().map(i -> i.low()).orElse(null),
        effect.shareInterval().map(i -> i.high()).orElse(null),
        effect.rank(),
        value(effect.rankLow()),
        value(effect.rankHigh()),
        scaled(effect.topThree(), 1),
        scaled(effect.meanLevel(), 1),
        peers.get(component.code()),
        meanDifference(fitted, component.code()),
        effect.experienced(),
        fitted.rows(),
        effect.isThin(),
        flags(effect));
  }

  /**
   * Mean score with the component less without, nothing adjusted; for comparison with vendors that
   * show only this. With and without are told by the level where it is yes or no, else by whether
   * the component was met.
   */
  private static @Nullable Double meanDifference(Fitted fitted, String component) {
    Gram total = fitted.shards().total();
    String level = Exposures.levelOf(component);
    String met = Exposures.metOf(component);
    boolean isYesOrNo = total.product(level, level) == total.sum(level);
    double rows = isYesOrNo ? total.sum(met) : total.weight();
    double scores = isYesOrNo ? total.product(met, Answers.SCORE) : total.sum(Answers.SCORE);
    String tells = isYesOrNo ? level : met;
    double with = total.sum(tells);
    double scoresWith = total.product(tells, Answers.SCORE);
    return with <= 0 || with >= rows
        ? null
        : scoresWith / with - (scores - scoresWith) / (rows - with);
  }

  private static @Nullable String flags(DriverEffect effect) {
    return effect.flags().isEmpty()
        ? null
        : effect.flags().stream()
            .map(f -> f.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  static @Nullable Double scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? value.getAsDouble() * factor : null;
  }

  private static @Nullable Integer value(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
