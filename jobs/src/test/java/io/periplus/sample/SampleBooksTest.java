package io.periplus.sample;

import static io.periplus.sample.Delivered.money;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledgers beside the records, month by month, recomputed from the files alone. */
class SampleBooksTest {
  private static final List<String> WORK = List.of("talk", "hold", "wrapup");

  @TempDir static Path folder;
  private static Delivered company;
  private static List<Map<String, String>> rates;

  @BeforeAll
  static void generate() {
    company = Delivered.of(new SampleSpec(4_000, 11, LocalDate.of(2026, 5, 31), 5), folder);
    rates = company.rows("cost_rate");
  }

  /** Else nobody could tell which of the two is the last word: here, whether an order was paid. */
  @Test
  void twoVersionsOfAnOrderNeverCarryTheSameTime() {
    Map<String, Long> times =
        company.rows("order_header").stream()
            .map(order -> order.get("source_record_id") + " " + order.get("source_updated_at"))
            .collect(groupingBy(version -> version, counting()));
    times.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), times);
  }

  @Test
  void revenueIsWhatOrdersInvoicesAndRefundsSay() {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    Map<String, Map<String, String>> sold = new HashMap<>();
    for (Map<String, String> order : company.latest("order_header")) {
      if (!order.get("status").equals("cancelled")) {
        sold.put(order.get("order_id"), order);
        add(sums, "discount", order.get("ordered_at"), money(order, "discount_amount").negate());
        add(sums, "shipping", order.get("ordered_at"), money(order, "shipping_amount"));
      }
    }
    for (Map<String, String> line : company.rows("order_line")) {
      Map<String, String> order = sold.get(line.get("order_id"));
      if (order != null) {
        boolean isInvoice = order.get("order_kind").equals("subscription_invoice");
        BigDecimal price = money(line, "unit_price_amount").multiply(money(line, "quantity"));
        add(sums, isInvoice ? "subscription" : "sale", order.get("ordered_at"), price);
      }
    }
    for (Map<String, String> refund : company.rows("refund")) {
      add(sums, "refund", refund.get("refunded_at"), money(refund, "amount").negate());
    }
    assertEquals(sums, ledger("revenue_ledger", "revenue_type", line -> true));
  }

  @Test
  void serviceAndDeliveryCostWhatTheirRecordsCostAtTheRates() {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    Map<String, Long> seconds =
        company.rows("interaction_segment").stream()
            .filter(leg -> WORK.contains(leg.get("segment_type")))
            .collect(groupingBy(leg -> leg.get("interaction_id"), summingLong(this::seconds)));
    for (Map<String, String> contact : company.latest("interaction")) {
      String at = contact.get("started_at");
      long worked = seconds.getOrDefault(contact.get("interaction_id"), 0L);
      BigDecimal labour = rate("agent_second", contact).multiply(BigDecimal.valueOf(worked));
      add(sums, "labour", at, labour);
      add(sums, "channel", at, rate("contact", contact));
    }
    for (Map<String, String> parcel : company.latest("delivery")) {
      String delivered = parcel.get("delivered_at");
      String at = delivered.isEmpty() ? parcel.get("promised_at") : delivered;
      if (!parcel.get("cost_amount").isEmpty()) {
        add(sums, "logistics", at, money(parcel, "cost_amount"));
      }
    }
    assertEquals(sums, ledger("cost_ledger", "cost_type", SampleBooksTest::isAttributed));
  }

  @Test
  void paidTimeThatServedNobodyIsTheStatedShareOfTheTimeThatDid() {
    SortedMap<String, BigDecimal> worked =
        ledger("cost_ledger", "cost_type", line -> line.get("cost_center").equals("service-desk"));
    SortedMap<String, BigDecimal> idle =
        ledger("cost_ledger", "cost_type", l -> l.get("cost_center").equals("service-desk-idle"));
    assertEquals(11, idle.size());
    idle.forEach(
        (month, amount) ->
            assertEquals(0.18 * worked.get(month).doubleValue(), amount.doubleValue(), 1e-4));
  }

  @Test
  void whatIsBookedWithoutDriverIsTheSumOfItsOwnRecords() {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    company.rows("referral").forEach(r -> add(sums, "referrals", r, "referred_at", "reward_cost"));
    for (Map<String, String> offer : company.latest("action_assignment")) {
      if (!offer.get("cost_amount").isEmpty()) {
        add(sums, "offers", offer, "known_at", "cost");
      }
    }
    for (Map<String, String> line : company.latest("return_item")) {
      if (!line.get("received_at").isEmpty()) {
        add(sums, "returns-desk", line.get("received_at"), new BigDecimal("3.40"));
      }
    }
    for (Map<String, String> payment : company.latest("payment")) {
      if (payment.get("status").equals("succeeded")) {
        add(sums, "payments", payment.get("paid_at"), new BigDecimal("0.25"));
      }
    }
    List<String> centers = List.of("referrals", "offers", "returns-desk", "payments");
    Predicate<Map<String, String>> isOne = line -> centers.contains(line.get("cost_center"));
    assertEquals(sums, ledger("cost_ledger", "cost_center", isOne));
  }

  @Test
  void theCustomersLegsTileTheContact() {
    Map<String, List<Map<String, String>>> legs =
        company.rows("interaction_segment").stream()
            .filter(leg -> leg.get("party").equals("customer"))
            .collect(groupingBy(leg -> leg.get("interaction_id")));
    assertTrue(legs.size() > 300, legs.size() + " contacts with legs");
    Map<String, Map<String, String>> contacts =
        company.latest("interaction").stream()
            .collect(toMap(contact -> contact.get("interaction_id"), contact -> contact));
    legs.forEach(
        (id, parts) -> {
          String now = contacts.get(id).get("started_at");
          for (int i = 0; i < parts.size(); i++) {
            assertEquals(Integer.toString(i + 1), parts.get(i).get("seq"));
            assertEquals(now, parts.get(i).get("started_at"));
            now = parts.get(i).get("ended_at");
          }
          assertEquals(contacts.get(id).get("ended_at"), now);
        });
  }

  private static boolean isAttributed(Map<String, String> line) {
    return !line.get("allocation_driver").isEmpty();
  }

  private static SortedMap<String, BigDecimal> ledger(
      String table, String type, Predicate<Map<String, String>> which) {
    SortedMap<String, BigDecimal> lines = new TreeMap<>();
    for (Map<String, String> line : company.rows(table)) {
      if (which.test(line)) {
        String month = line.get("period_on").substring(0, 7);
        lines.put(month + ' ' + line.get(type), money(line, "amount").stripTrailingZeros());
      }
    }
    return lines;
  }

  /** The rate in force when the contact began; zero when its channel has none. */
  private static BigDecimal rate(String driver, Map<String, String> contact) {
    String day = localDay(contact.get("started_at"));
    return rates.stream()
        .filter(rate -> rate.get("driver").equals(driver))
        .filter(rate -> rate.get("channel").equals(contact.get("channel")))
        .filter(rate -> rate.get("valid_from").compareTo(day) <= 0)
        .filter(rate -> rate.get("valid_to").isEmpty() || day.compareTo(rate.get("valid_to")) < 0)
        .map(rate -> money(rate, "rate"))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private long seconds(Map<String, String> leg) {
    Instant from = Instant.parse(leg.get("started_at"));
    return Duration.between(from, Instant.parse(leg.get("ended_at"))).toSeconds();
  }

  private static void add(
      SortedMap<String, BigDecimal> sums,
      String type,
      Map<String, String> row,
      String at,
      String amount) {
    add(sums, type, row.get(at), money(row, amount + "_amount"));
  }

  private static void add(
      SortedMap<String, BigDecimal> sums, String type, String at, BigDecimal amount) {
    sums.merge(
        localDay(at).substring(0, 7) + ' ' + type,
        amount.stripTrailingZeros(),
        (a, b) -> a.add(b).stripTrailingZeros());
  }

  private static String localDay(String instant) {
    return LocalDate.ofInstant(Instant.parse(instant), ZoneId.of("America/Lima")).toString();
  }
}
