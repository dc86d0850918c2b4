package io.periplus.journey;

import static io.periplus.testkit.TextTables.assertRows;
import static io.periplus.testkit.TextTables.rows;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.features.AnswerComponent;
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.journey.fold.Company;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.customer.Customer;
import io.periplus.table.Table;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class JourneyFoldTest {
  private static final Night NIGHT =
      Night.closing(LocalDate.of(2024, 3, 31), ZoneId.of("America/Lima"));

  private static final String EVENTS =
      """
      event_key | customer_id | happened_at          | kind     | detail    | order_id | revenue_amount | service_cost_amount | promised_at          | delivered_at         | response_id | metric_code | score | trigger_type | trigger_ref_id | reason_code | wait_seconds
      d1        | ana         | 2024-01-12T15:00:00Z | delivery | delivered | A        | 0              | 8.25                | 2024-01-10T15:00:00Z | 2024-01-12T15:00:00Z |             |             |       |              |                |             |
      o1        | ana         | 2024-01-01T15:00:00Z | order    | paid      | A        | 100.1234       | 0                   |                      |                      |             |             |       |              |                |             |
      r1        | ana         | 2024-01-13T15:00:00Z | survey   | csat      |          | 0              | 0                   |                      |                      | R           | csat        | 2     | order        | A              |             |
      f1        | ana         | 2024-02-02T15:00:00Z | refund   | refund    | A        | -20            | 0                   |                      |                      |             |             |       |              |                |             |
      c1        | ben         | 2024-03-01T03:00:00Z | contact  | inbound   |          | 0              | 3.50                |                      |                      |             |             |       |              |                | late        | 100
      t1        | tester      | 2024-03-30T15:00:00Z | order    | paid      | T        | 999            | 0                   |                      |                      |             |             |       |              |                |             |
      o2        | ben         | 2024-03-30T15:00:00Z | order    | paid      | B        | 7.0001         | 0                   |                      |                      |             |             |       |              |                |             |
      """;

  @Test
  @BadInput(
      id = "D25",
      given = "Events of a test account",
      then = "Kept out of journeys and results")
  void everyEventStandsOnTheTimelineOfItsCustomerAndTestAccountsHaveNone(SparkSession spark) {
    assertRows(
        """
        event_key | customer_id | sequence_no | event_on   | local_hour | touchpoint_code | episode_key | revenue_amount | cost_amount | margin_amount
        o1        | ana         | 1           | 2024-01-01 | 10         | order           | o1          | 100.1234       | 0.0000      | 100.1234
        d1        | ana         | 2           | 2024-01-12 | 10         | delivery        | o1          | 0.0000         | 8.2500      | -8.2500
        r1        | ana         | 3           | 2024-01-13 | 10         | unmapped        | o1          | 0.0000         | 0.0000      | 0.0000
        f1        | ana         | 4           | 2024-02-02 | 10         | unmapped        | o1          | -20.0000       | 0.0000      | -20.0000
        c1        | ben         | 1           | 2024-02-29 | 22         | unmapped        | c1          | 0.0000         | 3.5000      | -3.5000
        o2        | ben         | 2           | 2024-03-30 | 10         | order           | o2          | 7.0001         | 0.0000      | 7.0001
        """,
        folded(spark).of(JourneyEvent.TABLE));
  }

  @Test
  void anEpisodeCarriesItsCostItsAnswersAndHowItStands(SparkSession spark) {
    assertRows(
        """
        episode_key | goal     | first_on   | is_mature | fcr_c_eligible | fcr_c | cost_refund_amount | cost_to_serve_amount | service_cost_amount | csat_value | revenue_after_amount
        o1          | purchase | 2024-01-01 | true      | 0              | 0     | 20.0000            | 28.2500              | 8.2500              | 2.0        |
        c1          | contact  | 2024-02-29 | true      | 1              | 1     | 0.0000             | 3.5000               | 3.5000              |            |
        o2          | purchase | 2024-03-30 | false     | 0              | 0     | 0.0000             | 0.0000               | 0.0000              |            |
        """,
        folded(spark).of(Episode.TABLE));
  }

  @Test
  void anAnswerIsLinkedAndTellsWhatWasLivedBeforeIt(SparkSession spark) {
    Outputs folded = folded(spark);

    assertRows(
        """
        response_id | metric_code | event_key | episode_key | order_id | link_rule | is_link_ambiguous
        R           | csat        | r1        | o1          | A        | order     | false
        """,
        folded.of(SurveyLink.TABLE));
    assertRows(
        """
        component_code     | answered_on | value | is_experienced | level
        delivery_late      | 2024-01-13  | 2.0   | true           | 1.0
        delivery_late_days | 2024-01-13  | 2.0   | true           | 2.0
        refund_count       | 2024-01-13  | 2.0   | true           | 0.0
        queue_wait_minutes | 2024-01-13  | 2.0   | false          |
        """,
        folded
            .of(AnswerComponent.TABLE)
            .where(
                "component_code in ('delivery_late', 'delivery_late_days', 'refund_count',"
                    + " 'queue_wait_minutes')"));
  }

  @Test
  void exposuresKeepEightDecimals(SparkSession spark) {
    assertRows(
        """
        customer_id | month_start_on | component_code     | exposure_count | exposure_sum
        ben         | 2024-02-01     | queue_wait_minutes | 1              | 1.66666667
        """,
        folded(spark).of(ComponentExposure.TABLE).where("component_code = 'queue_wait_minutes'"));
  }

  @Test
  void theMonthsSumToTheRevenueThatCameIn(SparkSession spark) {
    Dataset<Row> months = folded(spark).of(CustomerMonth.TABLE);

    assertEquals(
        total(events(spark).where("customer_id <> 'tester'"), "revenue_amount"),
        total(months, "revenue_amount"));
    assertRows(
        """
        customer_id | month_start_on | order_count | revenue_amount | margin_amount | csat_answer_count | csat_value_sum | recency_days | known_at
        ana         | 2024-01-01     | 1           | 100.1234       | 91.8734       | 1.00000000        | 2.00000000     | 30           | 2024-01-13 15:00:00
        ana         | 2024-02-01     | 0           | -20.0000       | -20.0000      | 0.00000000        | 0.00000000     | 59           | 2024-02-02 15:00:00
        ana         | 2024-03-01     | 0           | 0.0000         | 0.0000        | 0.00000000        | 0.00000000     | 90           |
        ben         | 2024-02-01     | 0           | 0.0000         | -3.5000       | 0.00000000        | 0.00000000     |              | 2024-03-01 03:00:00
        ben         | 2024-03-01     | 1           | 7.0001         | 7.0001        | 0.00000000        | 0.00000000     | 1            | 2024-03-30 15:00:00
        """,
        months);
  }

  @Test
  @BadInput(
      id = "D10",
      given = "Rows in another order, from other files",
      then = "The same journeys")
  void howTheRowsArriveDoesNotMatter(SparkSession spark) {
    Outputs one = folded(spark);
    Outputs other = fold(spark, events(spark).orderBy(col("event_key").desc()).repartition(3));

    for (Table table : JourneyRows.TABLES) {
      assertArrayEquals(sorted(one.of(table)), sorted(other.of(table)));
    }
  }

  private static Object[] sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::mkString).sorted().toArray();
  }

  private static Object total(Dataset<Row> rows, String column) {
    return rows.agg(sum(column)).head().getDecimal(0).stripTrailingZeros();
  }

  private static Outputs folded(SparkSession spark) {
    return fold(spark, events(spark));
  }

  private static Outputs fold(SparkSession spark, Dataset<Row> events) {
    Dataset<Row> customers =
        rows(
            spark,
            Customer.TABLE,
            """
            customer_id | is_test
            ana         | false
            ben         | false
            tester      | true
            """);
    Inputs in = new Inputs(spark, Map.of(SourceEvent.TABLE, events, Customer.TABLE, customers));
    return new JourneyFold(Company.journey(), Company.WINDOWS, "test", Touched.MOST).run(in, NIGHT);
  }

  /** What the table does not say of every event: known at once, from one source, surely linked. */
  private static Dataset<Row> events(SparkSession spark) {
    return SourceEvent.TABLE.conform(
        rows(spark, SourceEvent.TABLE, EVENTS)
            .withColumn("known_at", col("happened_at"))
            .withColumn("source_system", lit("shop"))
            .withColumn("source_record_id", col("event_key"))
            .withColumn("is_failed", lit(false))
            .withColumn("product_cost_amount", lit(0))
            .withColumn("link_confidence", lit(1.0)));
  }
}
