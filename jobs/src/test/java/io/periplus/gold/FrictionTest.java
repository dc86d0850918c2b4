package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.gold.agg.AggFriction;
import io.periplus.gold.agg.AggGiveUpCurve;
import io.periplus.gold.agg.AggJourneyPath;
import io.periplus.gold.fact.FactEpisode;
import io.periplus.gold.fact.FactInteraction;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.shape.Definitions;
import io.periplus.journey.Episode;
import io.periplus.journey.JourneyEvent;
import io.periplus.journey.fold.Company;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.contact.PublicMention;
import io.periplus.silver.contact.SupportCase;
import io.periplus.store.ReleaseViews;
import io.periplus.testkit.SparkTest;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The night ends on 21 February 2024 at five in the morning, UTC. */
@SparkTest
class FrictionTest {
  private static final Definitions DEFINITIONS = new Definitions("e", "c");

  private static final String CHANNELS = "channel_key | channel_code\n1 | phone\n2 | chat";

  private static final String REASONS =
      """
      reason_key | source_system | reason_code | reason_group | fcr_window_days
      7          | *             | late        | delivery     | 7
      """;

  private static final String CALLS =
      """
      interaction_id | source_system | customer_id | channel | direction | is_contact | is_abandoned | started_at           | ended_at             | reason_code | queue_wait_seconds | agent_seconds | talk_seconds | transfer_count | warm_transfer_count | duration_seconds
      desk:1         | desk          | ana         | phone   | inbound   | true       | true         | 2024-02-01T10:00:00Z | 2024-02-01T10:00:50Z | late        | 50                 | 0             | 0            | 0              | 0                   | 50
      desk:2         | desk          | ana         | chat    | inbound   | true       | false        | 2024-02-02T10:00:00Z | 2024-02-02T10:05:00Z | late        | 12                 | 280           | 280          | 2              | 1                   | 300
      desk:3         | desk          | ben         | phone   | inbound   | true       | true         | 2024-02-03T10:00:00Z | 2024-02-03T10:00:04Z | late        | 4                  | 0             | 0            | 0              | 0                   | 4
      desk:4         | desk          | eva         | phone   | inbound   | true       | true         | 2024-02-04T10:00:00Z | 2024-02-04T10:01:40Z | late        | 100                | 0             | 0            | 0              | 0                   | 100
      desk:5         | desk          | eva         | phone   | inbound   | true       | false        | 2024-02-20T10:00:00Z | 2024-02-20T10:02:00Z |             | 20                 | 100           | 100          | 0              | 0                   | 120
      desk:6         | desk          |             | phone   | inbound   | true       | true         | 2024-02-20T10:00:00Z | 2024-02-20T10:00:10Z |             | 10                 | 0             | 0            | 0              | 0                   | 10
      """;

  @Test
  void whoGivesUpIsFollowedUntilHisWindowCloses(SparkSession spark) {
    assertRows(
        """
        interaction_key | date_key | reason_key | is_handled | is_short_abandon | is_answered_within | after_abandon | next_contact_at     | blind_transfer_count
        desk:1          | 20240201 | 7          | false      | false            | false              | other_channel | 2024-02-02 10:00:00 | 0
        desk:2          | 20240202 | 7          | true       | false            | true               |               |                     | 1
        desk:3          | 20240203 | 7          | false      | true             | false              | public        |                     | 0
        desk:4          | 20240204 | 7          | false      | false            | false              | never         |                     | 0
        desk:5          | 20240220 | -2         | true       | false            | true               |               |                     | 0
        desk:6          | 20240220 | -2         | false      | false            | false              |               |                     | 0
        """,
        interactions(spark));
  }

