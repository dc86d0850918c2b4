package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.OrderLine;
import io.periplus.silver.commerce.Payment;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class LatestTest {
  @Test
  @BadInput(
      id = "D07",
      given = "The same key with other content",
      then = "The last version known by the night counts; all stay in bronze")
  void ofAllVersionsOfAnOrderTheLastOneKnownByTheNightCounts(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered(
                "order_header",
                """
                order_id | status    | source_updated_at    | known_at             | landed_at            | is_deleted
                paid     | placed    | 2024-02-01T10:00:00Z | 2024-02-01T10:00:00Z |                      |
                paid     | paid      | 2024-02-02T10:00:00Z | 2024-02-02T10:00:00Z |                      |
                paid     | cancelled | 2024-03-03T10:00:00Z | 2024-03-03T10:00:00Z |                      |
                again    | placed    |                      |                      | 2024-02-01T10:00:00Z |
                again    | paid      |                      |                      | 2024-02-02T10:00:00Z |
                undated  | placed    |                      |                      | 2024-02-09T10:00:00Z |
                undated  | paid      | 2024-02-02T10:00:00Z |                      | 2024-02-02T10:00:00Z |
                gone     | placed    | 2024-02-01T10:00:00Z |                      |                      |
                gone     | placed    | 2024-02-02T10:00:00Z |                      |                      | true
                future   | placed    |                      | 2024-03-02T05:00:00Z |                      |
                """);

    assertRows(
        """
        order_id     | status | known_at
        shop:paid    | paid   | 2024-02-02 10:00:00
        shop:again   | paid   | 2024-02-02 10:00:00
        shop:undated | paid   | 2024-02-02 10:00:00
        """,
        company.kept(OrderHeader.TABLE));
  }

  @Test
  void aReferenceNamesItsSystemWhetherOrNotTheSourceDid(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered(
                "payment",
                """
                payment_id | source_system | order_id       | status
                p1         | shop          | o1             | succeeded
                p1         | desk          | shop:o1        | succeeded
                p2         | desk          | gid://orders/1 | succeeded
                p3         | desk          |                | succeeded
                """);

    assertRows(
        """
        payment_id | order_id
        shop:p1    | shop:o1
        desk:p1    | shop:o1
        desk:p2    | desk:gid://orders/1
        desk:p3    |
        """,
        company.kept(Payment.TABLE));
  }

  @Test
  @BadInput(
      id = "D05",
      given = "No exchange rate for the day",
      then = "The row is set aside: a missing rate is never 1",
      code = "FX_MISSING")
  void amountsAreStatedInGroupCurrencyAtTheRateOfTheLocalDay(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered(
                "fx_rate",
                """
                rate_on    | from_currency | to_currency | rate
                2024-02-01 | PEN           | EUR         | 0.25000000
                2024-02-02 | PEN           | EUR         | 0.50000000
                2024-02-01 | PEN           | USD         | 9.00000000
                """)
            .delivered(
                "order_header",
                """
                order_id | ordered_at           | currency | gross_amount | discount_amount | status
                own      | 2024-02-01T12:00:00Z | EUR      | 10.00        | 0               | paid
                evening  | 2024-02-02T04:00:00Z | PEN      | 10.0001      | 1               | paid
                unrated  | 2024-02-09T12:00:00Z | PEN      | 10.00        | 0               | paid
                """)
            .delivered(
                "order_line",
                """
                order_line_id | order_id | quantity | unit_price_amount | discount_amount | currency
                l1            | evening  | 2        | 10.00             | 2               | PEN
                """);

    assertRows(
        """
        order_id     | gross_amount | net_amount | fx_rate
        shop:own     | 10.0000      | 10.0000    | 1.00000000
        shop:evening | 2.5000       | 2.2500     | 0.25000000
        """,
        company.kept(OrderHeader.TABLE));
    assertRows("order_id     | gross_amount\nshop:unrated |", company.setAside(OrderHeader.TABLE));
    assertRows(
        "order_line_id | line_amount\nshop:l1       | 4.5000", company.kept(OrderLine.TABLE));
  }
}
