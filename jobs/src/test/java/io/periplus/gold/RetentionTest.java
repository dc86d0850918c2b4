package io.periplus.gold;

import static io.periplus.gold.Nights.made;
import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.features.CustomerMonth;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.fact.FactCustomerMonth;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.retention.AggAcquisition;
import io.periplus.gold.retention.AggGrowth;
import io.periplus.gold.retention.FactCustomer360;
import io.periplus.gold.retention.FactUpliftPolicy;
import io.periplus.gold.shape.Definitions;
import io.periplus.models.churn.ChurnReasons;
import io.periplus.models.churn.ChurnScores;
import io.periplus.models.worth.CustomerValues;
import io.periplus.models.worth.UpliftPolicies;
import io.periplus.silver.action.ActionAssignment;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.Subscription;
import io.periplus.silver.commerce.SubscriptionEvent;
import io.periplus.silver.cost.MarketingSpend;
import io.periplus.testkit.SparkTest;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The night closes 20 February 2024: January is the newest closed month. */
@SparkTest
class RetentionTest {
  private static final Definitions DEFINITIONS = new Definitions("e", "c");
  private static final String PEOPLE =
      """
      customer_key | customer_id | segment_key | is_current | acquired_on | acquisition_kind | acquisition_channel_key
      1            | kept        | 7           | true       | 2023-01-05  | unknown          | 3
      2            | more        | 7           | true       | 2023-01-05  | unknown          | 3
      3            | less        | 7           | true       | 2023-01-05  | unknown          | 3
      4            | gone        | 7           | true       | 2023-01-05  | unknown          | 3
      5            | friend      | 7           | true       | 2024-01-02  | earned           | 3
      6            | stranger    | 7           | true       | 2024-01-03  | unknown          | 3
      """;

  @Test
  void whatCameAndWentOfTheRevenueAddsUp(SparkSession spark) {
    assertRows(
        """
        month_start_on | base_kind | revenue_base_amount | churn_amount | contraction_amount | expansion_amount | new_earned_amount | new_bought_amount | new_unknown_amount | alive_customer_count | bought_customer_count
        2024-01-01     | month_ago | 400.0000            | 100.0000     | 40.0000            | 25.0000          | 10.0000           | 0.0000            | 20.0000            | 4                    | 3
        """,
        made(
            spark,
            new AggGrowth(90, DEFINITIONS),
            Map.of(
                DimCustomer.TABLE,
                PEOPLE,
                FactCustomerMonth.TABLE,
                """
                customer_id | segment_key | month_start_on | revenue_amount | recency_days | link_confidence
                kept        | 7           | 2023-12-01     | 100            | 3            | 1
                kept        | 7           | 2024-01-01     | 100            | 3            | 1
                more        | 7           | 2023-12-01     | 100            | 3            | 1
                more        | 7           | 2024-01-01     | 125            | 3            | 1
                less        | 7           | 2023-12-01     | 100            | 3            | 1
                less        | 7           | 2024-01-01     | 60             | 3            | 1
                gone        | 7           | 2023-12-01     | 100            | 3            | 1
                gone        | 7           | 2024-01-01     | 0              | 34           | 1
                friend      | 7           | 2024-01-01     | 10             | 3            | 1
                stranger    | 7           | 2024-01-01     | 20             | 3            | 1
                """)));
  }

  @Test
  void aContractIsKeptPausedOrEndedOfItselfOrByAPayment(SparkSession spark) {
    assertRows(
        """
        month_start_on | base_kind | start_customer_count | kept_customer_count | paused_customer_count | churned_voluntary_count | churned_involuntary_count
        2024-01-01     | month_ago | 4                    | 2                   | 1                     | 1                       | 1
        """,
        made(
            spark,
            new AggGrowth(90, DEFINITIONS),
            Map.of(
                DimCustomer.TABLE,
                PEOPLE,
                FactCustomerMonth.TABLE,
                """
                customer_id | segment_key | month_start_on | revenue_amount
                kept        | 7           | 2023-12-01     | 1
                kept        | 7           | 2024-01-01     | 1
                """,
                Subscription.TABLE,
                """
                subscription_id | customer_id | started_at           | ended_at             | status
                s1              | kept        | 2023-12-02T00:00:00Z |                      | active
                s2              | more        | 2023-12-02T00:00:00Z |                      | paused
                s3              | less        | 2023-12-02T00:00:00Z | 2024-01-10T12:00:00Z | cancelled
                s4              | gone        | 2023-12-02T00:00:00Z | 2024-01-11T12:00:00Z | ended
                s5              | friend      | 2024-01-05T12:00:00Z |                      | active
                """,
                SubscriptionEvent.TABLE,
                """
                subscription_event_id | subscription_id | event_type | happened_at          | is_involuntary
                e3                    | s3              | cancel     | 2024-01-10T12:00:00Z | false
                e4                    | s4              | cancel     | 2024-01-11T12:00:00Z | true
                """)));
  }

