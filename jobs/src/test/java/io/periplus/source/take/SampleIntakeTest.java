package io.periplus.source.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.periplus.config.SourceUse;
import io.periplus.job.Night;
import io.periplus.sample.SampleCompany;
import io.periplus.sample.SampleSpec;
import io.periplus.source.SourceDefinitions;
import io.periplus.testkit.SparkTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was dirtied in the sample company on purpose is found again, row by row. */
@SparkTest
class SampleIntakeTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

  @TempDir private Path folder;

  @Test
  void everyDirtiedRowIsFoundWithItsReasonAndEverythingElseIsInToTheCent(SparkSession spark)
      throws IOException {
    SampleCompany.write(new SampleSpec(2000, 6, LAST_DAY, 7), folder);
    Delivery casa =
        new Delivery(
            new SourceUse("casa", "periplus", folder, true, List.of("shop", "desk")),
            SourceDefinitions.read(
                Path.of(System.getProperty("periplus.home", ""), "conf/sources/periplus")));
    Night night = Night.closing(LAST_DAY, ZoneId.of("America/Lima"));
    try (Intake taken =
        Ingest.take(spark, List.of(casa.arrived(LAST_DAY)), night, Earlier.NONE, Map.of())) {
      Map<String, Long> found = counts(taken.quarantine().groupBy("table_name", "reason").count());
      Map<String, Long> repeats =
          counts(
              taken
                  .balance()
                  .groupBy("dataset", "sha256", "currency")
                  .agg(Map.of("repeat_rows", "max"))
                  .withColumnRenamed("max(repeat_rows)", "n")
                  .selectExpr("dataset", "'repeated'", "n")
                  .where("n > 0"));
      assertEquals(dirty("bad_amount", "casa.%s AMOUNT_PARSE"), found);
      assertEquals(dirty("repeated", "%s repeated"), repeats);
      assertEquals(0, taken.balance().where("row_difference <> 0 or difference <> 0").count());
    }
  }

  /** What the truth says was dirtied in one way, by table. */
  private Map<String, Long> dirty(String kind, String name) throws IOException {
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    Map<String, Long> rows = new TreeMap<>();
    truth
        .get("dirty_rows")
        .properties()
        .forEach(
            each -> {
              String[] parts = each.getKey().split("\\.", 2);
              if (parts[1].equals(kind)) {
                rows.put(name.formatted(parts[0]), each.getValue().asLong());
              }
            });
    assertFalse(rows.isEmpty(), "nothing was dirtied by " + kind);
    return rows;
  }

  private static Map<String, Long> counts(Dataset<Row> rows) {
    Map<String, Long> counts = new TreeMap<>();
    rows.collectAsList()
        .forEach(r -> counts.merge(r.getString(0) + " " + r.getString(1), r.getLong(2), Long::sum));
    return counts;
  }
}
