package io.periplus.models.linkage;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Layout.Part;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Components as columns: the level met, 0 where it was not, and whether it could be met. */
final class Wide {
  private Wide() {}

  /**
   * Aggregates that turn one row a component into two columns a component.
   *
   * @param level expression of the level
   * @param isMet expression that is true where the component could be met
   */
  static List<Column> pivoted(List<String> components, Column level, Column isMet) {
    List<Column> columns = new ArrayList<>();
    for (String component : components) {
      Column isHere = col("component_code").equalTo(component);
      columns.add(
          coalesce(max(when(isHere.and(isMet), level.cast(Types.DOUBLE))), lit(0.0))
              .as(Layout.name(component, Part.LEVEL)));
      columns.add(
          coalesce(max(when(isHere.and(isMet), lit(1.0))), lit(0.0))
              .as(Layout.name(component, Part.MET)));
    }
    return columns;
  }

  /** Levels by customer and month. */
  static Dataset<Row> months(Dataset<Row> exposures, List<String> components) {
    List<Column> met = pivoted(components, col("exposure_sum"), col("exposure_count").gt(0));
    return exposures
        .groupBy("customer_id", "month_start_on")
        .agg(met.get(0), met.subList(1, met.size()).toArray(Column[]::new));
  }

  /** The same under the month so many months earlier, as what came later. */
  static Dataset<Row> later(Dataset<Row> months, List<String> components, int by) {
    List<Column> picked = new ArrayList<>();
    picked.add(col("customer_id"));
    picked.add(add_months(col("month_start_on"), -by).as("month_start_on"));
    for (String component : components) {
      picked.add(
          col(Layout.name(component, Part.LEVEL)).as(Layout.name(component, Part.LATER_LEVEL)));
      picked.add(col(Layout.name(component, Part.MET)).as(Layout.name(component, Part.LATER_MET)));
    }
    return months.select(picked.toArray(Column[]::new));
  }

  /** Names of the columns of some parts. */
  static String[] names(List<String> components, Part... parts) {
    List<String> names = new ArrayList<>();
    for (String component : components) {
      for (Part part : parts) {
        names.add(Layout.name(component, part));
      }
    }
    return names.toArray(String[]::new);
  }
}
