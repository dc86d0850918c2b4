package io.periplus.models;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.periplus.config.Journey;
import io.periplus.config.ModelSettings;
import io.periplus.stats.Drivers;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.ShardGrams;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One outcome on all components at once, from one pass over the rows.
 *
 * @param fit the figures
 * @param shards the cross-products behind them
 * @param rows how many rows there were
 * @param from first day among them
 * @param to last day among them
 */
record Fitted(
    Drivers.Fit fit,
    ShardGrams shards,
    long rows,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /**
   * Fits one outcome.
   *
   * @param rows one row an observation: customer_id, the outcome, the controls, two columns a
   *     component
   * @param order column that tells rows of one customer apart
   * @param day column with the day of an observation
   */
  static Fitted of(
      Dataset<Row> rows,
      String outcome,
      List<String> controls,
      List<Journey.Component> components,
      String order,
      String day,
      ModelSettings settings,
      long seed) {
    List<String> columns = new ArrayList<>(controls);
    columns.addAll(Exposures.columns(components));
    columns.add(outcome);
    ShardGrams shards = ShardMoments.of(rows, columns, order, settings.shards());
    Row span = rows.agg(count(lit(1)), min(col(day)), max(col(day))).head();
    Drivers.Fit fit =
        Drivers.fit(
            shards,
            new Drivers.Roles(outcome, controls, Exposures.drivers(components)),
            JointReplicates.draw(settings.shards(), settings.replicates(), seed),
            new Drivers.Limits(
                settings.confidence(),
                settings.minResponses(),
                Drivers.Limits.USUAL.mostResampled()));
    return new Fitted(fit, shards, span.getLong(0), day(span, 1), day(span, 2));
  }

  private static Optional<LocalDate> day(Row span, int at) {
    return span.isNullAt(at) ? Optional.empty() : Optional.of(span.<Date>getAs(at).toLocalDate());
  }
}
