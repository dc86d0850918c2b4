package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.Refund;
import io.periplus.testkit.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class CommerceTest {
  private static final String ORDERS =
      """
      order_id | customer_source_id | ordered_at           | status    | currency | gross_amount | discount_amount | shipping_amount
      o1       | c1                 | 2024-02-01T15:00:00Z | paid      | EUR      | 30.00        | 3.00            | 5.00
      o2       | c1                 | 2024-02-01T15:00:00Z | cancelled | EUR      | 30.00        | 0               | 5.00
      o3       |                    | 2024-02-01T15:00:00Z | paid      | EUR      | 0            | 0               | 0
      """;

  @Test
  void aCancelledOrderEarnsAndCostsNothing(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered("customer", "customer_source_id\nc1")
            .delivered("order_header", ORDERS)
            .delivered(
                "order_line",
                """
                order_line_id | order_id | product_id | quantity | unit_price_amount | discount_amount | unit_cost_amount | currency
                l1            | o1       | cup        | 3        | 5.00              | 1.50            | 2.0001           | EUR
                l2            | o1       | lamp       | 1        | 15.00             | 1.50            |                  | EUR
                l3            | o2       | lamp       | 2        | 15.00             | 0               |                  | EUR
                l4            | missing  | lamp       | 2        | 15.00             | 0               |                  | EUR
                """)
            .delivered(
                "product",
                """
                product_id | name | unit_cost_amount | currency | valid_from           | valid_to
                lamp       | Lamp | 7.00             | EUR      | 2023-01-01T00:00:00Z | 2024-01-01T00:00:00Z
                lamp       | Lamp | 8.00             | EUR      | 2024-01-01T00:00:00Z |
                """);

    assertRows(
        """
        order_id | net_amount | product_cost_amount | line_count | first_product_id | link_confidence
        shop:o1  | 27.0000    | 14.0003             | 2          | shop:cup         | 1.0
        shop:o2  | 0.0000     | 0.0000              | 1          | shop:lamp        | 1.0
        shop:o3  | 0.0000     | 0.0000              | 0          |                  |
        """,
        company.kept(OrderHeader.TABLE));
  }

  @Test
  void aPromiseIsKeptUntilMidnightOfTheBusinessDay(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered("order_header", ORDERS)
            .delivered(
                "delivery",
                """
                delivery_id | order_id | promised_at          | delivered_at         | status
                midnight    | o1       | 2024-02-06T01:00:00Z | 2024-02-06T04:59:59Z | delivered
                after       | o1       | 2024-02-06T01:00:00Z | 2024-02-06T05:00:00Z | delivered
                early       | o1       | 2024-02-06T01:00:00Z | 2024-02-03T15:00:00Z | delivered
                overdue     | o1       | 2024-03-01T04:00:00Z |                      | in_transit
                due-today   | o1       | 2024-03-01T15:00:00Z |                      | in_transit
                unpromised  | o1       |                      | 2024-02-03T15:00:00Z | delivered
                """);

    assertRows(
        """
        delivery_id     | is_promise_kept | promise_late_days | delivery_days
        shop:midnight   | true            | 0                 | 4
        shop:after      | false           | 1                 | 5
        shop:early      | true            | 0                 | 2
        shop:overdue    | false           |                   |
        shop:due-today  |                 |                   |
        shop:unpromised |                 |                   | 2
        """,
        company.kept(Delivery.TABLE));
  }

  @Test
  void goodwillWithoutAnOrderBelongsToWhoeverWasInTouch(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered("customer", "customer_source_id | source_system\nc9 | desk")
            .delivered(
                "interaction",
                """
                interaction_id | source_system | customer_source_id | channel | direction | initiated_by | started_at
                i1             | desk          | c9                 | phone   | inbound   | customer     | 2024-02-01T15:00:00Z
                """)
            .delivered(
                "refund",
                """
                refund_id | interaction_id | amount | currency | is_goodwill
                r1        | desk:i1        | 5.00   | EUR      | true
                """);

    assertRows(
        "refund_id | amount | link_confidence\nshop:r1 | 5.0000 | 1.0", company.kept(Refund.TABLE));
  }
}
