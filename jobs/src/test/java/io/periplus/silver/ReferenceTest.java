package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.silver.cost.LedgerLine;
import io.periplus.silver.reference.Channel;
import io.periplus.silver.reference.Metric;
import io.periplus.silver.reference.Reason;
import io.periplus.silver.reference.Segment;
import io.periplus.silver.reference.Touchpoint;
import io.periplus.testkit.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class ReferenceTest {
  @Test
  void whatASourceDeliversWinsOverTheConfiguration(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered(
                "ref_channel",
                """
                channel_code | source_system | kind    | is_human | is_digital | label_en   | label_es | label_pt
                phone        | shop          | contact | true     | false      | Call of b  | x        | x
                phone        | desk          | contact | true     | false      | Call of a  | x        | x
                letter       | shop          | contact | true     | false      | Letter     | x        | x
                """)
            .delivered(
                "ref_reason",
                """
                reason_code | reason_group | is_complaint | label_en | label_es | label_pt
                late        | parcels      | false        | Late     | x        | x
                """)
            .delivered(
                "ref_episode_window", "reason_group | gap_days | fcr_window_days\nparcels | 9 |");

    assertRows(
        """
        channel_code | label_en
        phone        | Call of a
        letter       | Letter
        web          | Label
        """,
        company.kept(Channel.TABLE));
    assertRows(
        """
        source_system | reason_code | reason_group | episode_gap_days | fcr_window_days
        *             | late        | delivery     | 7                | 5
        shop          | late        | parcels      | 9                | 5
        """,
        company.kept(Reason.TABLE));
  }

  @Test
  void withoutDeliveriesTheConfiguredNamesStand(SparkSession spark) {
    SmallCompany company = new SmallCompany(spark);

    assertRows(
        "touchpoint_code | stage_code | stage_position\ndelivery | receive | 2",
        company.kept(Touchpoint.TABLE));
    assertRows(
        "segment_code | position | is_primary\nbest | 1 | true\nothers | 2 | true",
        company.kept(Segment.TABLE));
    assertRows("metric_code | top_min | formula\ncsat | 4.0 | top", company.kept(Metric.TABLE));
  }

  @Test
  void bothSidesOfTheBooksAreOneTable(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered(
                "cost_ledger",
                """
                ledger_line_id | period_on  | cost_type | amount | currency | allocation_driver
                1              | 2024-02-01 | labour    | 10.00  | EUR      | agent_second
                """)
            .delivered(
                "revenue_ledger",
                """
                ledger_line_id | period_on  | revenue_type | amount | currency
                1              | 2024-02-01 | refund       | -3.00  | EUR
                """);

    assertRows(
        """
        side    | ledger_line_id | ledger_type | amount  | allocation_driver
        cost    | shop:1         | labour      | 10.0000 | agent_second
        revenue | shop:1         | refund      | -3.0000 |
        """,
        company.kept(LedgerLine.TABLE));
  }
}
