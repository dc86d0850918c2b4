package io.periplus.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.table.Check;
import io.periplus.table.Severity;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TextTables;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Rows that say what cannot be are set aside with the code of their rule. */
@SparkTest
class RowRulesTest {
  @Test
  @BadInput(
      id = "D04",
      given = "A negative refund or discount",
      then = "The row is set aside",
      code = "SIGN")
  void whatIsGivenBackIsNotNegative(SparkSession spark) {
    assertEquals(
        Set.of("SIGN"),
        broken(
            spark,
            "refund",
            "refund_id | refunded_at          | amount | currency\nr1 | 2024-03-01T10:00:00Z | -5 | PEN"));
    assertEquals(
        Set.of("SIGN"),
        broken(spark, "order_header", "order_id | discount_amount | currency\no1 | -0.01 | PEN"));
  }

  @Test
  @BadInput(
      id = "D15",
      given = "An end before its start, or a duration below nothing",
      then = "The row is set aside",
      code = "DURATION")
  void nothingEndsBeforeItBegins(SparkSession spark) {
    assertEquals(
        Set.of("DURATION"),
        broken(
            spark,
            "interaction",
            """
            interaction_id | started_at           | ended_at
            i1             | 2024-03-01T10:00:00Z | 2024-03-01T09:59:59Z
            """));
    assertEquals(
        Set.of("DURATION"),
        broken(
            spark,
            "interaction_segment",
            """
            segment_id | started_at           | ended_at
            s1         | 2024-03-01T10:00:00Z | 2024-03-01T09:00:00Z
            """));
  }

  @Test
  @BadInput(
      id = "D17",
      given = "A survey finished before it was sent",
      then = "The row is set aside",
      code = "SURVEY_ORDER")
  void nobodyAnswersBeforeHeIsAsked(SparkSession spark) {
    assertEquals(
        Set.of("SURVEY_ORDER"),
        broken(
            spark,
            "survey_invite",
            """
            invite_id | sent_at              | finished_at
            v1        | 2024-03-01T10:00:00Z | 2024-03-01T09:00:00Z
            """));
  }

  /** Reason codes of the rules that the one row of {@code text} breaks. */
  private static Set<String> broken(SparkSession spark, String table, String text) {
    LandingTable landing = LandingTables.byName(table).orElseThrow();
    Dataset<Row> row = TextTables.rows(spark, landing.table(), text);
    return landing.table().checks().stream()
        .filter(check -> check.severity() == Severity.QUARANTINE)
        .filter(check -> row.where("not coalesce((" + check.predicate() + "), false)").count() > 0)
        .map(Check::reason)
        .collect(Collectors.toSet());
  }
}
