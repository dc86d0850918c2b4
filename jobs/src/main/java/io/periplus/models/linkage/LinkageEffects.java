package io.periplus.models.linkage;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.models.ModelRuns;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** What one component of the journey does to experience, cost and revenue, with its evidence. */
public final class LinkageEffects {
  public static final Field COMPONENT_CODE =
      required("component_code", Types.STRING, "Component of the journey.");
  public static final Field OUTCOME_CODE =
      required(
          "outcome_code",
          Types.STRING,
          "A metric code, or retention, cost_to_serve, revenue, margin.");
  public static final Field SEGMENT_CODE =
      required("segment_code", Types.STRING, "Segment of customers, ALL for everybody.");
  public static final Field HORIZON_MONTHS =
      required(
          "horizon_months",
          Types.INT,
          "Months after the exposure; 0 for the answer that followed.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "linkage")
          .oneRowPer(
              "component x outcome x segment x horizon",
              COMPONENT_CODE,
              OUTCOME_CODE,
              SEGMENT_CODE,
              HORIZON_MONTHS)
          .columns(
              ModelRuns.MODEL_RUN_ID,
              COMPONENT_CODE,
              OUTCOME_CODE,
              SEGMENT_CODE,
              HORIZON_MONTHS,
              required("unit_change", Types.DOUBLE, "Change that the estimate is for."),
              figure("estimate", "Change of the outcome, in estimate_unit."),
              figure("low", "Lower end of the 95 % interval, customers kept whole."),
              figure("high", "Upper end of the 95 % interval."),
              optional(
                  "estimate_unit",
                  Types.STRING,
                  "points of the score, share, money, or standardised: deviations of the outcome,"
                      + " where an association may not stand in money."),
              required(
                  "method",
                  Types.STRING,
                  "within_panel: within the same customer; orthogonal: adjusted and cross-fitted;"
                      + " association: the same, refuted."),
              optional("n_treated", Types.BIGINT, "Rows exposed.").adds(Additivity.N),
              optional("n_control", Types.BIGINT, "Rows not exposed.").adds(Additivity.N),
              figure("n_effective", "Equally weighted rows that are as informative."),
              figure("overlap_share", "Share of treated inside the region of overlap."),
              optional(
                  "evidence_grade",
                  Types.STRING,
                  "C: adjusted and refuted, D: association; null when refused."),
              optional(
                  "grade_reason",
                  Types.STRING,
                  "Why the grade is no better: the gates that failed or could not be tried."),
              optional("refused_reason", Types.STRING, "Why there is no number; else null."),
              figure("std_error", "Standard error, clustered by customer."),
              optional("exposed_customer_count", Types.BIGINT, "Customers exposed.")
                  .adds(Additivity.N),
              figure("exposure_mean", "Mean level among those who met it."),
              figure("exposure_p01", "Lowest level with support."),
              figure("exposure_p99", "Highest level with support."),
              figure("placebo_p", "p of an effect on the outcome before the exposure."),
              figure("random_cause_p", "p of an effect of another customer's exposure."),
              figure("permuted_p", "p of an effect of the exposure of another time."),
              figure("lead_p", "p of an effect of an exposure after the outcome."),
              figure("subset_shift", "p of two halves of the customers telling the same."),
              figure(
                  "robustness_value",
                  "Share of both residual variances that an unseen cause must explain to erase"
                      + " it."),
              figure("e_value", "The same as a ratio of risks; of retention only."),
              figure(
                  "benchmark_low",
                  "Estimate less the bias of an unseen cause as strong as the"
                      + " strongest measured one."),
              figure("benchmark_high", "Estimate plus that bias."),
              figure("second_estimate", "The same effect by the other method."),
              figure("capped_estimate", "The same on the outcome winsorised at P99.5."),
              figure(
                  "interactive_estimate",
                  "Having some of it against none, from odds and models of both arms."),
              figure("influence_of_few", "Share of the uncertainty from a thousandth of shards."),
              figure("q_value", "Part of false alarms at which it would be on the list."),
              money("amount", "Effect of all that was met, a year; null for grade D."),
              money("amount_low", "Lower end of its interval."),
              money("amount_high", "Upper end of its interval."))
          .check(
              "grade_d_never_in_money",
              "coalesce(evidence_grade, 'M') <> 'D' or (coalesce(estimate_unit, '') <> 'money'"
                  + " and amount is null)",
              Severity.FAIL,
              "GRADE_D_MONEY")
          .build();

  private LinkageEffects() {}

  private static Field money(String name, String comment) {
    return optional(name, Types.MONEY, comment).adds(Additivity.N);
  }

  private static Field figure(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }
}
