package io.periplus.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted shows in the delivered files, as someone who compares groups would see it. */
class SampleEffectsTest {
  private static final int NINETY_DAYS = 90 * 86_400;

  @TempDir static Path folder;
  private static Delivered company;
  private static Map<String, Boolean> lateByOrder;

  @BeforeAll
  static void generate() {
    company = Delivered.of(new SampleSpec(4_000, 12, LocalDate.of(2026, 9, 30), 3), folder);
    lateByOrder =
        company.latest("delivery").stream()
            .filter(parcel -> parcel.get("status").equals("delivered"))
            .collect(
                Collectors.toMap(
                    parcel -> parcel.get("order_id"),
                    parcel -> parcel.get("delivered_at").compareTo(parcel.get("promised_at")) > 0));
  }

  @Test
  void aLateDeliveryLowersItsCsatByAboutOnePoint() {
    Map<String, String> orders = references("after_delivery", "shop:");
    double late = mean(orders, "csat", id -> lateByOrder.getOrDefault(id, false));
    double kept = mean(orders, "csat", id -> !lateByOrder.getOrDefault(id, true));
    assertBetween(-1.5, -0.7, late - kept);
  }

  @Test
  void aTransferMakesAContactWorseAndHarder() {
    Set<String> transferred =
        company.rows("interaction_segment").stream()
            .filter(leg -> leg.get("segment_type").startsWith("transfer"))
            .map(leg -> leg.get("interaction_id"))
            .collect(Collectors.toSet());
    Map<String, String> contacts = references("after_contact", "");
    for (String metric : List.of("csat", "ces")) {
      double with = mean(contacts, metric, transferred::contains);
      double without = mean(contacts, metric, id -> !transferred.contains(id));
      assertBetween(-1.6, -0.2, with - without);
    }
  }

  @Test
  void whoeverWaitedForALateDeliveryComesBackLessOften() {
    assertBetween(-0.25, -0.04, comesBack(true) - comesBack(false));
  }

  /** Share of delivered orders, old enough to tell, that were followed by another in 90 days. */
  private static double comesBack(boolean isLate) {
    List<Map<String, String>> sales =
        company.latest("order_header").stream()
            .filter(order -> order.get("order_kind").equals("sale"))
            .toList();
    Instant end = Instant.parse("2026-10-01T05:00:00Z").minusSeconds(NINETY_DAYS);
    Map<String, List<Instant>> bought =
        sales.stream()
            .collect(
                Collectors.groupingBy(
                    order -> order.get("customer_source_id"),
                    Collectors.mapping(
                        order -> Instant.parse(order.get("ordered_at")), Collectors.toList())));
    return sales.stream()
        .filter(order -> lateByOrder.getOrDefault(order.get("order_id"), !isLate) == isLate)
        .filter(order -> Instant.parse(order.get("ordered_at")).isBefore(end))
        .mapToInt(
            order -> {
              Instant at = Instant.parse(order.get("ordered_at"));
              return bought.get(order.get("customer_source_id")).stream()
                      .anyMatch(
                          next -> next.isAfter(at) && next.isBefore(at.plusSeconds(NINETY_DAYS)))
                  ? 1
                  : 0;
            })
        .average()
        .orElseThrow();
  }

  /** What each response of a survey is about, without the name of the system. */
  private static Map<String, String> references(String survey, String system) {
    return company.latest("survey_response").stream()
        .filter(response -> response.get("survey_id").equals(survey))
        .collect(
            Collectors.toMap(
                response -> response.get("response_id"),
                response -> response.get("trigger_ref_id").substring(system.length())));
  }

  private static double mean(
      Map<String, String> references, String metric, Predicate<String> which) {
    return company.rows("survey_answer").stream()
        .filter(answer -> answer.get("question_id").equals(metric))
        .filter(answer -> references.containsKey(answer.get("response_id")))
        .filter(answer -> which.test(references.get(answer.get("response_id"))))
        .mapToDouble(answer -> Double.parseDouble(answer.get("value_num")))
        .average()
        .orElseThrow();
  }

  private static void assertBetween(double low, double high, double value) {
    assertTrue(
        low < value && value < high, "%.3f is not in %.2f to %.2f".formatted(value, low, high));
  }
}
