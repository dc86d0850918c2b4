package io.periplus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.ExitCode;
import io.periplus.store.ReleaseCatalog;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A value planted in every text column that may tell about a person, and in the one secret that
 * settings lead to, through a whole night with rows set aside at every step: it is found in no log,
 * error, plan, event log, listing, page or file statistic.
 */
@SparkTest
@Tag("long")
class CanaryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final Path SHIPPED = Path.of(System.getProperty("periplus.home", ""));

  @TempDir private Path folder;
  private Path landing = Path.of("");
  private Path warehouse = Path.of("");

  @BeforeEach
  void plant() throws IOException {
    landing = folder.resolve("landing");
    warehouse = folder.resolve("warehouse");
    Canaries.deliver(landing.resolve(DAY.toString()));
    copy(SHIPPED.resolve("conf"), folder.resolve("home/conf"));
    replace("conf/sources/periplus/source.conf", "budget = 0.5%", "budget = 100%");
    Files.writeString(
        folder.resolve("webhook"), "https://127.0.0.1:1/" + Canaries.NEEDLE + "-webhook");
    append(
        "conf/companies/sample.conf",
        """

        periplus.runtime.operations {
          webhook-file = "%s"
          webhook-hosts = ["127.0.0.1"]
          metrics-file = "%s"
        }
        """
            .formatted(folder.resolve("webhook"), warehouse.resolve("_status/night.prom")));
    System.setProperty("periplus.home", folder.resolve("home").toString());
  }

  @AfterEach
  void home() {
    System.setProperty("periplus.home", SHIPPED.toString());
  }

  @Test
  void noValueOfAPersonAndNoSecretLeavesTheRows(SparkSession spark) throws IOException {
    Canaries canaries = new Canaries();
    spark.sparkContext().addSparkListener(canaries);
    try {
      canaries.look("terminal", night());
      canaries.look("status", command("status"));
      String listed = command("quarantine", "list", "--rows");
      canaries.look("quarantine list", listed);
      String place = listed.lines().skip(1).findFirst().orElseThrow().split(" ", 2)[0];
      canaries.look("quarantine explain", command("quarantine", "explain", place));
      assertTrue(listed.contains("BOOL_PARSE") && listed.contains("TIME_RANGE"), listed);
      canaries.look("explain customer", story());
      int files = canaries.lookThrough(spark, warehouse);
      assertTrue(files > 300, files + " files were looked through");
      assertTrue(canaries.events() > 1000, canaries.events() + " events were looked through");
    } finally {
      spark.sparkContext().removeSparkListener(canaries);
    }
    assertEquals(List.of(), canaries.found());
    theRestrictedRecordHoldsIt(spark);
  }

  /** One customer's story, whoever he is. */
  private String story() {
    String anybody =
        "select max_by(customer_id, sequence_no) as id from periplus.silver.journey_event";
    String id =
        command("sql", anybody, "--format", "csv").lines().skip(1).findFirst().orElseThrow();
    String story = command("explain", "--customer", id);
    assertTrue(story.startsWith("Customer " + id), story);
    assertTrue(story.contains("Timeline") && story.contains("Episodes"), story);
    return story;
  }

  /** A search that finds nothing where something is proves nothing where nothing is. */
  private void theRestrictedRecordHoldsIt(SparkSession spark) {
    String held =
        spark
            .read()
            .format("delta")
            .load(warehouse.resolve("ops/quarantine").toString())
            .where("reason = 'BOOL_PARSE'")
            .select("row_json")
            .head()
            .getString(0);
    assertTrue(held.contains(Canaries.NEEDLE), held);
    Canaries own = new Canaries();
    own.look("record", held);
    assertFalse(own.found().isEmpty());
  }

  private String night() {
    StringWriter out = new StringWriter();
    TestSession.reading(warehouse);
    ExitCode exit =
        Nights.run(
                Home.sampleCompany(),
                Map.of("SAMPLE_DIR", landing.toString()),
                warehouse,
                DAY,
                DAY,
                Optional.empty(),
                Map.of(),
                new PrintWriter(out))
            .exit();
    assertEquals(ExitCode.OK, exit, out.toString());
    return out.toString();
  }

  private String command(String... words) {
    TestSession.reading(warehouse).conf().unset(ReleaseCatalog.PIN);
    StringWriter text = new StringWriter();
    CommandLine line = Periplus.commandLine();
    line.setOut(new PrintWriter(text));
    line.setErr(new PrintWriter(text));
    String[] all =
        Stream.concat(Stream.of(words), Stream.of("--warehouse", warehouse.toString()))
            .toArray(String[]::new);
    assertEquals(0, line.execute(all), text.toString());
    return text.toString();
  }

  private void append(String file, String text) throws IOException {
    Path path = folder.resolve("home").resolve(file);
    Files.writeString(path, Files.readString(path) + text);
  }

  private void replace(String file, String old, String now) throws IOException {
    Path path = folder.resolve("home").resolve(file);
    Files.writeString(path, Files.readString(path).replace(old, now));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
