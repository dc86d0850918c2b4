package io.periplus.gold;

import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.TableJob;
import io.periplus.table.Table;
import io.periplus.testkit.TextTables;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A job of gold on tables written as text; inputs that a test does not name are empty. */
final class Nights {
  static final Night NIGHT = Night.closing(LocalDate.of(2024, 2, 20), ZoneId.of("America/Lima"));

  private Nights() {}

  static Dataset<Row> made(SparkSession spark, TableJob job, Map<Table, String> given) {
    return made(spark, job, given, Map.of());
  }

  /** The same with some inputs that another job made. */
  static Dataset<Row> made(
      SparkSession spark, TableJob job, Map<Table, String> given, Map<Table, Dataset<Row>> ready) {
    Map<Table, Dataset<Row>> inputs = new LinkedHashMap<>();
    for (Table table : job.inputs()) {
      String text = given.getOrDefault(table, table.columns().get(0).name());
      inputs.put(
          table, ready.containsKey(table) ? ready.get(table) : TextTables.rows(spark, table, text));
    }
    return job.table().conform(job.rows(new Inputs(spark, inputs), NIGHT));
  }
}
