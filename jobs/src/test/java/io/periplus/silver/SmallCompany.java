package io.periplus.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.periplus.bronze.Bronze;
import io.periplus.config.Journey;
import io.periplus.config.Journey.Channel;
import io.periplus.config.Journey.JourneyStage;
import io.periplus.config.Journey.Segment;
import io.periplus.config.Journey.Touchpoint;
import io.periplus.config.Label;
import io.periplus.config.MetricDefinition;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.table.Check;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.testkit.TextTables;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A shop and a service desk in Lima that count in euros, on the night that closes 2024-03-01. What
 * a test does not deliver is empty; silver is made of the rest as a night makes it.
 */
final class SmallCompany {
  static final Night NIGHT = Night.closing(LocalDate.of(2024, 3, 1), ZoneId.of("America/Lima"));

  private static final Label LABEL = new Label("Label", "Etiqueta", "Rótulo");

  static final Journey JOURNEY =
      new Journey(
          List.of(new JourneyStage("buy", LABEL), new JourneyStage("receive", LABEL)),
          List.of(new Touchpoint("delivery", "receive", LABEL, List.of())),
          List.of(),
          List.of(
              new Channel("phone", "contact", true, false, LABEL),
              new Channel("web", "sales", false, true, LABEL)),
          List.of(new Journey.Reason("*", "late", "delivery", true, 7, 5, "", LABEL)),
          List.of(),
          List.of(
              new Segment("best", "segment", List.of("plus", "gold"), LABEL),
              new Segment("others", "", List.of(), LABEL)));

  private static final List<MetricDefinition> METRICS =
      List.of(new MetricDefinition("csat", "top", 1, 5, 4, 5, 1, 2, true, true, LABEL));

  private final SparkSession spark;
  private final Map<Table, Dataset<Row>> tables = new HashMap<>();
  private final Map<Table, Job> jobs = new HashMap<>();

  SmallCompany(SparkSession spark) {
    this.spark = spark;
    Latest latest = new Latest("EUR", List.of("shop", "desk"));
    for (Job job : SilverJobs.of(latest, JOURNEY, METRICS)) {
      job.outputs().forEach(table -> jobs.put(table, job));
    }
  }

  /** Rows as they stand in bronze: of the shop, not deleted, landed on the night, unless said. */
  SmallCompany delivered(String name, String text) {
    Table table = Bronze.table(name);
    Dataset<Row> rows =
        TextTables.rows(spark, table, text)
            .withColumn("source_system", coalesce(col("source_system"), lit("shop")))
            .withColumn("is_deleted", coalesce(col("is_deleted"), lit(false)))
            .withColumn(
                "landed_at",
                coalesce(col("landed_at"), lit("2024-03-01T20:00:00Z").cast("timestamp")));
    tables.put(table, rows);
    return this;
  }

  /** The rows of a silver table that a night would keep. */
  Dataset<Row> kept(Table table) {
    return made(table).where(not(isSetAside(table)));
  }

  /** The rows of a silver table that a night would set aside. */
  Dataset<Row> setAside(Table table) {
    return made(table).where(isSetAside(table));
  }

  private Dataset<Row> made(Table table) {
    Job job = jobs.get(table);
    Map<Table, Dataset<Row>> inputs = new LinkedHashMap<>();
    job.inputs().forEach(input -> inputs.put(input, input(input)));
    return job.run(new Inputs(spark, inputs), NIGHT).of(table);
  }

  private Dataset<Row> input(Table table) {
    Dataset<Row> known = tables.get(table);
    if (known == null) {
      known =
          jobs.containsKey(table)
              ? kept(table).localCheckpoint()
              : spark.createDataFrame(List.of(), table.schema());
      tables.put(table, known);
    }
    return known;
  }

  private static Column isSetAside(Table table) {
    return table.checks().stream()
        .filter(check -> check.severity() == Severity.QUARANTINE)
        .map(Check::predicate)
        .map(good -> not(coalesce(expr(good), lit(false))))
        .reduce(lit(false), Column::or);
  }
}
