package io.periplus.models;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.periplus.config.Journey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the company has shown it can do: the headroom of a component that is feasible. */
final class DriverPeers {
  /** A month with fewer answers says nothing about what the company can do at its best. */
  private static final int FEWEST_IN_MONTH = 30;

  private DriverPeers() {}

  /** Per component, the level of the best tenth of months: what the company has shown it can do. */
  static Map<String, Double> of(Dataset<Row> lived, List<Journey.Component> components) {
    List<Row> months =
        lived
            .where(col("is_experienced"))
            .groupBy(col("component_code"), Answers.monthNo(col("answered_on")).as("month_no"))
            .agg(avg("level").as("level"), count(lit(1)).as("n"))
            .where(col("n").geq(FEWEST_IN_MONTH))
            .orderBy("component_code", "month_no")
            .collectAsList();
    Map<String, Double> peers = new TreeMap<>();
    for (Journey.Component component : components) {
      List<Double> levels =
          months.stream()
              .filter(r -> r.getString(0).equals(component.code()))
              .map(r -> r.getDouble(2))
              .sorted(
                  component.higherIsBetter()
                      ? Comparator.reverseOrder()
                      : Comparator.naturalOrder())
              .toList();
      if (!levels.isEmpty()) {
        peers.put(component.code(), levels.get(levels.size() / 10));
      }
    }
    return peers;
  }
}
