package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.silver.contact.DigitalEvent;
import io.periplus.silver.contact.Interaction;
import io.periplus.testkit.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class InteractionTest {
  private static final String CONTACTS =
      """
      interaction_id | channel | direction | initiated_by | started_at           | ended_at             | last_agent_id | is_abandoned
      call           | phone   | inbound   | customer     | 2024-02-02T04:00:00Z | 2024-02-02T04:05:00Z | expert        |
      gave-up        | phone   | inbound   | customer     | 2024-02-02T15:00:00Z | 2024-02-02T15:01:00Z |               |
      mail           | email   | inbound   | customer     | 2024-02-02T15:00:00Z | 2024-02-02T16:00:00Z | writer        |
      """;

  private static final String LEGS =
      """
      segment_id | interaction_id | party    | segment_type   | agent_id | started_at           | ended_at             | is_authenticated
      1          | call           | customer | queue          |          | 2024-02-02T04:00:00Z | 2024-02-02T04:01:00Z |
      2          | call           | customer | talk           | agent    | 2024-02-02T04:01:00Z | 2024-02-02T04:02:40Z | true
      3          | call           | agent    | talk           | agent    | 2024-02-02T04:01:00Z | 2024-02-02T04:02:40Z |
      4          | call           | customer | transfer_blind |          | 2024-02-02T04:02:40Z | 2024-02-02T04:02:50Z |
      5          | call           | customer | talk           | expert   | 2024-02-02T04:02:50Z | 2024-02-02T04:04:30Z | true
      6          | call           | customer | hold           | expert   | 2024-02-02T04:04:30Z | 2024-02-02T04:05:00Z |
      7          | call           | agent    | wrapup         | expert   | 2024-02-02T04:05:00Z | 2024-02-02T04:05:20Z |
      8          | gave-up        | customer | queue          |          | 2024-02-02T15:00:00Z | 2024-02-02T15:01:00Z |
      """;

  private static final String STAFF =
      """
      employee_id | role   | site_id | team_id
      agent       | agent  | lima    | lima-phone
      expert      | expert | lima    | lima-experts
      writer      | agent  | lima    | lima-mail
      """;

  @Test
  void aContactIsAddedUpFromItsLegsAndEachSideOfATalkCountsOnce(SparkSession spark) {
    assertRows(
        """
        interaction_id | team_id      | is_contact | is_abandoned | duration_seconds | queue_wait_seconds | talk_seconds | hold_seconds | wrapup_seconds | agent_seconds | transfer_count | reidentification_count
        shop:call      | lima-experts | true       | false        | 300              | 60                 | 200          | 30           | 20             | 250           | 1              | 1
        shop:gave-up   |              | true       | true         | 60               | 60                 | 0            | 0            | 0              | 0             | 0              | 0
        shop:mail      | lima-mail    | true       |              | 3600             | 0                  | 0            | 0            | 0              | 0             | 0              | 0
        """,
        company(spark).kept(Interaction.TABLE));
  }

  @Test
  void theRateThatNamesMostOfRoleSiteAndChannelOnTheLocalDayCounts(SparkSession spark) {
    SmallCompany company =
        company(spark)
            .delivered(
                "cost_rate",
                """
                rate_id | driver       | role   | site_id | channel | rate       | currency | valid_from | valid_to
                any     | agent_second |        |         |         | 9.00000000 | EUR      | 2023-01-01 |
                phone   | agent_second |        |         | phone   | 0.01000000 | EUR      | 2023-01-01 | 2024-02-02
                later   | agent_second |        |         | phone   | 5.00000000 | EUR      | 2024-02-02 |
                expert  | agent_second | expert |         | phone   | 0.02000000 | EUR      | 2023-01-01 |
                call    | contact      |        |         | phone   | 0.33333333 | EUR      | 2023-01-01 |
                """);

    assertRows(
        """
        interaction_id | service_cost_amount
        shop:call      | 4.3333
        shop:gave-up   | 0.3333
        shop:mail      | 0.0000
        """,
        company.kept(Interaction.TABLE));
  }

  @Test
  void aVisitBelongsToThePersonWhoBroughtItsCookieAlong(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered("customer", "customer_source_id\nc1\nc2")
            .delivered(
                "customer_identifier",
                """
                identifier_id | customer_source_id | id_type | id_hash | valid_from
                1             | c1                 | cookie  | mine    | 2024-01-01T00:00:00Z
                2             | c1                 | cookie  | shared  | 2024-01-01T00:00:00Z
                3             | c2                 | cookie  | shared  | 2024-01-01T00:00:00Z
                """)
            .delivered(
                "digital_event",
                """
                digital_event_id | anonymous_id | event_name
                e1               | mine         | visit
                e2               | shared       | visit
                """);

    assertRows(
        "digital_event_id | link_confidence\nshop:e1 | 1.0\nshop:e2 |",
        company.kept(DigitalEvent.TABLE));
  }

  private static SmallCompany company(SparkSession spark) {
    return new SmallCompany(spark)
        .delivered("interaction", CONTACTS)
        .delivered("interaction_segment", LEGS)
        .delivered("employee", STAFF);
  }
}
