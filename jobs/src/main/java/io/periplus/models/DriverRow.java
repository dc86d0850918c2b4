package io.periplus.models;

import io.periplus.config.Journey;
import io.periplus.stats.DriverEffect;
import io.periplus.stats.Estimate;
import io.periplus.stats.Fdr;
import io.periplus.stats.Gram;
import io.periplus.stats.Interval;
import io.periplus.stats.share.Asymmetry;
import io.periplus.stats.survey.Shrinkage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The figures of all drivers, outcomes and segments as rows of {@link DriverEffects}. */
final class DriverRow {
  private static final String EVERYBODY = "ALL";
  private static final double Z = 1.959963984540054;

  private DriverRow() {}

  /** A driver of one outcome in one segment, before its place among all tests is known. */
  private record Entry(
      DriverFit fit,
      Journey.Component component,
      String segment,
      DriverEffect effect,
      long rows,
      Optional<Shrinkage.Shrunk> shrunk,
      @Nullable Double leaveOut) {

    /** How surprising the effect is where there is none; 1 where nothing can be said. */
    double p() {
      return effect.estimate().map(Estimate::pValue).orElse(1.0);
    }
  }

  /** One row a driver, outcome and segment; false discoveries are controlled over all of them. */
  static List<Row> of(
      String runId,
      List<DriverFit> fits,
      List<Journey.Component> components,
      Map<String, Double> peers) {
    List<Entry> entries = new ArrayList<>();
    for (DriverFit fit : fits) {
      for (int i = 0; i < components.size(); i++) {
        Journey.Component component = components.get(i);
        int at = i;
        entries.add(
            new Entry(
                fit,
                component,
                EVERYBODY,
                fit.all().effects().get(at),
                fit.rows(),
                Optional.empty(),
                fit.leaveOut(component, components)));
        fit.segments()
            .forEach(
                (segment, own) ->
                    entries.add(
                        new Entry(
                            fit,
                            component,
                            segment,
                            own.effects().get(at),
                            Math.round(own.fit().rows()),
                            Optional.ofNullable(fit.shrunk().get(component.code()).get(segment)),
                            null)));
      }
    }
    double[] q = Fdr.qValues(entries.stream().mapToDouble(Entry::p).toArray());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      rows.add(row(runId, entries.get(i), q[i], peers));
    }
    return rows;
  }

  private static Row row(String runId, Entry entry, double q, Map<String, Double> peers) {
    DriverEffect effect = entry.effect();
    double unit = entry.component().unitChange() * entry.fit().scale();
    Optional<Interval> interval =
        entry
            .shrunk()
            .map(
                s ->
                    new Interval(
                        s.value() - Z * s.standardError(), s.value() + Z * s.standardError()))
            .or(effect::effectInterval)
            .map(i -> i.scaled(unit));
    boolean isEverybody = entry.segment().equals(EVERYBODY);
    Asymmetry asymmetry = entry.fit().asymmetry().get(entry.component().code());
    return RowFactory.create(
        runId,
        entry.component().code(),
        entry.fit().outcome(),
        entry.segment(),
        entry.fit().question().unit(),
        entry.shrunk().map(s -> s.value() * unit).orElse(scaled(effect.effect(), unit)),
        interval.map(Interval::low).orElse(null),
        interval.map(Interval::high).orElse(null),
        entry
            .shrunk()
            .map(s -> s.standardError() * Math.abs(unit))
            .orElse(scaled(effect.standardError(), Math.abs(unit))),
        effect.estimate().isPresent() ? q : null,
        effect.explainedShare(),
        effect.shareInterval().map(Interval::low).orElse(null),
        effect.shareInterval().map(Interval::high).orElse(null),
        effect.rank(),
        value(effect.rankLow()),
        value(effect.rankHigh()),
        scaled(effect.topThree(), 1),
        scaled(effect.meanLevel(), 1),
        entry.fit().question().unit().equals("points") ? peers.get(entry.component().code()) : null,
        entry.leaveOut(),
        isEverybody ? meanDifference(entry) : null,
        isEverybody && asymmetry != null
            ? asymmetry.kind().name().toLowerCase(Locale.ROOT)
            : "unclassified",
        effect.experienced(),
        entry.rows(),
        effect.isThin(),
        flags(entry));
  }

  /**
   * Mean outcome with the component less without, nothing adjusted; for comparison with vendors
   * that show only this. With and without are told by the level where it is yes or no, else by
   * whether the component was met.
   */
  private static @Nullable Double meanDifference(Entry entry) {
    Gram total = entry.fit().shards().total();
    String outcome = entry.fit().question().column();
    String level = Exposures.levelOf(entry.component().code());
    String met = Exposures.metOf(entry.component().code());
    boolean isYesOrNo = total.product(level, level) == total.sum(level);
    double rows = isYesOrNo ? total.sum(met) : total.weight();
    double scores = isYesOrNo ? total.product(met, outcome) : total.sum(outcome);
    String tells = isYesOrNo ? level : met;
    double with = total.sum(tells);
    double scoresWith = total.product(tells, outcome);
    return with <= 0 || with >= rows
        ? null
        : (scoresWith / with - (scores - scoresWith) / (rows - with)) * entry.fit().scale();
  }

  private static @Nullable String flags(Entry entry) {
    List<String> flags = new ArrayList<>();
    entry.effect().flags().forEach(f -> flags.add(f.name().toLowerCase(Locale.ROOT)));
    if (entry.shrunk().isPresent()) {
      flags.add("shrunk");
    }
    if (entry.fit().shards().total().isConstant(entry.fit().question().column())) {
      flags.add("same_outcome");
    }
    return flags.isEmpty() ? null : flags.stream().sorted().collect(Collectors.joining(", "));
  }

  static @Nullable Double scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? value.getAsDouble() * factor : null;
  }

  private static @Nullable Integer value(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
