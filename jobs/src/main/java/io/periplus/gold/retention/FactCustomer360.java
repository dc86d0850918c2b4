package io.periplus.gold.retention;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.shape.GoldTable;
import io.periplus.models.churn.ChurnReasons;
import io.periplus.models.churn.ChurnScores;
import io.periplus.models.worth.CustomerValues;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Each customer on one line, as of the release's date: how likely to leave, why, worth what. */
public final class FactCustomer360 extends GoldTable {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Durable pseudonym of the customer.")
          .privacy(Privacy.KEY);

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_customer_360")
          .oneRowPer("customer, as of the release's date", CUSTOMER_ID)
          .answers("Who needs what, today?")
          .columns(
              CUSTOMER_ID,
              key("customer_key", "Version of the customer, of dim_customer."),
              key("segment_key", "Segment of the primary scheme, of dim_segment."),
              key("model_run_key", "Fit behind the churn probability; -2 without one."),
              required("as_of_on", Types.DATE, "Business day."),
              optional(
                  "value_band",
                  Types.STRING,
                  "high, middle or low: the best fifth, the next three, the last by worth."),
              figure(
                  "churn_probability",
                  Types.DOUBLE,
                  "Probability to leave within the horizon; who has a contract: to end it."),
              figure("churn_low", Types.DOUBLE, "Lower end of its interval."),
              figure("churn_high", Types.DOUBLE, "Upper end of it."),
              figure("cause_involuntary", Types.DOUBLE, "Part of it: a payment that fails."),
              figure("cause_price", Types.DOUBLE, "Part of it: the price."),
              figure("cause_service", Types.DOUBLE, "Part of it: the service."),
              figure("cause_life_event", Types.DOUBLE, "Part of it: a change in his life."),
              figure("cause_other", Types.DOUBLE, "The rest of it."),
              added(
                  "value_at_risk_amount",
                  Types.MONEY,
                  "Churn probability x expected margin, each part of it with its own."),
              added("expected_margin_amount", Types.MONEY, "Expected discounted margin to come."),
              added("referral_value_amount", Types.MONEY, "Of those he refers; null for grade D."),
              figure("expected_margin_low", Types.MONEY, "Lower end of its interval."),
              figure("expected_margin_high", Types.MONEY, "Upper end of it."),
              figure("csat_predicted", Types.DOUBLE, "As predicted; never mixed with answers."),
              figure("csat_predicted_low", Types.DOUBLE, "Lower end of its interval."),
              figure("csat_predicted_high", Types.DOUBLE, "Upper end of it."),
              figure("uplift", Types.DOUBLE, "What treating him would add to staying."),
              figure("uplift_low", Types.DOUBLE, "Lower end: of the tenth in which he falls."),
              figure("uplift_high", Types.DOUBLE, "Upper end of it."),
              optional("uplift_method", Types.STRING, "two_model or r_learner."),
              optional("uplift_refused_reason", Types.STRING, "Why there is none."),
              figure("uplift_n_treated", Types.BIGINT, "Treated of the hold-out trial."),
              figure("uplift_n_control", Types.BIGINT, "Held out of it."),
              figure(
                  "expected_profit_lift_amount",
                  Types.MONEY,
                  "What treating him would earn, net of its cost; grade A or B only."),
              figure("expected_profit_lift_low", Types.MONEY, "Lower end of its interval."),
              figure("expected_profit_lift_high", Types.MONEY, "Upper end of it."),
              optional("evidence_grade", Types.STRING, "Grade of the uplift."),
              key("next_best_action_key", "Action, of dim_action; -2 leave alone."),
              optional("is_promoter_to_ask", Types.BOOLEAN, "Promoter not yet asked to refer."),
              key("reason_1_component_key", "Weightiest component towards leaving; -2 without."),
              key("reason_2_component_key", "Second of them; the model's reasons, not causes."),
              key("reason_3_component_key", "Third of them."),
              figure("reason_1_contribution", Types.DOUBLE, "Its part of the model's margin."),
              figure("reason_2_contribution", Types.DOUBLE, "The same of the second."),
              figure("reason_3_contribution", Types.DOUBLE, "The same of the third."),
              optional("may_survey", Types.BOOLEAN, "Consent to surveys as of the date."),
              optional("may_market", Types.BOOLEAN, "Consent to marketing."),
              optional("may_analyse", Types.BOOLEAN, "Consent to analysis."),
              optional("may_use_text", Types.BOOLEAN, "Consent to the use of his words."),
              figure("link_confidence", Types.DOUBLE, "Of the links between his ids, 0 to 1."))
          .check(
              "causes_make_the_probability",
              "coalesce(abs(churn_probability - cause_involuntary - cause_price - cause_service"
                  + " - cause_life_event - cause_other) < 1e-9, true)",
              Severity.FAIL,
              "IDENTITY")
          .check(
              "no_lift_without_a_holdout",
              "expected_profit_lift_amount is null or evidence_grade in ('A', 'B')",
              Severity.FAIL,
              "GRADE")
          .build();

  public FactCustomer360() {
    super(
        TABLE,
        ChurnScores.TABLE,
        ChurnReasons.TABLE,
        CustomerValues.TABLE,
        DimCustomer.TABLE,
        DimComponent.TABLE,
        DimModelRun.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of(
        "referral_value_amount",
        "csat_predicted",
        "csat_predicted_low",
        "csat_predicted_high",
        "is_promoter_to_ask",
        "may_survey",
        "may_market",
        "may_analyse",
        "may_use_text");
  }
}
