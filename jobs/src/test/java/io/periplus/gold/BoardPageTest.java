package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.config.Kpi;
import io.periplus.config.Label;
import io.periplus.gold.agg.AggCxScore;
import io.periplus.gold.dim.DimKpi;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.estimate.FactExecKpi;
import io.periplus.gold.estimate.FactMetricEstimate;
import io.periplus.gold.fact.FactJourneyEvent;
import io.periplus.gold.fact.FactLedgerReconciliation;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.contact.Interaction;
import io.periplus.table.Table;
import io.periplus.testkit.SparkTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class BoardPageTest {

  @Test
  void moneyIsTrustedOnlyInAMonthWhoseBooksAgree(SparkSession spark) {
    Dataset<Row> page =
        page(
            spark,
            "revenue",
            Map.of(
                FactJourneyEvent.TABLE,
                """
                event_key | date_key | event_kind   | source_system | revenue_amount
                e1        | 20231203 | order        | shop          | 10
                e2        | 20240110 | order        | shop          | 20
                e3        | 20240131 | refund       | shop          | -5
                e4        | 20240101 | unattributed | ledger        | 900
                """,
                FactLedgerReconciliation.TABLE,
                """
                period_on  | side    | ledger_type | is_within_tolerance
                2023-12-01 | revenue | sale        | true
                2023-12-01 | revenue | refund      | false
                2024-01-01 | revenue | sale        | true
                2024-01-01 | cost    | labour      | false
                2024-02-01 | revenue | payment     | true
                """));

    assertRows(
        """
        period_start_on | numerator   | denominator | previous_numerator | target_value | estimate_unit | trust_flag
        2023-12-01      | 10.00000000 |             |                    | 0.5          | money         | not_reconciled
        2024-01-01      | 15.00000000 |             | 10.0               | 0.5          | money         | ok
        2024-02-01      | 0.00000000  |             | 15.0               | 0.5          | money         | not_reconciled
        """,
        page);
  }

  @Test
  void aRatioKeepsItsParts(SparkSession spark) {
    Map<Table, String> facts =
        Map.of(
            OrderHeader.TABLE,
            """
            order_id | customer_id | ordered_at           | is_cancelled
            o1       | ana         | 2024-02-01T03:00:00Z | false
            o2       | ana         | 2024-02-05T03:00:00Z | false
            o3       | bea         | 2024-02-06T03:00:00Z | true
            """,
            Interaction.TABLE,
            """
            interaction_id | started_at           | is_contact
            i1             | 2024-02-05T03:00:00Z | true
            i2             | 2024-02-05T04:00:00Z | false
            """,
            Delivery.TABLE,
            """
            delivery_id | promised_at          | is_promise_kept
            d1          | 2024-02-06T03:00:00Z | true
            d2          | 2024-02-06T03:00:00Z | false
            d3          | 2024-02-06T03:00:00Z |
            """);

    assertRows(
        """
        period_start_on | numerator  | denominator | trust_flag
        2024-01-01      | 0.00000000 | 1.00000000  | ok
        2024-02-01      | 1.00000000 | 2.00000000  | ok
        """,
        page(spark, "contact_rate", facts));
    assertRows(
        """
        period_start_on | numerator  | denominator | trust_flag
        2024-01-01      |            |             | degraded
        2024-02-01      | 1.00000000 | 2.00000000  | ok
        """,
        page(spark, "promise_kept", facts));
    assertRows(
        """
        period_start_on | numerator  | denominator | trust_flag
        2024-01-01      | 1.00000000 |             | ok
        2024-02-01      | 1.00000000 |             | ok
        """,
        page(spark, "customers", facts));
  }

  @Test
  void aScoreComesWithItsIntervalAndARefusedOneWithoutParts(SparkSession spark) {
    Dataset<Row> page =
        page(
            spark,
            "nps",
            Map.of(
                DimMetric.TABLE,
                """
                metric_key | metric_code | formula
                9          | nps         | net
                """,
                AggCxScore.TABLE,
                """
                date_key | metric_key | answer_count | top_count | bottom_count | value_sum
                20240103 | 9          | 20           | 15        | 5            | 160
                20240104 | 9          | 20           | 15        | 5            | 160
                20240201 | 9          | 5            | 5         | 0            | 50
                """,
                FactMetricEstimate.TABLE,
                """
                metric_key | variant | period_kind | period_start_on | touchpoint_key | channel_key | segment_key | agent_team_key | estimate | low | high | estimate_unit | refused_reason
                9          | raw     | month       | 2024-01-01      | -2             | -2          | -2          | -2             | 50       | 20  | 70   | points        |
                9          | raw     | month       | 2024-02-01      | -2             | -2          | -2          | -2             |          |     |      | points        | small_cell
                9          | raw     | month       | 2024-01-01      | 3              | -2          | -2          | -2             | 99       | 98  | 100  | points        |
                """));

    assertRows(
        """
        period_start_on | metric_key | numerator   | denominator | estimate | low  | high | previous_estimate | trust_flag | refused_reason
        2024-01-01      | 9          | 20.00000000 | 40.00000000 | 50.0     | 20.0 | 70.0 |                   | ok         |
        2024-02-01      | 9          |             |             |          |      |      | 50.0              | degraded   | small_cell
        """,
        page);
  }

  private static Dataset<Row> page(SparkSession spark, String metric, Map<Table, String> facts) {
    Map<Table, String> given = new HashMap<>(facts);
    given.put(
        DimKpi.TABLE,
        "kpi_key | kpi_code | metric_code\n1 | line | " + metric + "\n-1 | unknown |");
    Label label = new Label("en", "es", "pt");
    Kpi kpi = new Kpi("line", metric, OptionalDouble.of(0.5), true, "ceo", label);
    return made(spark, new FactExecKpi(List.of(kpi)), given);
  }
}