  @Test
  void aNewCustomerIsSetAgainstAKeptOne(SparkSession spark) {
    assertRows(
        """
        month_start_on | channel_key | segment_key | acquisition_spend_amount | retention_offer_amount | service_recovery_amount | loyalty_amount | new_customer_count | kept_customer_count
        2023-01-01     | 3           | 7           | 0.0000                   | 0.0000                 | 0.0000                  | 0.0000         | 4                  | 0
        2024-01-01     | -1          | -2          | 500.0000                 | 0.0000                 | 0.0000                  | 0.0000         | 0                  | 0
        2024-01-01     | -2          | -2          | 0.0000                   | 30.0000                | 0.0000                  | 20.0000        | 0                  | 0
        2024-01-01     | -2          | 7           | 0.0000                   | 10.0000                | 5.0000                  | 0.0000         | 0                  | 1
        2024-01-01     | 3           | 7           | 0.0000                   | 0.0000                 | 0.0000                  | 0.0000         | 2                  | 0
        """,
        made(
                spark,
                new AggAcquisition(DEFINITIONS),
                Map.of(
                    DimCustomer.TABLE,
                    PEOPLE,
                    FactCustomerMonth.TABLE,
                    """
                    customer_id | segment_key | month_start_on | goodwill_amount | order_count | frequency_count
                    kept        | 7           | 2024-01-01     | 5               | 1           | 2
                    stranger    | 7           | 2024-01-01     | 0               | 1           | 0
                    kept        | 7           | 2024-02-01     | 9               | 1           | 3
                    """,
                    MarketingSpend.TABLE,
                    """
                    spend_id | spend_on   | channel | purpose     | amount
                    m1       | 2024-01-08 | cpc     | acquisition | 500
                    m2       | 2024-01-08 | email   | retention   | 30
                    m3       | 2024-01-08 | email   | loyalty     | 20
                    """,
                    ActionAssignment.TABLE,
                    """
                    action_id | customer_source_id | customer_id | kind            | assigned_at          | arm     | cost_amount
                    a1        | x                  | kept        | retention_offer | 2024-01-09T12:00:00Z | treated | 10
                    a1        | y                  | more        | retention_offer | 2024-01-09T12:00:00Z | holdout |
                    """))
            .orderBy("month_start_on", "channel_key", "segment_key"));
  }

  @Test
  void aCustomerStandsOnOneLineWithTheModelsReasonsAndHisWorth(SparkSession spark) {
    assertRows(
        """
        customer_id | churn_probability | value_band | value_at_risk_amount | uplift_refused_reason | reason_1_component_key | reason_1_contribution | reason_2_component_key | model_run_key | evidence_grade
        kept        | 0.4               | high       | 40.0000              | nobody was held out   | 11                     | 0.7                   | -2                     | -1            |
        more        |                   |            |                      |                       | -2                     |                       | -2                     | -2            |
        """,
        made(
                spark,
                new FactCustomer360(),
                Map.of(
                    DimCustomer.TABLE,
                    PEOPLE,
                    DimComponent.TABLE,
                    "component_key | component_code\n11 | late\n12 | wait",
                    ChurnScores.TABLE,
                    """
                    customer_id | kind            | churn_probability
                    kept        | non_contractual | 0.4
                    """,
                    ChurnReasons.TABLE,
                    """
                    customer_id | kind            | position | reason_code | is_component | contribution
                    kept        | non_contractual | 1        | silence     | false        | 2.0
                    kept        | non_contractual | 2        | wait        | true         | -0.9
                    kept        | non_contractual | 3        | late        | true         | 0.7
                    """,
                    CustomerValues.TABLE,
                    """
                    customer_id | value_band | value_at_risk_amount | uplift_refused_reason
                    kept        | high       | 40                   | nobody was held out
                    """))
            .where("customer_id in ('kept', 'more')"));
  }

  @Test
  void aTrialIsShownInMoneyAndARefusalWithItsReason(SparkSession spark) {
    assertRows(
        """
        policy_code | decile | customer_count | is_within_cutoff | estimate | amount    | risk_targeting_amount | n_treated | n_control | evidence_grade | refused_reason
        offer       | 1      | 100            | true             | 2.5      | 250.0000  | 50.0000               | 70        | 30        | A              |
        none        | 0      |                |                  |          |           |                       |           |           |                | nobody was held out
        """,
        made(
            spark,
            new FactUpliftPolicy(),
            Map.of(
                UpliftPolicies.TABLE,
                """
                policy_code | decile | customer_count | treated_count | is_within_cutoff | lift | lift_low | lift_high | risk_lift | refused_reason
                offer       | 1      | 100            | 70            | true             | 2.5  | 1        | 4         | 0.5       |
                none        | 0      |                |               |                  |      |          |           |           | nobody was held out
                """)));
  }

  @Test
  void whoBoughtNothingInTheHorizonAfterAMonthIsLostOnceTheHorizonIsOver(SparkSession spark) {
    assertRows(
        """
        month_start_on | is_label_mature | is_churned_next | past_margin_amount | p_alive    | rfm_recency_quintile
        2023-09-01     | true            | false           | 10.0000            |            |
        2023-10-01     | true            | true            | 10.0000            |            |
        2024-01-01     | false           |                 | 15.0000            | 0.50000000 | 5
        """,
        made(
            spark,
            new FactCustomerMonth(90, DEFINITIONS),
            Map.of(
                CustomerMonth.TABLE,
                """
                customer_id | month_start_on | margin_amount | recency_days
                kept        | 2023-09-01     | 10            | 3
                kept        | 2023-10-01     | 0             | 20
                kept        | 2024-01-01     | 5             | 50
                """,
                OrderHeader.TABLE,
                """
                order_id | customer_id | order_kind           | is_cancelled | ordered_at
                o1       | kept        | sale                 | false        | 2023-10-11T12:00:00Z
                o2       | kept        | subscription_invoice | false        | 2023-11-11T12:00:00Z
                o3       | kept        | sale                 | true         | 2023-11-12T12:00:00Z
                """,
                CustomerValues.TABLE,
                "customer_id | p_alive\nkept | 0.5")));
  }
}
