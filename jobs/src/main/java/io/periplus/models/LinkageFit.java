package io.periplus.models;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.stddev_pop;

import io.periplus.config.Journey;
import io.periplus.config.ModelSettings;
import io.periplus.job.Night;
import io.periplus.stats.DriverEffect;
import io.periplus.stats.Interval;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * One outcome on all components, or why there is no fit.
 *
 * @param question what was asked
 * @param fitted the figures; absent when refused
 * @param refused why there are none; empty otherwise
 * @param deviation standard deviation of the outcome
 * @param supports who stands behind each component
 * @param rows rows that were looked at
 * @param confidenceRows fewest rows that carry an interval
 */
record LinkageFit(
    Question question,
    Optional<Fitted> fitted,
    String refused,
    double deviation,
    Map<String, Support> supports,
    long rows,
    int confidenceRows) {

  /**
   * What is asked of the rows.
   *
   * @param outcome column of the outcome
   * @param unit unit in which an effect is stated
   * @param horizon months after the exposure
   * @param controls what came before
   * @param order column that tells rows apart
   * @param day column with the day of a row
   */
  record Question(
      String outcome, String unit, int horizon, List<String> controls, String order, String day) {}

  static LinkageFit of(
      Dataset<Row> rows,
      Question question,
      List<Journey.Component> components,
      ModelSettings settings,
      long seed) {
    Map<String, Support> supports = Support.of(rows, components);
    long n = supports.values().stream().mapToLong(Support::rows).max().orElse(0);
    Row spread = rows.agg(stddev_pop(col(question.outcome()))).head();
    double deviation = spread.isNullAt(0) ? 0 : spread.getDouble(0);
    String refused = "";
    if (n < settings.minResponses()) {
      refused = "%,d rows; an effect needs at least %,d".formatted(n, settings.minResponses());
    } else if (deviation <= 0) {
      refused = "the outcome is the same in all %,d rows".formatted(n);
    }
    Optional<Fitted> fitted =
        refused.isEmpty()
            ? Optional.of(
                Fitted.of(
                    rows,
                    question.outcome(),
                    question.controls(),
                    components,
                    question.order(),
                    question.day(),
                    settings,
                    seed))
            : Optional.empty();
    return new LinkageFit(
        question, fitted, refused, deviation, supports, n, settings.minResponses());
  }

  boolean isFitted() {
    return fitted.isPresent();
  }

  String text() {
    return fitted.map(f -> f.fit().effects().toString()).orElse(refused);
  }

  static ModelRun run(Night night, String text, long rows, Collection<LinkageFit> fits) {
    return new ModelRun(
        "linkage",
        night,
        text,
        days(fits, true).min(Comparator.naturalOrder()).orElse(null),
        days(fits, false).max(Comparator.naturalOrder()).orElse(null),
        rows,
        null,
        null,
        null);
  }

  private static Stream<LocalDate> days(Collection<LinkageFit> fits, boolean isFrom) {
    return fits.stream()
        .flatMap(f -> f.fitted().stream())
        .flatMap(f -> (isFrom ? f.from() : f.to()).stream());
  }

  Row row(String runId, String outcome, Journey.Component component, int at) {
    Support support = supports.get(component.code());
    Optional<DriverEffect> effect = fitted.map(f -> f.fit().effects().get(at));
    String why = why(effect);
    double scale = component.unitChange();
    if (question.unit().equals("standardised") && deviation > 0) {
      scale /= deviation;
    }
    double factor = scale;
    boolean isKnown = why.isEmpty();
    Optional<Interval> interval =
        effect.flatMap(DriverEffect::effectInterval).map(i -> i.scaled(factor));
    return RowFactory.create(
        runId,
        component.code(),
        outcome,
        "ALL",
        question.horizon(),
        component.unitChange(),
        isKnown ? DriverRow.scaled(effect.orElseThrow().effect(), factor) : null,
        isKnown ? interval.map(Interval::low).orElse(null) : null,
        isKnown ? interval.map(Interval::high).orElse(null) : null,
        question.unit(),
        "association",
        support.exposed(),
        support.rows() - support.exposed(),
        fitted.map(f -> f.fit().effectiveRows()).orElse(null),
        null,
        isKnown ? "D" : null,
        isKnown ? null : why,
        isKnown ? DriverRow.scaled(effect.orElseThrow().standardError(), Math.abs(factor)) : null,
        support.customers(),
        value(support.mean()),
        value(support.p01()),
        value(support.p99()));
  }

  private String why(Optional<DriverEffect> effect) {
    if (effect.isEmpty()) {
      return refused;
    }
    if (effect.get().flags().contains(DriverEffect.Flag.CONSTANT)) {
      return "its level never moves among the rows";
    }
    if (effect.get().flags().contains(DriverEffect.Flag.REDUNDANT)) {
      return "other components already tell its level";
    }
    if (effect.get().effectInterval().isEmpty()) {
      return "%,d rows met it; an interval needs at least %,d"
          .formatted(effect.get().experienced(), confidenceRows);
    }
    return "";
  }

  private static @Nullable Double value(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
