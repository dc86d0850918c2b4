package io.periplus.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.ExitCode;
import io.periplus.errors.PeriplusException;
import io.periplus.job.Stage;
import io.periplus.night.NightRun;
import io.periplus.night.Outcome;
import io.periplus.store.ReleaseFiles;
import io.periplus.store.control.Control;
import io.periplus.store.control.LinkedFiles;
import io.periplus.store.control.Manifest;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night killed with SIGKILL in every one of its stages, and the same night never killed. */
@SparkTest
class NightsThatDieTest {
  private static final LocalDate NEXT = TinyCompany.FIRST.plusDays(1);

  /** Each kills the process that resumed from the one before. */
  private static final List<String> IN_A_NIGHT =
      List.of(
          "lease.open.after",
          "bronze.append.data",
          "bronze.append.after",
          "journey.fold.data",
          "models.registry.after",
          "gold.write.data",
          "audit.after",
          "flip.before",
          "flip.after");

  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "V01",
      given = "`kill -9` in every stage of a night",
      then =
          "Readers see the last release whole; the next start goes on after the last finished"
              + " stage; every table has the digest that it has without a kill")
  @BadInput(
      id = "V13",
      given = "A process in Kathmandu that speaks Turkish",
      then = "The same digests")
  @BadInput(id = "V14", given = "1 and 7 partitions", then = "The same digests")
  void aNightKilledNineTimesEndsAsIfItNeverWas() throws IOException {
    TinyCompany killed = delivered("killed");
    SparkSession spark = TestSession.reading(killed.warehouse());
    close(spark, killed, TinyCompany.FIRST);
    TinyCompany unkilled = new TinyCompany(folder.resolve("unkilled"));
    FileUtils.copyDirectory(killed.folder().toFile(), unkilled.folder().toFile());
    farAway(spark, () -> close(spark, unkilled, NEXT));
    Control control = killed.control(new LinkedFiles());
    String before = control.releases().current().orElseThrow().releaseId();
    try (ReleaseReader reader = new ReleaseReader(spark, killed.warehouse())) {
      for (String point : IN_A_NIGHT) {
        kill(killed, point, "night");
        String seen = control.releases().current().orElseThrow().releaseId();
        assertEquals(!point.equals("flip.after"), seen.equals(before), point);
        assertEquals(List.of(), control.hurts(), point);
      }
      close(spark, killed, NEXT);
      assertEquals(List.of(), reader.mixed());
      // A query put together while the flip came is refused by name, and answered the next time.
      assertTrue(Set.of("PER-5002").containsAll(reader.refused().keySet()), reader.refused() + "");
      assertTrue(reader.answers() > 10, reader.answers() + " answers");
    }
    assertEquals(Ledger.of(spark, unkilled.warehouse()), Ledger.of(spark, killed.warehouse()));

    killedInTheMiddleOfVacuumKeptReleasesStayWhole(spark, killed);
  }

  /** With another zone, another language and another number of partitions. */
  private static void farAway(SparkSession spark, Runnable work) {
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    spark.conf().set("spark.sql.shuffle.partitions", "7");
    try {
      work.run();
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(language);
      spark.conf().set("spark.sql.shuffle.partitions", "1");
    }
  }

  @Test
  @BadInput(
      id = "V02",
      given = "SIGTERM and SIGINT",
      then = "The night lets go of the warehouse and ends with 143 or 130; the next start goes on")
  void aNightThatIsAskedToStopLetsGo() throws InterruptedException {
    for (String signal : List.of("TERM", "INT")) {
      TinyCompany company = delivered("asked-" + signal);
      Control control = company.control(new LinkedFiles());
      Child child =
          Child.start(Map.of(), company.folder().toString(), "night", TinyCompany.FIRST.toString());
      while (control.releases().state().holder().isEmpty() && child.process().isAlive()) {
        Thread.sleep(50);
      }
      child.signal(signal);

      assertEquals(signal.equals("TERM") ? 143 : 130, child.end(), child.said());
      assertTrue(control.releases().state().holder().isEmpty(), signal);
      assertTrue(control.releases().state().unfinished().isPresent(), signal);
    }
  }

  @Test
  void aRefusedNightKeepsWhatItFoundOut() {
    TinyCompany company = delivered("refused");
    company.deliver(
        TinyCompany.FIRST,
        "payment.jsonl",
        """
        {"source_system":"shop","source_record_id":"bad","is_deleted":false,"payment_id":"bad","paid_at":"2026-03-01T11:00:00Z","amount":666,"currency":"EUR","status":"succeeded"}
        {"source_system":"shop","source_record_id":"much","is_deleted":false,"payment_id":"much","paid_at":"2026-03-01T11:00:00Z","amount":2000,"currency":"EUR","status":"succeeded"}
        """);
    SparkSession spark = TestSession.reading(company.warehouse());

    PeriplusException refused =
        assertThrows(PeriplusException.class, () -> close(spark, company, TinyCompany.FIRST));
    assertThrows(PeriplusException.class, () -> close(spark, company, TinyCompany.FIRST));

    assertEquals("PER-2001", refused.code());
    assertTrue(company.control(new LinkedFiles()).releases().current().isEmpty());
    Map<String, List<String>> ledger = Ledger.of(spark, company.warehouse());
    assertTrue(ledger.get("ops.run").contains("2026-03-01 | ingest | done"), ledger + "");
    assertTrue(ledger.get("ops.run").contains("2026-03-01 | journey | failed"), ledger + "");
    assertEquals(
        List.of("features.payment_size | amount_not_666 | 1 | 1"),
        ledger.get("ops.dq_result").stream().filter(l -> l.contains("666")).toList());
    assertEquals(1, ledger.get("ops.quarantine").size());
  }

  @Test
  @BadInput(
      id = "C11",
      given = "Settings changed between two stages of a run",
      then = "The later stage is refused and does nothing; under the first settings it goes on",
      code = "PER-4011")
  void aStageUnderOtherSettingsIsRefused() {
    TinyCompany company = delivered("changed");
    SparkSession spark = TestSession.reading(company.warehouse());
    company
        .night(spark, new LinkedFiles(), "before")
        .close(TinyCompany.FIRST, Optional.of(Stage.INGEST));

    NightRun changed = company.night(spark, new LinkedFiles(), "after");
    PeriplusException refused =
        assertThrows(
            PeriplusException.class,
            () -> changed.close(TinyCompany.FIRST, Optional.of(Stage.JOURNEY)));
    Outcome done =
        company
            .night(spark, new LinkedFiles(), "before")
            .close(TinyCompany.FIRST, Optional.of(Stage.JOURNEY));

    assertEquals("PER-4011", refused.code());
    assertEquals(ExitCode.CONFIG, refused.exit());
    assertEquals(ExitCode.OK, done.exit());
  }

  private void killedInTheMiddleOfVacuumKeptReleasesStayWhole(
      SparkSession spark, TinyCompany company) throws IOException {
    List<Path> debris = debris(company);
    kill(company, "vacuum.table.middle", "maintain");
    long left = debris.stream().filter(Files::exists).count();
    assertTrue(left > 0 && left < debris.size(), left + " of " + debris.size() + " files left");
    for (Manifest kept : company.control(new LinkedFiles()).releases().kept()) {
      assertEquals(List.of(), new ReleaseFiles(company.warehouse()).hurts(kept));
    }
    NightProcess.maintain(spark, company, new LinkedFiles());
    assertEquals(0, debris.stream().filter(Files::exists).count());
    for (Manifest kept : company.control(new LinkedFiles()).releases().kept()) {
      assertEquals(List.of(), new ReleaseFiles(company.warehouse()).hurts(kept));
    }
    Manifest current = company.control(new LinkedFiles()).releases().current().orElseThrow();
    assertEquals("maintenance", current.reason());
    assertEquals(4, Nights.rows(spark, company.warehouse(), current, "gold.fact_payment"));
  }

  /** Data files without a commit, as crashes of long ago leave them. */
  private static List<Path> debris(TinyCompany company) throws IOException {
    Path table = company.warehouse().resolve("bronze/payment");
    Path orphans = Files.createDirectories(table);
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(100)));
    List<Path> debris = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Path file = orphans.resolve("part-0000%d-left.snappy.parquet".formatted(i));
      Files.writeString(file, "left by a crash");
      Files.setLastModifiedTime(file, old);
      debris.add(file);
    }
    return debris;
  }

  private TinyCompany delivered(String name) {
    return new TinyCompany(folder.resolve(name)).deliver(TinyCompany.FIRST).deliver(NEXT);
  }

  private static void close(SparkSession spark, TinyCompany company, LocalDate day) {
    company.night(spark, new LinkedFiles()).close(day, Optional.empty());
  }

  private static void kill(TinyCompany company, String point, String work) {
    Child child =
        Child.start(
            Map.of(Crash.PROPERTY, point), company.folder().toString(), work, NEXT.toString());
    assertEquals(Child.KILLED, child.end(), point + ": " + child.said());
  }
}
