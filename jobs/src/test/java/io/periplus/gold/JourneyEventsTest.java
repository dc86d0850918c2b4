package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.gold.dim.DimAgentTeam;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimProduct;
import io.periplus.gold.fact.FactJourneyEvent;
import io.periplus.gold.fact.FactLedgerReconciliation;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.journey.JourneyEvent;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.Refund;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class JourneyEventsTest {

  @Test
  @BadInput(
      id = "D09",
      given = "An event of a customer whom no file describes",
      then = "Accepted under the unknown member; healed when the customer comes")
  void whatNobodyDescribedIsUnknownAndWhatIsNotNamedIsNotApplicable(SparkSession spark) {
    Dataset<Row> events =
        made(
            spark,
            new FactJourneyEvent(),
            Map.of(
                JourneyEvent.TABLE,
                """
                event_key | customer_id | touchpoint_code | channel_code | team_id | event_on   | event_kind
                known     | ana         | help            | phone        | blue    | 2024-01-05 | contact
                strange   | nobody      | unmapped        | fax          | red     | 2024-01-06 | contact
                bare      | ana         | help            |              |         | 2024-01-07 | order
                """,
                DimCustomer.TABLE,
                """
                customer_key | customer_id | is_current
                11           | ana         | true
                10           | ana         | false
                """,
                DimTouchpoint.TABLE,
                """
                touchpoint_key | touchpoint_code
                21             | help
                """,
                DimChannel.TABLE,
                """
                channel_key | channel_code
                31          | phone
                """,
                DimAgentTeam.TABLE,
                """
                agent_team_key | team_id | is_current
                41             | blue    | true
                """));

    assertRows(
        """
        event_key | customer_key | touchpoint_key | channel_key | agent_team_key | component_key | date_key
        known     | 11           | 21             | 31          | 41             | -2            | 20240105
        strange   | -1           | -1             | -1          | -1             | -2            | 20240106
        bare      | 11           | 21             | -2          | -2             | -2            | 20240107
        """,
        events);
  }

  @Test
  void aSourcesOwnReasonGoesBeforeTheSharedOne(SparkSession spark) {
    Dataset<Row> events =
        made(
            spark,
            new FactJourneyEvent(),
            Map.of(
                JourneyEvent.TABLE,
                """
                event_key | source_system | reason_code
                own       | desk          | late
                shared    | shop          | late
                other     | desk          | damaged
                """,
                DimReason.TABLE,
                """
                reason_key | source_system | reason_code
                1          | *             | late
                2          | desk          | late
                """));

    assertRows(
        """
        event_key | reason_key
        own       | 2
        shared    | 1
        other     | -1
        """,
        events);
  }

  @Test
  void anEventIsOfTheProductAsItWasThen(SparkSession spark) {
    Dataset<Row> events =
        made(
            spark,
            new FactJourneyEvent(),
            Map.of(
                JourneyEvent.TABLE,
                """
                event_key | product_id | happened_at
                before    | shop:lamp  | 2023-01-01T00:00:00Z
                first     | shop:lamp  | 2024-01-15T00:00:00Z
                second    | shop:lamp  | 2024-02-01T00:00:00Z
                """,
                DimProduct.TABLE,
                """
                product_key | product_id | valid_from
                1           | shop:lamp  | 2024-01-01T00:00:00Z
                2           | shop:lamp  | 2024-02-01T00:00:00Z
                """));

    assertRows(
        """
        event_key | product_key
        before    | 1
        first     | 1
        second    | 2
        """,
        events);
  }

  @Test
  void theEventsAddUpToTheBooksBecauseEveryRemainderIsARow(SparkSession spark) {
    Dataset<Row> events =
        made(
            spark,
            new FactJourneyEvent(),
            Map.of(
                JourneyEvent.TABLE,
                """
                event_key | customer_id | revenue_amount | cost_amount | margin_amount | event_kind
                sale      | ana         | 100            | 0           | 100           | order
                """,
                OrderHeader.TABLE,
                """
                order_id | customer_id | ordered_at           | net_amount | shipping_amount | product_cost_amount | is_cancelled
                named    | ana         | 2024-01-10T12:00:00Z | 100        | 0               | 0                   | false
                nameless |             | 2024-02-01T03:00:00Z | 40         | 5               | 20                  | false
                dropped  |             | 2024-01-11T12:00:00Z | 0          | 5               | 0                   | true
                """,
                Refund.TABLE,
                """
                refund_id | customer_id | refunded_at          | amount
                r1        |             | 2024-02-02T12:00:00Z | 7
                """,
                FactLedgerReconciliation.TABLE,
                """
                period_on  | side    | ledger_type | ledger_amount | attributed_amount | idle_amount | no_driver_amount | residual_amount
                2024-01-01 | revenue | sale        | 148           | 145               | 0           | 0                | 3
                2024-01-01 | cost    | labour      | 30            | 0                 | 18          | 0                | 12
                2024-01-01 | revenue | payment     | 9             | 0                 | 0           | 0                | 9
                """));

    assertRows(
        """
        source_record_id      | source_system | customer_key | date_key | revenue_amount | cost_amount | margin_amount
        revenue/sale/residual | ledger        | -1           | 20240101 | 3.0000         | 0.0000      | 3.0000
        cost/labour/idle      | ledger        | -1           | 20240101 | 0.0000         | 18.0000     | -18.0000
        cost/labour/residual  | ledger        | -1           | 20240101 | 0.0000         | 12.0000     | -12.0000
        order                 | no_customer   | -1           | 20240101 | 45.0000        | 20.0000     | 25.0000
        refund                | no_customer   | -1           | 20240201 | -7.0000        | 0.0000      | -7.0000
        """,
        events
            .where("event_kind = 'unattributed'")
            .selectExpr(
                "replace(source_record_id, '|', '/') as source_record_id",
                "source_system",
                "customer_key",
                "date_key",
                "revenue_amount",
                "cost_amount",
                "margin_amount"));
    assertRows(
        """
        happened
        2024-02-01 04:59:59.999999
        2024-02-21 04:59:59.999999
        """,
        events
            .where("source_record_id in ('order', 'refund')")
            .selectExpr("cast(happened_at as string) as happened"));
  }
}
