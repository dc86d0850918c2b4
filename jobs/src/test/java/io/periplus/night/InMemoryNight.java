package io.periplus.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.config.Companies;
import io.periplus.config.Company;
import io.periplus.config.SourceUse;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.source.SourceDefinitions;
import io.periplus.source.take.Delivery;
import io.periplus.source.take.Earlier;
import io.periplus.source.take.Ingest;
import io.periplus.source.take.Intake;
import io.periplus.store.Pace;
import io.periplus.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A published company's one delivery, taken in and made up to the tables that a test asks for. */
final class InMemoryNight {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));

  private final SparkSession spark;
  private final Map<Table, Dataset<Row>> tables = new HashMap<>();
  private Dataset<Row> balance;

  private InMemoryNight(SparkSession spark) {
    this.spark = spark;
    this.balance = spark.emptyDataFrame();
  }

  /** What is needed for the tables that are asked; skips the test where the delivery is missing. */
  static InMemoryNight of(SparkSession spark, String company, LocalDate date, Table... asked) {
    return of(spark, company, read(company).sources().get(0).landing(), date, asked);
  }

  /** The same of a delivery that lies elsewhere. */
  static InMemoryNight of(
      SparkSession spark, String company, Path landing, LocalDate date, Table... asked) {
    assumeTrue(Files.isDirectory(landing), landing + " is not here: nothing is checked");
    Company read = read(company);
    SourceUse source = read.sources().get(0);
    InMemoryNight made = new InMemoryNight(spark);
    Night night = Night.closing(date, read.zone());
    Delivery delivery =
        new Delivery(
            new SourceUse(source.system(), source.mapping(), landing, true),
            SourceDefinitions.read(HOME.resolve("conf/sources/" + source.mapping())));
    try (Intake intake =
        Ingest.take(
            Pace.of(spark), List.of(delivery.arrived(date)), night, Earlier.NONE, Map.of())) {
      assertEquals(0, intake.quarantine().count(), "rows were set aside");
      made.balance = intake.balance().localCheckpoint();
      // Taken in by the session that suits the size of the files; here one session does it all.
      intake
          .bronze()
          .forEach(
              (table, rows) ->
                  made.tables.put(
                      table,
                      spark.createDataFrame(rows.javaRDD(), rows.schema()).localCheckpoint()));
    }
    made.run(CompanyPlan.of(read), night, List.of(asked));
    return made;
  }

  private static Company read(String company) {
    return Companies.read(
        HOME.resolve("conf/companies/" + company + ".conf"), HOME, System.getenv());
  }

  /** What landed of each file, in {@code ops.landing_balance}'s columns. */
  Dataset<Row> balance() {
    return balance;
  }

  /** The rows of a table that was asked for, or made on the way to one. */
  Dataset<Row> rows(Table table) {
    Dataset<Row> rows = tables.get(table);
    return rows == null ? spark.createDataFrame(List.of(), table.schema()) : rows;
  }

  private void run(Plan plan, Night night, List<Table> asked) {
    Set<Job> needed = new HashSet<>();
    asked.forEach(table -> need(plan, table, needed));
    for (Job job : plan.jobs().stream().filter(needed::contains).toList()) {
      Map<Table, Dataset<Row>> inputs = new LinkedHashMap<>();
      job.inputs().forEach(table -> inputs.put(table, rows(table)));
      Outputs outputs = job.run(new Inputs(spark, inputs), night);
      job.outputs().forEach(table -> tables.put(table, outputs.of(table).localCheckpoint()));
    }
  }

  private static void need(Plan plan, Table table, Set<Job> needed) {
    plan.makerOf(table)
        .filter(needed::add)
        .ifPresent(job -> job.inputs().forEach(input -> need(plan, input, needed)));
  }
}
