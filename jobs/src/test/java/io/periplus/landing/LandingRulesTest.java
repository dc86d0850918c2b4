package io.periplus.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.table.Check;
import io.periplus.table.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandingRulesTest {
  @Test
  void anUnlistedCodeIsToldAndSetsNothingAside() {
    LandingTable orders = table("order_header");
    assertEquals(List.of("placed", "paid", "fulfilled", "cancelled"), orders.codesOf("status"));
    assertEquals(List.of(), orders.codesOf("currency"));
    assertEquals(Severity.WARN, check(orders, "status_is_listed").severity());
    assertEquals("ENUM_DRIFT", check(orders, "status_is_listed").reason());
    assertEquals(10, table("support_case").codesOf("channel").size());
  }

  @Test
  void rowsThatBreakTheContractAreSetAsideWithTheirReason() {
    assertRule("refund", "amount_not_negative", "amount >= 0", "SIGN");
    assertRule(
        "interaction",
        "ended_at_not_before_started_at",
        "ended_at is null or ended_at >= started_at",
        "DURATION");
    assertRule("order_header", "currency_is_iso_4217", "currency rlike '^[A-Z]{3}$'", "CURRENCY");
    assertRule(
        "support_case",
        "amount_has_currency",
        "currency is not null or (compensation_requested_amount is null"
            + " and compensation_granted_amount is null)",
        "CURRENCY");
    assertRule("qa_evaluation", "score_is_share", "score between 0 and 1", "SCORE_RANGE");
    assertRule(
        "survey_invite",
        "sample_probability_is_share",
        "sample_probability is null or sample_probability between 0 and 1",
        "SCORE_RANGE");
  }

  private static void assertRule(String table, String name, String predicate, String reason) {
    assertEquals(
        new Check(name, predicate, Severity.QUARANTINE, reason), check(table(table), name));
  }

  private static Check check(LandingTable table, String name) {
    return table.table().checks().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static LandingTable table(String name) {
    return LandingTables.byName(name).orElseThrow();
  }
}
