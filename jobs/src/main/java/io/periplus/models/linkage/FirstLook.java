package io.periplus.models.linkage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.stddev_pop;
import static org.apache.spark.sql.functions.when;

import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Layout.Part;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What must be known of the rows before their products are made: where hinges begin, where
 * responses may bend, what was observed of each component.
 *
 * @param rows how many
 * @param customers of how many customers
 * @param from first day among them
 * @param to last day among them
 * @param knots by control, for hinges
 * @param levels by component, what was observed of its level
 * @param caps by outcome, its 99.5th percentile
 * @param means by outcome
 * @param deviations by outcome, its standard deviation
 */
record FirstLook(
    long rows,
    long customers,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<List<Double>> knots,
    List<Levels> levels,
    List<Double> caps,
    List<Double> means,
    List<Double> deviations) {

  /** From so many customers on the dictionary is rich: nine hinges and products. */
  static final int RICH = 5_000;

  private static final List<Double> FIVE = List.of(0.1, 0.3, 0.5, 0.7, 0.9);
  private static final List<Double> NINE =
      List.of(0.05, 0.15, 0.25, 0.35, 0.5, 0.65, 0.75, 0.85, 0.95);
  private static final List<Double> OF_LEVEL = List.of(0.01, 0.5, 0.9, 0.99);

  /**
   * Levels of a component among rows that had some of it.
   *
   * @param mean of them
   * @param p01 level that 1 % lie below
   * @param p99 level that 1 % lie above
   * @param bends where the response may bend, none for yes or no
   */
  record Levels(
      Optional<Double> mean, Optional<Double> p01, Optional<Double> p99, List<Double> bends) {}

  /** One aggregate over the rows. */
  static FirstLook of(Dataset<Row> rows, Layout layout) {
    List<Column> figures = new ArrayList<>();
    figures.add(count_distinct(col("customer_id")));
    figures.add(min(col("day")));
    figures.add(max(col("day")));
    layout.controls().forEach(c -> figures.add(percentiles(col(c), both())));
    for (String component : layout.components()) {
      Column level = col(Layout.name(component, Part.LEVEL));
      Column some = when(level.notEqual(0.0), level);
      figures.add(avg(some));
      figures.add(percentiles(some, OF_LEVEL));
    }
    for (String outcome : layout.outcomes()) {
      Column after = col(outcome + "_after");
      figures.add(percentiles(after, List.of(0.995)));
      figures.add(avg(after));
      figures.add(stddev_pop(after));
    }
    Row found = rows.agg(count(lit(1)), figures.toArray(Column[]::new)).head();
    return read(found, layout);
  }

  private static FirstLook read(Row found, Layout layout) {
    int at = 4;
    List<List<Double>> knots = new ArrayList<>();
    boolean isRich = found.getLong(1) >= RICH;
    for (int c = 0; c < layout.controls().size(); c++) {
      List<Double> all = list(found, at++);
      List<Double> chosen =
          all.isEmpty() ? all : isRich ? all.subList(FIVE.size(), all.size()) : all.subList(0, 5);
      knots.add(inner(chosen));
    }
    List<Levels> levels = new ArrayList<>();
    for (int j = 0; j < layout.components().size(); j++) {
      Optional<Double> mean = number(found, at++);
      List<Double> p = list(found, at++);
      levels.add(
          p.isEmpty()
              ? new Levels(mean, Optional.empty(), Optional.empty(), List.of())
              : new Levels(mean, Optional.of(p.get(0)), Optional.of(p.get(3)), bends(p)));
    }
    List<Double> caps = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int o = 0; o < layout.outcomes().size(); o++) {
      List<Double> cap = list(found, at++);
      caps.add(cap.isEmpty() ? 0 : cap.get(0));
      means.add(number(found, at++).orElse(0.0));
      deviations.add(number(found, at++).orElse(0.0));
    }
    return new FirstLook(
        found.getLong(0),
        found.getLong(1),
        day(found, 2),
        day(found, 3),
        knots,
        levels,
        caps,
        means,
        deviations);
  }

  /** Whether there are customers enough for products of controls. */
  boolean isRich() {
    return customers >= RICH;
  }

  private static List<Double> both() {
    return Stream.concat(FIVE.stream(), NINE.stream()).toList();
  }

  private static Column percentiles(Column of, List<Double> at) {
    return percentile(of, array(at.stream().map(p -> lit(p)).toArray(Column[]::new)));
  }

  /** Distinct percentiles above the lowest: at the lowest a hinge is the control itself. */
  private static List<Double> inner(List<Double> percentiles) {
    return percentiles.stream().distinct().sorted().skip(1).toList();
  }

  /** Middle and ninth tenth of the levels, where they tell levels apart. */
  private static List<Double> bends(List<Double> p) {
    return Stream.of(p.get(1), p.get(2)).distinct().filter(bend -> bend < p.get(3)).toList();
  }

  private static List<Double> list(Row found, int at) {
    return found.isNullAt(at) ? List.of() : found.getList(at);
  }

  private static Optional<Double> number(Row found, int at) {
    return found.isNullAt(at) ? Optional.empty() : Optional.of(found.getDouble(at));
  }

  private static Optional<LocalDate> day(Row found, int at) {
    return found.isNullAt(at) ? Optional.empty() : Optional.of(found.<Date>getAs(at).toLocalDate());
  }
}
