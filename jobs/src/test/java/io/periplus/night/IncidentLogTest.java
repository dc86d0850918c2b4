package io.periplus.night;

import static io.periplus.testkit.TextTables.assertRows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.silver.contact.SupportCase;
import io.periplus.testkit.SparkTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An IT help desk's log of 2016, where it is at hand: INCIDENT_LOG names the published file. */
@SparkTest
@Tag("real")
class IncidentLogTest {
  @TempDir private Path landing;

  /** The log's own counters say 23,414 and 331 in the last line of each ticket. */
  @Test
  void everyTransferAndEveryReopeningOfTheLogIsCounted(SparkSession spark) throws IOException {
    deliver();
    assertRows(
        """
        tickets | transfers | reopenings | reopened | most_transfers | most_reopenings
        24918   | 23414     | 331        | 275      | 27             | 8
        """,
        InMemoryNight.of(spark, "incidents", landing, LocalDate.of(2017, 12, 31), SupportCase.TABLE)
            .rows(SupportCase.TABLE)
            .selectExpr(
                "count(*) as tickets",
                "sum(transfer_count) as transfers",
                "sum(reopen_count) as reopenings",
                "count_if(reopen_count > 0) as reopened",
                "max(transfer_count) as most_transfers",
                "max(reopen_count) as most_reopenings"));
  }

  /** As published, but that no two columns share a name. */
  private void deliver() throws IOException {
    String named = System.getenv("INCIDENT_LOG");
    Path published =
        named == null
            ? Path.of(System.getProperty("periplus.home", "."))
                .resolve("../shared/data/incidents/incident_event_log.csv.gz")
                .normalize()
            : Path.of(named);
    assumeTrue(Files.isRegularFile(published), published + " is not here: nothing is checked");
    try (BufferedReader log =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(published)), StandardCharsets.UTF_8));
        Writer out = Files.newBufferedWriter(landing.resolve("incident_event_log.csv"))) {
      out.write(log.readLine().replace(",category,category,", ",category,subcategory,") + "\n");
      log.transferTo(out);
    }
  }
}
