package io.periplus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.periplus.sample.company.Planted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
  @TempDir static Path folder;
  private static Delivered company;

  @BeforeAll
  static void generate() {
    company = Delivered.of(new SampleSpec(2_500, 8, LAST_DAY, 7), folder.resolve("company"));
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
    Map<String, String> once = contents(11, "once");
    assertEquals(once, contents(11, "twice"));
    assertNotEquals(once, contents(12, "other"));
  }

  @Test
  void theBytesDoNotHangOnTheNumberOfCores() {
    SampleSpec spec = new SampleSpec(600, 4, LAST_DAY, 3);
    Map<String, String> contents = new TreeMap<>();
    for (int threads : new int[] {1, 2, 5}) {
      Path out = folder.resolve("threads" + threads);
      SampleCompany.write(spec, out, threads);
      Map<String, String> now = contents(out);
      assertEquals(contents.isEmpty() ? now : contents, now);
      contents = now;
    }
  }

  @Test
  void theHistoryComesInOneFolderAndTheLastNightsInOneEach() {
    assertEquals(
        List.of("2026-09-27", "2026-09-28", "2026-09-29", "2026-09-30"),
        company.files("order_header.csv").stream()
            .map(file -> file.getParent().getFileName().toString())
            .toList());
  }

  @Test
  void everyRowLiesInTheFolderOfTheNightAfterItBecameKnown() {
    for (Path file : company.files(".csv")) {
      String night = file.getParent().getFileName().toString();
      if (night.startsWith("2026")) {
        for (Map<String, String> row : Delivered.rows(file)) {
          String day = dayOf(row.get("known_at"));
          boolean isLate = file.endsWith("public_mention.csv") && night.equals("2026-09-30");
          boolean isHistory = night.equals("2026-09-27");
          assertTrue(
              day.equals(night) || ((isLate || isHistory) && day.compareTo(night) < 0),
              () -> file + " " + row);
        }
      }
    }
  }

  @Test
  void someRecordsComeUpToThirtyDaysLate() {
    List<Long> late =
        company.rows("digital_event").stream()
            .map(
                row ->
                    Duration.between(
                            Instant.parse(row.get("happened_at")),
                            Instant.parse(row.get("known_at")))
                        .toDays())
            .filter(days -> days > 0)
            .toList();
    assertTrue(late.size() > 20, late.size() + " late events");
    assertTrue(late.stream().allMatch(days -> days <= 30), late.toString());
  }

  @Test
  void theReviewsOfOneNightAreMissingAndOneTableDrifts() {
    assertTrue(company.files("public_mention.csv").stream().noneMatch(f -> lies(f, "09-29")));
    for (Path file : company.files("digital_event.csv")) {
      boolean isDrifted = lies(file, "09-29") || lies(file, "09-30");
      assertEquals(isDrifted, Delivered.lines(file).get(0).endsWith(",app_version"));
    }
  }

  @Test
  void correctionsAreNewVersionsOfTheSameRecord() {
    int contacts = company.rows("interaction").size() - company.latest("interaction").size();
    int customers = company.rows("customer").size() - company.latest("customer").size();
    assertTrue(contacts > 5 && customers > 20, contacts + " and " + customers);
  }

  @Test
  void noRowRefersToAnOrderThatDoesNotExist() {
    Set<String> orders = ids("order_header", "order_id");
    for (String table : List.of("order_line", "payment", "refund", "delivery", "digital_event")) {
      assertKnown(orders, ids(table, "order_id"), table);
    }
    assertKnown(orders, inShop("interaction", "order_id"), "interaction");
    assertKnown(orders, inShop("survey_response", "trigger_ref_id"), "survey_response");
    assertKnown(orders, inShop("survey_invite", "trigger_ref_id"), "survey_invite");
  }

  @Test
  void bothSystemsKnowEveryCustomerByAnIdentifierTheyShare() {
    Map<String, Set<String>> systems =
        company.rows("customer_identifier").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("id_hash"),
                    Collectors.mapping(row -> row.get("customer_source_id"), Collectors.toSet())));
    Set<String> tied =
        systems.values().stream()
            .filter(ids -> ids.size() == 2)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    assertEquals(ids("customer", "customer_source_id"), tied);
    assertEquals(5_000, tied.size());
  }

  @Test
  void mostCustomersComeBackAndSomeNever() {
    Map<String, Long> orders =
        company.latest("order_header").stream()
            .collect(
                Collectors.groupingBy(r -> r.get("customer_source_id"), Collectors.counting()));
    long repeating = orders.values().stream().filter(count -> count > 1).count();
    assertTrue(repeating > 0.5 * orders.size(), repeating + " of " + orders.size());
    assertTrue(repeating < 0.95 * orders.size(), repeating + " of " + orders.size());
  }

  @Test
  void everyDirtyRowStandsWhereTheListSays() {
    List<Map<String, String>> dirt = company.dirt();
    assertTrue(dirt.size() > 40, dirt.size() + " dirty rows");
    for (Map<String, String> note : dirt) {
      List<Map<String, String>> rows = Delivered.rows(company.folder().resolve(note.get("file")));
      Map<String, String> row = rows.get(Integer.parseInt(note.get("row")) - 1);
      assertEquals(note.get("record"), row.get("source_record_id"), note.toString());
      if (note.get("reason").equals("AMOUNT_SCALE")) {
        assertEquals("1.00512", row.get("amount"));
      }
    }
    assertTrue(dirt.stream().map(note -> note.get("reason")).distinct().count() >= 8);
  }

  @Test
  void noFileLosesMoreRowsThanTheChosenShare() {
    Map<String, Long> bad =
        company.dirt().stream()
            .filter(note -> note.get("outcome").equals("set_aside"))
            .collect(Collectors.groupingBy(note -> note.get("file"), Collectors.counting()));
    bad.forEach(
        (file, count) ->
            assertTrue(count <= 0.001 * Delivered.lines(company.folder().resolve(file)).size()));
  }

  @Test
  void theTruthLiesBesideTheFiles() {
    Config truth = ConfigFactory.parseFile(company.folder().resolve("truth.json").toFile());
    assertEquals(2_500, truth.getInt("company.customers"));
    assertEquals(
        Planted.LATE_ON_CSAT.value(), truth.getDouble("planted.late_on_csat.value"), 1e-12);
    assertEquals(-1.1, truth.getDouble("realised.late_delivery_on_csat.mean"), 0.15);
    assertEquals(-0.8 * 1.7, truth.getDouble("components.late_delivery.nps"), 1e-9);
    assertEquals(0, truth.getDouble("components.second_attempt.csat"), 1e-9);
  }

  @Test
  void aCompanyDeliversWholeMonthsOnly() {
    LocalDate midMonth = LocalDate.of(2026, 9, 15);
    assertThrows(IllegalArgumentException.class, () -> new SampleSpec(10, 3, midMonth, 1));
  }

  private static Map<String, String> contents(long seed, String name) {
    return contents(
        Delivered.of(new SampleSpec(150, 3, LAST_DAY, seed), folder.resolve(name)).folder());
  }

  private static Map<String, String> contents(Path out) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> contents.put(out.relativize(file).toString(), text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean lies(Path file, String day) {
    return file.getParent().endsWith("2026-" + day);
  }

  private static String dayOf(String instant) {
    return Instant.parse(instant).atZone(ZoneId.of("America/Lima")).toLocalDate().toString();
  }

  private static Set<String> ids(String table, String column) {
    return company.rows(table).stream()
        .map(row -> row.get(column))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  /** References from the desk to records of the shop. */
  private static Set<String> inShop(String table, String column) {
    return ids(table, column).stream()
        .filter(id -> id.startsWith("shop:O"))
        .map(id -> id.substring("shop:".length()))
        .collect(Collectors.toSet());
  }

  private static void assertKnown(Set<String> known, Set<String> used, String table) {
    assertTrue(!used.isEmpty(), table + " refers to no order");
    assertTrue(known.containsAll(used), table + " refers to an order that is not there");
  }
}