  @Test
  void aWindowCountsOnceItHasClosedAndPartsAddUp(SparkSession spark) {
    Dataset<Row> friction =
        made(
                spark,
                new AggFriction(DEFINITIONS),
                Map.of(
                    FactInteraction.TABLE,
                    """
                    interaction_key | date_key | channel_key | reason_key | customer_key | customer_id | is_contact | is_handled | is_abandoned | started_at           | ended_at             | next_contact_at      | after_abandon
                    1               | 20240201 | 1           | 7          | 5            | ana         | true       | false      | true         | 2024-02-01T10:00:00Z | 2024-02-01T10:00:50Z | 2024-02-02T10:00:00Z | other_channel
                    2               | 20240201 | 1           | 7          | 6            | ben         | true       | true       | false        | 2024-02-01T10:00:00Z | 2024-02-01T10:01:00Z |                      |
                    3               | 20240201 | 1           | 7          | -2           |             | true       | true       | false        | 2024-02-19T10:00:00Z | 2024-02-19T10:01:00Z |                      |
                    """,
                    FactEpisode.TABLE,
                    """
                    episode_key | date_key | first_channel_key | reason_key | customer_key | interaction_count | fcr_c_eligible | fcr_c | cost_goodwill_amount
                    e           | 20240201 | 1                 | 7          | 5            | 2                 | 1              | 0     | 5.5
                    """,
                    SupportCase.TABLE,
                    """
                    case_id | source_system | channel | reason_code | status | opened_at            | first_solved_at      | reopen_count
                    k       | desk          | phone   | late        | closed | 2024-02-01T10:00:00Z | 2024-02-01T11:00:00Z | 2
                    """,
                    Delivery.TABLE,
                    """
                    delivery_id | promised_at          | delivered_at         | is_promise_kept
                    d           | 2024-02-01T10:00:00Z | 2024-02-01T11:00:00Z | false
                    """,
                    DimChannel.TABLE,
                    CHANNELS,
                    DimReason.TABLE,
                    REASONS))
            .where("date_key = 20240201");

    assertRows(
        """
        channel_key | reason_key | contact_count | abandoned_count | repeat_1d_base_count | repeat_1d_count | repeat_30d_base_count | abandon_then_other_channel_count | episode_count | fcr_c_eligible_count | fcr_c_count | case_solved_count | case_reopened_count | promise_count | promise_late_seconds | cost_goodwill_amount
        -2          | -2         | 0             | 0               | 0                    | 0               | 0                     | 0                                | 0             | 0                    | 0           | 0                 | 0                   | 1             | 3600                 | 0.0000
        1           | 7          | 3             | 1               | 2                    | 1               | 0                     | 1                                | 1             | 1                    | 0           | 1                 | 1                   | 0             | 0                    | 5.5000
        """,
        friction
            .groupBy("channel_key", "reason_key")
            .sum(
                "contact_count",
                "abandoned_count",
                "repeat_1d_base_count",
                "repeat_1d_count",
                "repeat_30d_base_count",
                "abandon_then_other_channel_count",
                "episode_count",
                "fcr_c_eligible_count",
                "fcr_c_count",
                "case_solved_count",
                "case_reopened_count",
                "promise_count",
                "promise_late_seconds",
                "cost_goodwill_amount")
            .toDF(
                "channel_key",
                "reason_key",
                "contact_count",
                "abandoned_count",
                "repeat_1d_base_count",
                "repeat_1d_count",
                "repeat_30d_base_count",
                "abandon_then_other_channel_count",
                "episode_count",
                "fcr_c_eligible_count",
                "fcr_c_count",
                "case_solved_count",
                "case_reopened_count",
                "promise_count",
                "promise_late_seconds",
                "cost_goodwill_amount"));
  }

  @Test
  void whoIsServedLeavesTheRiskAndIsNotCalledPatient(SparkSession spark) {
    Dataset<Row> curve =
        made(
            spark,
            new AggGiveUpCurve(DEFINITIONS),
            Map.of(
                FactInteraction.TABLE,
                """
                interaction_key | date_key | is_contact | is_abandoned | queue_wait_seconds | reason_key | blind_transfer_count | warm_transfer_count
                1               | 20240201 | true       | true         | 3                  | 7          | 0                    | 0
                2               | 20240201 | true       | false        | 4                  | 7          | 0                    | 0
                3               | 20240201 | true       | true         | 11                 | 7          | 0                    | 0
                4               | 20240201 | true       | false        | 12                 | 8          | 0                    | 0
                """));

    assertRows(
        """
        reason_key | step | at_risk_count | gave_up_count | served_count
        7          | 0    | 3             | 1             | 1
        7          | 5    | 1             | 0             | 0
        7          | 10   | 1             | 1             | 0
        8          | 0    | 1             | 0             | 0
        8          | 5    | 1             | 0             | 0
        8          | 10   | 1             | 0             | 1
        """,
        curve.where("measure = 'wait_second'"));
    curve
        .unionAll(curve)
        .unionAll(curve)
        .unionAll(curve)
        .unionAll(curve)
        .createOrReplaceTempView("curve");
    String view = ReleaseViews.text("v_give_up").orElseThrow();
    assertEquals(
        0.75 * 0.5,
        spark
            .sql(view.replace("periplus.gold.agg_give_up_curve", "curve"))
            .where("measure = 'wait_second' and step = 10")
            .head()
            .<Double>getAs("patient_share"),
        1e-12);
  }

  @Test
  void aWayIsTheTouchpointsOfAnEpisodeWithRepeatsToldOnce(SparkSession spark) {
    assertRows(
        """
        month_start_on | path_text           | path_length | path_count | loop_count | cost_amount | margin_amount | churned_count | label_mature_count
        2024-01-01     | order > call > order | 3          | 1          | 1          | 3.0000      | 7.0000        | 1             | 1
        """,
        made(
            spark,
            new AggJourneyPath(DEFINITIONS),
            Map.of(
                JourneyEvent.TABLE,
                """
                event_key | episode_key | sequence_no | touchpoint_code | cost_amount | revenue_amount
                1         | e           | 1           | order           | 1           | 10
                2         | e           | 2           | call            | 1           | 0
                3         | e           | 3           | call            | 1           | 0
                4         | e           | 10          | order           | 0           | 0
                5         |             | 4           | elsewhere       | 9           | 9
                """,
                Episode.TABLE,
                """
                episode_key | first_on   | revenue_after_amount
                e           | 2024-01-05 | 0
                """)));
  }

  private static Dataset<Row> interactions(SparkSession spark) {
    return made(
        spark,
        new FactInteraction(DEFINITIONS, Company.WINDOWS),
        Map.of(
            Interaction.TABLE,
            CALLS,
            PublicMention.TABLE,
            "mention_id | customer_id | posted_at\nm | ben | 2024-02-05T10:00:00Z",
            DimChannel.TABLE,
            CHANNELS,
            DimReason.TABLE,
            REASONS));
  }
}
