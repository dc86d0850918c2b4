package io.periplus.models;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Journey;
import io.periplus.stats.Driver;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * How components become columns: one with the level met, 0 where it was not, and one that says
 * whether it was met. Not having met something is a fact, not a hole.
 */
final class Exposures {
  private Exposures() {}

  static List<Driver> drivers(List<Journey.Component> components) {
    return components.stream()
        .map(c -> new Driver(c.code(), levelOf(c.code()), metOf(c.code())))
        .toList();
  }

  static String levelOf(String component) {
    return component + "_level";
  }

  static String metOf(String component) {
    return component + "_met";
  }

  static List<String> columns(List<Journey.Component> components) {
    List<String> columns = new ArrayList<>();
    for (Journey.Component c : components) {
      columns.add(levelOf(c.code()));
      columns.add(metOf(c.code()));
    }
    return columns;
  }

  /**
   * Aggregates that turn one row a component into two columns a component.
   *
   * @param level expression of the level
   * @param isMet expression that is true where the component was met
   */
  static List<Column> pivoted(List<Journey.Component> components, Column level, Column isMet) {
    List<Column> columns = new ArrayList<>();
    for (Journey.Component c : components) {
      Column isHere = col("component_code").equalTo(c.code());
      columns.add(
          coalesce(max(when(isHere.and(isMet), level.cast(Types.DOUBLE))), lit(0.0))
              .as(levelOf(c.code())));
      columns.add(coalesce(max(when(isHere.and(isMet), lit(1.0))), lit(0.0)).as(metOf(c.code())));
    }
    return columns;
  }
}
