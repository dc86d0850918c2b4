package io.periplus.models.learn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.periplus.stats.Separation;
import io.periplus.table.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How far each feature alone tells who will be lost: too far, and it knows the future. */
public final class Leaks {
  private Leaks() {}

  /** Every feature by itself, in one pass over the rows, in the order of the names. */
  public static Map<String, Separation> alone(
      Dataset<Row> learned, String label, List<String> features) {
    Map<String, List<Separation.Held>> held =
        learned
            .unpivot(
                new Column[] {col(label)},
                features.stream().map(f -> col(f)).toArray(Column[]::new),
                "feature",
                "value")
            .groupBy("feature", "value")
            .agg(count(lit(1)), sum(label).cast(Types.BIGINT))
            .collectAsList()
            .stream()
            .collect(
                groupingBy(
                    row -> row.getString(0),
                    mapping(
                        row ->
                            new Separation.Held(row.getDouble(1), row.getLong(2), row.getLong(3)),
                        toList())));
    Map<String, Separation> alone = new LinkedHashMap<>();
    features.forEach(
        feature -> alone.put(feature, Separation.of(held.getOrDefault(feature, List.of()))));
    return alone;
  }
}
