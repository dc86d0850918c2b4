package io.periplus.source.take;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.not;

import io.periplus.errors.ConfigurationErrors;
import io.periplus.job.Night;
import io.periplus.landing.LandingTable;
import io.periplus.landing.LandingTables;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.frame.Candidates;
import io.periplus.source.frame.Columns;
import io.periplus.table.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Turns the good records of a source into rows of landing tables. */
final class Mapping {
  private static final List<String> LINEAGE = List.of(Columns.FILE, Columns.ROW);

  private final SparkSession spark;
  private final Delivery delivery;
  private final Night night;

  Mapping(SparkSession spark, Delivery delivery, Night night) {
    this.spark = spark;
    this.delivery = delivery;
    this.night = night;
  }

  /** The rows of each landing table, with file and row of the record that gave them. */
  Map<LandingTable, Dataset<Row>> rows(Map<String, Dataset<Row>> good) {
    Map<LandingTable, Dataset<Row>> landing = new LinkedHashMap<>();
    if (delivery.source().isContract()) {
      good.forEach((name, rows) -> landing.put(table(name), complete(table(name), itself(rows))));
      return landing;
    }
    delivery.source().datasets().stream()
        .filter(dataset -> !dataset.isIgnored())
        .forEach(dataset -> view(dataset, good));
    delivery
        .source()
        .mappings()
        .forEach((name, sql) -> landing.put(table(name), complete(table(name), query(name, sql))));
    return landing;
  }

  /** A dataset of which nothing came is an empty view, so that the mapping still holds. */
  private void view(DatasetDefinition dataset, Map<String, Dataset<Row>> good) {
    Dataset<Row> rows = good.get(dataset.name());
    (rows == null
            ? spark.createDataFrame(List.of(), Candidates.schema(dataset))
            : rows.where(not(col(Columns.REPEAT))))
        .drop(Columns.RULE, Columns.REASON, Columns.DELIVERED, Columns.LINE, Columns.REPEAT)
        .createOrReplaceTempView(dataset.name());
  }

  private Dataset<Row> query(String name, String sql) {
    Map<String, Object> parameters = new LinkedHashMap<>(night.parameters());
    parameters.put("source_system", delivery.system());
    parameters.put("source_zone", delivery.source().clock().zone().getId());
    try {
      return spark.sql(sql, parameters);
    } catch (Exception e) {
      // Spark throws checked exceptions that its Java signatures do not tell.
      throw wrong(name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** A file in the contract's own form is the landing table. */
  private static Dataset<Row> itself(Dataset<Row> rows) {
    Column own = col("attributes");
    Column other = col(Columns.ATTRIBUTES);
    return rows.where(not(col(Columns.REPEAT)))
        .withColumn("attributes", coalesce(map_concat(other, own), own, other))
        .drop(
            Columns.RULE,
            Columns.REASON,
            Columns.DELIVERED,
            Columns.LINE,
            Columns.REPEAT,
            Columns.ATTRIBUTES);
  }

  /** The declared columns, those that a mapping leaves out with their plain value. */
  private Dataset<Row> complete(LandingTable table, Dataset<Row> rows) {
    List<String> given = Arrays.asList(rows.columns());
    List<String> strange =
        given.stream()
            .filter(c -> table.table().column(c).isEmpty() && !LINEAGE.contains(c))
            .toList();
    if (!strange.isEmpty()) {
      throw wrong(table.name(), "selects what is no column: " + String.join(", ", strange));
    }
    if (!given.containsAll(LINEAGE)) {
      throw wrong(table.name(), "must select _file and _row of the record that gives each row");
    }
    List<Column> columns = new ArrayList<>();
    table.table().columns().forEach(f -> columns.add(value(f, given.contains(f.name()))));
    LINEAGE.forEach(name -> columns.add(col(name)));
    return rows.select(columns.toArray(Column[]::new));
  }

  private Column value(Field field, boolean isGiven) {
    Column value = (isGiven ? col(field.name()) : lit(null)).cast(field.type());
    return switch (field.name()) {
      case "source_system" -> coalesce(value, lit(delivery.system())).as(field.name());
      case "is_deleted" -> coalesce(value, lit(false)).as(field.name());
      default -> value.as(field.name());
    };
  }

  private RuntimeException wrong(String table, String what) {
    return ConfigurationErrors.configuration(
        "%s/%s.sql".formatted(delivery.source().name(), table), List.of(what));
  }

  private static LandingTable table(String name) {
    return LandingTables.byName(name)
        .orElseThrow(() -> new IllegalArgumentException("No landing table " + name));
  }
}
