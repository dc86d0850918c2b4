package io.periplus.source.take;

import static io.periplus.testkit.TextTables.assertRows;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.bronze.Bronze;
import io.periplus.config.SourceUse;
import io.periplus.job.Night;
import io.periplus.source.SourceDefinitions;
import io.periplus.store.Pace;
import io.periplus.testkit.SparkTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published marketplace data, where it is at hand: the environment names it as OLIST_DIR. */
@SparkTest
@Tag("real")
class OlistTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));
  private static final Night NIGHT =
      Night.closing(LocalDate.of(2018, 10, 31), ZoneId.of("America/Sao_Paulo"));

  @Test
  void everyRecordAndEveryCentOfTheMarketplaceIsAccountedFor(SparkSession spark) {
    Path folder = folder();
    assumeTrue(Files.isDirectory(folder), folder + " is not here: set OLIST_DIR to check it");
    Delivery olist =
        new Delivery(
            new SourceUse("olist", "olist", folder, true),
            SourceDefinitions.read(HOME.resolve("conf/sources/olist")));

    try (Intake intake =
        Ingest.take(
            Pace.of(spark),
            List.of(olist.arrived(NIGHT.businessDate())),
            NIGHT,
            Earlier.NONE,
            Map.of())) {
      assertEquals(0, intake.quarantine().count());
      assertEquals(8135, bronze(intake, "order_header").count());
      assertRows(
          "gross | shipping\n1093264.35 | 172288.39",
          bronze(intake, "order_header")
              .agg(
                  expr("cast(sum(gross_amount) as decimal(18,2)) as gross"),
                  expr("cast(sum(shipping_amount) as decimal(18,2)) as shipping")));
      assertRows(
          "paid\n1428602.81",
          bronze(intake, "payment").agg(expr("cast(sum(amount) as decimal(18,2)) as paid")));
      assertRows(
          "responses | reviews\n8225 | 8191",
          bronze(intake, "survey_response")
              .agg(
                  count_distinct(col("response_id")).as("responses"),
                  count_distinct(col("attributes").getItem("review_id")).as("reviews")));
      assertEquals(4113, bronze(intake, "survey_answer").where("question_id = 'comment'").count());
      assertEquals(
          8016, bronze(intake, "customer_identifier").select("id_hash").distinct().count());
      assertEquals(0, intake.balance().where("row_difference <> 0 or difference <> 0").count());
    }
  }

  private static Dataset<Row> bronze(Intake intake, String table) {
    return Objects.requireNonNull(intake.bronze().get(Bronze.table(table)), table);
  }

  private static Path folder() {
    String named = System.getenv("OLIST_DIR");
    return named == null ? HOME.resolve("../shared/data/olist").normalize() : Path.of(named);
  }
}
