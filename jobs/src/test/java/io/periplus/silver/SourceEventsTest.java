package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.testkit.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class SourceEventsTest {
  @Test
  void everyFactOfACustomerIsOneEventAndTheirMoneyAddsUp(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered("customer", "customer_source_id | source_system\nc1 | shop\nc2 | desk")
            .delivered(
                "order_header",
                """
                order_id | customer_source_id | ordered_at           | status    | channel | currency | gross_amount | discount_amount | shipping_amount
                o1       | c1                 | 2024-02-01T15:00:00Z | paid      | web     | EUR      | 30.00        | 3.00            | 5.00
                o2       | c1                 | 2024-02-02T15:00:00Z | cancelled | web     | EUR      | 30.00        | 0               | 5.00
                o3       |                    | 2024-02-03T15:00:00Z | paid      | store   | EUR      | 30.00        | 0               | 5.00
                """)
            .delivered(
                "order_line",
                """
                order_line_id | order_id | product_id | quantity | unit_price_amount | discount_amount | unit_cost_amount | currency
                l1            | o1       | cup        | 3        | 10.00             | 3.00            | 2.00             | EUR
                """)
            .delivered(
                "payment",
                "payment_id | order_id | paid_at | amount | status | currency\n"
                    + "p1 | o1 | 2024-02-01T15:01:00Z | 32.00 | failed | EUR")
            .delivered(
                "refund",
                "refund_id | order_id | refunded_at | amount | is_goodwill | currency\n"
                    + "r1 | o1 | 2024-02-09T15:00:00Z | 4.00 | true | EUR")
            .delivered(
                "delivery",
                """
                delivery_id | order_id | promised_at          | shipped_at           | delivered_at         | status     | cost_amount | currency
                came        | o1       | 2024-02-05T15:00:00Z | 2024-02-02T15:00:00Z | 2024-02-04T15:00:00Z | delivered  | 1.50        | EUR
                overdue     | o1       | 2024-02-05T15:00:00Z | 2024-02-02T15:00:00Z |                      | in_transit |             |
                under-way   | o1       | 2024-03-05T15:00:00Z | 2024-02-02T15:00:00Z |                      | in_transit |             |
                """)
            .delivered(
                "interaction",
                """
                interaction_id | source_system | customer_source_id | order_id | channel | direction | initiated_by | started_at           | previous_interaction_id
                i2             | desk          | c2                 | shop:o1  | phone   | inbound   | customer     | 2024-02-06T15:00:00Z | i1
                """)
            .delivered(
                "cost_rate",
                "rate_id | driver | rate | currency | valid_from\n1 | contact | 2.5 | EUR | 2023-01-01")
            .delivered(
                "survey_question",
                "survey_id | question_id | metric_code | scale_min | scale_max\ns1 | q1 | csat | 1 | 5")
            .delivered(
                "survey_response",
                """
                response_id | survey_id | customer_source_id | trigger_type | trigger_ref_id | submitted_at         | mode
                a1          | s1        | c1                 | order        | o1             | 2024-02-07T15:00:00Z | web
                """)
            .delivered(
                "survey_answer",
                """
                response_id | question_id | part | value_num | text
                a1          | q1          | x    | 4         |
                a1          | q2          | x    |           | fine
                """);

    assertRows(
        """
        kind     | detail     | source_record_id | happened_at         | order_id | chain_id | product_id | ordered_at          | is_failed | revenue_amount | product_cost_amount | service_cost_amount | payment_amount | score
        order    | paid       | o1               | 2024-02-01 15:00:00 | shop:o1  |          | shop:cup   | 2024-02-01 15:00:00 | false     | 32.0000        | 6.0000              | 0.0000              | 0.0000         |
        order    | cancelled  | o2               | 2024-02-02 15:00:00 | shop:o2  |          |            | 2024-02-02 15:00:00 | true      | 0.0000         | 0.0000              | 0.0000              | 0.0000         |
        payment  | failed     | p1               | 2024-02-01 15:01:00 | shop:o1  |          | shop:cup   | 2024-02-01 15:00:00 | true      | 0.0000         | 0.0000              | 0.0000              | 32.0000        |
        refund   | goodwill   | r1               | 2024-02-09 15:00:00 | shop:o1  |          | shop:cup   | 2024-02-01 15:00:00 | false     | -4.0000        | 0.0000              | 0.0000              | 0.0000         |
        delivery | delivered  | came             | 2024-02-04 15:00:00 | shop:o1  |          | shop:cup   | 2024-02-01 15:00:00 | false     | 0.0000         | 0.0000              | 1.5000              | 0.0000         |
        delivery | in_transit | overdue          | 2024-02-05 15:00:00 | shop:o1  |          | shop:cup   | 2024-02-01 15:00:00 | false     | 0.0000         | 0.0000              | 0.0000              | 0.0000         |
        delivery | in_transit | under-way        | 2024-02-02 15:00:00 | shop:o1  |          | shop:cup   | 2024-02-01 15:00:00 | false     | 0.0000         | 0.0000              | 0.0000              | 0.0000         |
        contact  | inbound    | i2               | 2024-02-06 15:00:00 | shop:o1  | desk:i1  | shop:cup   | 2024-02-01 15:00:00 | false     | 0.0000         | 0.0000              | 2.5000              | 0.0000         |
        survey   | csat       | a1/q1/x           | 2024-02-07 15:00:00 | shop:o1  |          | shop:cup   | 2024-02-01 15:00:00 | false     | 0.0000         | 0.0000              | 0.0000              | 0.0000         | 4.0
        """,
        company.kept(SourceEvent.TABLE));
  }
}
