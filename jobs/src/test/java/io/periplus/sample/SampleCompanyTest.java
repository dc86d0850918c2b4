package io.periplus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.periplus.sample.company.Planted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
  private static final String COMMON =
      "source_system,source_record_id,source_updated_at,known_at,utc_offset_minutes,is_deleted,"
          + "attributes,";

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
  void headersAreTheColumnsOfTheContract() {
    assertEquals(
        COMMON
            + "payment_id,order_id,invoice_id,paid_at,amount,currency,method,status,failure_code,"
            + "attempt_no,dispute_status,dispute_opened_at,dispute_amount",
        header("payment"));
    assertEquals(
        COMMON
            + "interaction_id,customer_source_id,case_id,channel,direction,initiated_by,started_at,"
            + "ended_at,entry_point,queue_id,first_agent_id,last_agent_id,initial_interaction_id,"
            + "previous_interaction_id,contact_reason_code,resolution_code,is_resolved,"
            + "is_abandoned,order_id,product_id,language",
        header("interaction"));
    assertEquals(
        COMMON + "response_id,question_id,part,value_num,option_code,text",
        header("survey_answer"));
  }

  @Test
  void everyRowLiesInTheMonthInWhichItBecameKnown() {
    for (Path file : company.files(".csv")) {
      YearMonth month = YearMonth.from(LocalDate.parse(file.getParent().getFileName().toString()));
      for (Map<String, String> row : Delivered.rows(file)) {
        assertEquals(month, monthOf(row.get("known_at")), () -> file + " " + row);
      }
    }
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
  void theTruthCountsTheRepeatedAndTheBadRowsThatWereDelivered() {
    Map<String, Long> dirty = company.summary().truth().dirty();
    long badAmounts = count("payment", "amount", "12a");
    long badCurrencies = count("order_header", "currency", "EUX");
    long badScores = count("survey_answer", "part", "echo");
    assertTrue(badAmounts + badCurrencies + badScores > 0);
    assertEquals(dirty.getOrDefault("payment.bad_amount", 0L), badAmounts);
    assertEquals(dirty.getOrDefault("order_header.unknown_currency", 0L), badCurrencies);
    assertEquals(dirty.getOrDefault("survey_answer.score_out_of_scale", 0L), badScores);
    for (String table : List.of("order_line", "interaction_segment", "digital_event")) {
      long repeated = company.summary().rows().get(table) - company.rows(table).size();
      assertEquals(dirty.getOrDefault(table + ".repeated", 0L), repeated, table);
    }
  }

  @Test
  void theTruthLiesBesideTheFiles() {
    Config truth = ConfigFactory.parseFile(company.folder().resolve("truth.json").toFile());
    assertEquals(2_500, truth.getInt("company.customers"));
    assertEquals(
        Planted.LATE_ON_CSAT.value(), truth.getDouble("planted.late_on_csat.value"), 1e-12);
    assertEquals(-1.1, truth.getDouble("realised.late_delivery_on_csat.mean"), 0.15);
  }

  @Test
  void aCompanyDeliversWholeMonthsOnly() {
    LocalDate midMonth = LocalDate.of(2026, 9, 15);
    assertThrows(IllegalArgumentException.class, () -> new SampleSpec(10, 3, midMonth, 1));
  }

  private static Map<String, String> contents(long seed, String name) {
    Delivered small = Delivered.of(new SampleSpec(150, 3, LAST_DAY, seed), folder.resolve(name));
    Map<String, String> contents = new TreeMap<>();
    for (Path file : small.files(".csv")) {
      contents.put(small.folder().relativize(file).toString(), text(file));
    }
    return contents;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(String table) {
    return Delivered.lines(company.files(table + ".csv").get(0)).get(0);
  }

  private static YearMonth monthOf(String instant) {
    return YearMonth.from(Instant.parse(instant).atZone(ZoneId.of("America/Lima")));
  }

  private static long count(String table, String column, String value) {
    return company.rows(table).stream().filter(row -> value.equals(row.get(column))).count();
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
        .filter(id -> id.startsWith("shop:"))
        .map(id -> id.substring("shop:".length()))
        .collect(Collectors.toSet());
  }

  private static void assertKnown(Set<String> known, Set<String> used, String table) {
    assertTrue(!used.isEmpty(), table + " refers to no order");
    assertTrue(known.containsAll(used), table + " refers to an order that is not there");
  }
}
