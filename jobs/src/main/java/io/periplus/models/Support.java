package io.periplus.models;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Journey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who stands behind an effect.
 *
 * @param exposed rows with some of the component
 * @param rows all rows
 * @param customers customers exposed
 * @param mean mean level among those who met it
 * @param p01 level that 1 % of those lie below
 * @param p99 level that 1 % of those lie above
 */
record Support(
    long exposed,
    long rows,
    long customers,
    OptionalDouble mean,
    OptionalDouble p01,
    OptionalDouble p99) {

  private static final int FIGURES = 4;

  /** The support of every component, in one aggregate. */
  static Map<String, Support> of(Dataset<Row> rows, List<Journey.Component> components) {
    List<Column> figures = new ArrayList<>();
    for (Journey.Component c : components) {
      Column level = col(Exposures.levelOf(c.code()));
      Column among = when(col(Exposures.metOf(c.code())).gt(0), level);
      figures.add(count_if(level.notEqual(0.0)));
      figures.add(count_distinct(when(level.notEqual(0.0), col("customer_id"))));
      figures.add(avg(among));
      figures.add(percentile(among, array(lit(0.01), lit(0.99))));
    }
    Row found = rows.agg(count(lit(1)), figures.toArray(Column[]::new)).head();
    Map<String, Support> supports = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      int at = 1 + i * FIGURES;
      supports.put(
          components.get(i).code(),
          new Support(
              found.getLong(at),
              found.getLong(0),
              found.getLong(at + 1),
              found.isNullAt(at + 2)
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(found.getDouble(at + 2)),
              end(found, at + 3, 0),
              end(found, at + 3, 1)));
    }
    return supports;
  }

  private static OptionalDouble end(Row found, int at, int which) {
    return found.isNullAt(at)
        ? OptionalDouble.empty()
        : OptionalDouble.of(found.<Double>getList(at).get(which));
  }
}
