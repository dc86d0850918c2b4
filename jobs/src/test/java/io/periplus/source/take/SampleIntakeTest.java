package io.periplus.source.take;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.periplus.config.SourceUse;
import io.periplus.job.Night;
import io.periplus.sample.SampleCompany;
import io.periplus.sample.SampleSpec;
import io.periplus.source.SourceDefinitions;
import io.periplus.store.Pace;
import io.periplus.testkit.SparkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was dirtied in the sample company on purpose is found again, row by row. */
@SparkTest
class SampleIntakeTest {
  private static final String REPEAT = "DUP_ROW";
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

  @TempDir private Path folder;

  @Test
  void everyDirtiedRowIsFoundWithItsReasonAndEverythingElseIsInToTheCent(SparkSession spark)
      throws IOException {
    SampleCompany.write(new SampleSpec(600, 4, LAST_DAY, 7), folder, 2);
    Delivery casa =
        new Delivery(
            new SourceUse("casa", "periplus", folder, true, List.of("shop", "desk")),
            SourceDefinitions.read(
                Path.of(System.getProperty("periplus.home", ""), "conf/sources/periplus")));
    Night night = Night.closing(LAST_DAY, ZoneId.of("America/Lima"));
    try (Intake taken =
        Ingest.take(
            Pace.of(spark), List.of(casa.arrived(LAST_DAY)), night, Earlier.NONE, Map.of())) {
      assertEquals(
          dirty(reason -> !reason.equals(REPEAT)),
          taken
              .quarantine()
              .selectExpr("concat_ws(' ', source_file, source_row, reason)")
              .as(Encoders.STRING())
              .collectAsList()
              .stream()
              .sorted()
              .toList());
      assertEquals(
          dirty(REPEAT::equals).size(),
          taken
              .balance()
              .groupBy("sha256", "currency")
              .agg(max("repeat_rows").as("n"))
              .agg(sum("n"))
              .head()
              .getLong(0));
      assertEquals(0, taken.balance().where("row_difference <> 0 or difference <> 0").count());
    }
  }

  /** File, row and reason of what was dirtied in some ways. */
  private List<String> dirty(Predicate<String> reasons) throws IOException {
    List<String> rows =
        Files.readAllLines(folder.resolve("dirt.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(cells -> reasons.test(cells[3]))
            .map(cells -> "%s %s %s".formatted(cells[0], cells[1], cells[3]))
            .sorted()
            .toList();
    assertFalse(rows.isEmpty(), "nothing was dirtied");
    return rows;
  }
}
