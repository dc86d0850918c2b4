package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.config.Reconcile;
import io.periplus.errors.PeriplusException;
import io.periplus.gold.fact.FactLedgerReconciliation;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.OrderLine;
import io.periplus.silver.commerce.Payment;
import io.periplus.silver.commerce.Refund;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.cost.LedgerLine;
import io.periplus.table.Check;
import io.periplus.table.Table;
import io.periplus.testkit.SparkTest;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class LedgerReconciliationTest {
  private static final Reconcile FLAG = new Reconcile(0.02, 0.0001, false);
  private static final Map<Table, String> JANUARY =
      Map.of(
          OrderHeader.TABLE,
          """
          order_id | ordered_at           | gross_amount | discount_amount | shipping_amount | is_cancelled | order_kind
          o1       | 2024-01-10T12:00:00Z | 100          | 10              | 5               | false        | sale
          o2       | 2024-01-11T12:00:00Z | 50           | 0               | 0               | true         | sale
          """,
          Refund.TABLE,
          """
          refund_id | refunded_at          | amount | is_goodwill
          r1        | 2024-01-20T12:00:00Z | 20     | false
          r2        | 2024-01-21T12:00:00Z | 4      | true
          """,
          Interaction.TABLE,
          """
          interaction_id | started_at           | labour_cost_amount | channel_cost_amount
          i1             | 2024-01-20T12:00:00Z | 30.0001            | 1.50
          """,
          Delivery.TABLE,
          """
          delivery_id | delivered_at         | known_at             | cost_amount
          d1          | 2024-02-01T04:00:00Z | 2024-02-02T00:00:00Z | 8
          d2          |                      | 2024-01-15T00:00:00Z | 2
          """);

  @Test
  void theBooksAreTheSumOfOurFiguresAndOfWhatIsNamedBesideThem(SparkSession spark) {
    Dataset<Row> reconciled =
        books(
            spark,
            JANUARY,
            """
            side    | ledger_line_id | ledger_type | period_on  | amount  | allocation_driver
            revenue | l1             | sale        | 2024-01-01 | 100     |
            revenue | l2             | discount    | 2024-01-01 | -10     |
            revenue | l3             | shipping    | 2024-01-01 | 5       |
            revenue | l4             | refund      | 2024-01-01 | -24     |
            cost    | l5             | labour      | 2024-01-01 | 30.0001 | agent_second
            cost    | l6             | labour      | 2024-01-01 | 6       |
            cost    | l7             | channel     | 2024-01-01 | 2       | contact
            cost    | l8             | logistics   | 2024-01-01 | 10      | delivery_attempt
            cost    | l9             | tool        | 2024-01-01 | 7       |
            """);

    assertRows(
        """
        side    | ledger_type | ledger_amount | attributed_amount | idle_amount | no_driver_amount | residual_amount | is_within_tolerance
        revenue | sale        | 100.0000      | 100.0000          | 0.0000      | 0.0000           | 0.0000          | true
        revenue | discount    | -10.0000      | -10.0000          | 0.0000      | 0.0000           | 0.0000          | true
        revenue | shipping    | 5.0000        | 5.0000            | 0.0000      | 0.0000           | 0.0000          | true
        revenue | refund      | -24.0000      | -24.0000          | 0.0000      | 0.0000           | 0.0000          | true
        cost    | labour      | 36.0001       | 30.0001           | 6.0000      | 0.0000           | 0.0000          | true
        cost    | channel     | 2.0000        | 1.5000            | 0.0000      | 0.0000           | 0.5000          | false
        cost    | logistics   | 10.0000       | 10.0000           | 0.0000      | 0.0000           | 0.0000          | true
        cost    | tool        | 7.0000        | 0.0000            | 0.0000      | 7.0000           | 0.0000          | true
        """,
        reconciled);
    Check sum = FactLedgerReconciliation.TABLE.checks().get(0);
    assertEquals(0, reconciled.where("not (" + sum.predicate() + ")").count());
  }

  @Test
  void aLedgerAlteredByOneCentIsCaughtAndNamed(SparkSession spark) {
    String altered =
        """
        side    | ledger_line_id | ledger_type | period_on  | amount
        revenue | l1             | sale        | 2024-01-01 | 100.01
        revenue | l3             | shipping    | 2024-01-01 | 5
        """;
    assertRows(
        """
        ledger_type | ledger_amount | attributed_amount | residual_amount
        sale        | 100.0100      | 100.0000          | 0.0100
        shipping    | 5.0000        | 5.0000            | 0.0000
        """,
        books(spark, JANUARY, altered));

    Map<Table, String> given = new HashMap<>(JANUARY);
    given.put(LedgerLine.TABLE, altered);
    FactLedgerReconciliation strict = new FactLedgerReconciliation(new Reconcile(0, 0, true));
    PeriplusException stopped =
        assertThrows(PeriplusException.class, () -> made(spark, strict, given));
    assertEquals("PER-2005", stopped.code());
    assertTrue(
        stopped
            .getMessage()
            .contains(
                "revenue type sale of the month from 2024-01-01: the books hold 100.0100, named are"
                    + " 100.0000, 0.0100 remains"),
        stopped.getMessage());
  }

  @Test
  void goodwillCountsOnTheSideOnWhichTheCompanyBooksIt(SparkSession spark) {
    assertRows(
        """
        side    | ledger_type | attributed_amount | residual_amount
        revenue | refund      | -20.0000          | 0.0000
        cost    | goodwill    | 4.0000            | 0.0000
        """,
        books(
            spark,
            JANUARY,
            """
            side    | ledger_line_id | ledger_type | period_on  | amount | allocation_driver
            revenue | l1             | refund      | 2024-01-01 | -20    |
            cost    | l2             | goodwill    | 2024-01-01 | 4      | contact
            """));
  }

  @Test
  void aMonthWithoutALineOfATypeThatTheBooksKnowShowsTheGap(SparkSession spark) {
    assertRows(
        """
        period_on  | ledger_type | ledger_amount | attributed_amount | residual_amount | is_within_tolerance
        2023-12-01 | sale        | 70.0000       | 0.0000            | 70.0000         | false
        2023-12-01 | shipping    | 0.0000        | 0.0000            | 0.0000          | true
        2024-01-01 | sale        | 0.0000        | 100.0000          | -100.0000       | false
        2024-01-01 | shipping    | 5.0000        | 5.0000            | 0.0000          | true
        """,
        books(
            spark,
            JANUARY,
            """
            side    | ledger_line_id | ledger_type | period_on  | amount
            revenue | l1             | sale        | 2023-12-01 | 70
            revenue | l2             | shipping    | 2024-01-01 | 5
            """));
  }

  @Test
  void withoutBooksThePaymentsOfOrdersWithoutItemsAreNamed(SparkSession spark) {
    Map<Table, String> paid =
        Map.of(
            OrderHeader.TABLE,
            """
            order_id | ordered_at           | shipping_amount
            full     | 2018-01-31T12:00:00Z | 10
            empty    | 2018-01-31T12:00:00Z | 0
            """,
            OrderLine.TABLE,
            """
            order_line_id | order_id | line_amount
            1             | full     | 60
            2             | full     | 30
            """,
            Payment.TABLE,
            """
            payment_id | order_id | paid_at              | amount | status
            p1         | full     | 2018-02-01T12:00:00Z | 99.99  | succeeded
            p2         | full     | 2018-02-01T12:00:00Z | 0.02   | succeeded
            p3         | full     | 2018-02-01T12:00:00Z | 500    | failed
            p4         | empty    | 2018-02-01T12:00:00Z | 77.50  | succeeded
            p5         | unheard  | 2018-02-05T12:00:00Z | 1      | succeeded
            """);

    assertRows(
        """
        period_on  | side    | ledger_type           | ledger_amount | attributed_amount | no_driver_amount | residual_amount | is_within_tolerance
        2018-01-01 | revenue | payment               | 100.0100      | 100.0000          | 0.0000           | 0.0100          | true
        2018-01-01 | revenue | payment_without_items | 77.5000       | 0.0000            | 77.5000          | 0.0000          | true
        2018-02-01 | revenue | payment_without_items | 1.0000        | 0.0000            | 1.0000           | 0.0000          | true
        """,
        books(spark, paid, "side"));
  }

  private static Dataset<Row> books(SparkSession spark, Map<Table, String> facts, String lines) {
    Map<Table, String> given = new HashMap<>(facts);
    given.put(LedgerLine.TABLE, lines);
    return made(spark, new FactLedgerReconciliation(FLAG), given);
  }
}
