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

/** What each scenario does to each outcome, month by month, and every draw behind it. */
public final class ScenarioResults {
  public static final Field SCENARIO_CODE =
      required("scenario_code", Types.STRING, "Scenario of the configuration.");
  public static final Field HORIZON_MONTH =
      required("horizon_month", Types.INT, "Months after its start, from 1; 0 when refused.");
  public static final Field DRAW_NO =
      required("draw_no", Types.INT, "Joint replicate, the same everywhere.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "scenario")
          .oneRowPer(
              "scenario x outcome x horizon month",
              SCENARIO_CODE,
              LinkageEffects.OUTCOME_CODE,
              HORIZON_MONTH)
          .columns(
              ModelRuns.MODEL_RUN_ID,
              SCENARIO_CODE,
              LinkageEffects.OUTCOME_CODE,
              HORIZON_MONTH,
              figure("estimate", "Change of the outcome in the month, in estimate_unit."),
              figure("low", "Lower end of the 95 % interval."),
              figure("high", "Upper end of the 95 % interval."),
              figure("p10", "A tenth of the draws lies below."),
              figure("p50", "Half of the draws lie below."),
              figure("p90", "Nine tenths of the draws lie below."),
              optional(
                  "estimate_unit",
                  Types.STRING,
                  "money, count (customers kept), or points of the score."),
              optional("evidence_grade", Types.STRING, "Weakest of its effects."),
              optional("refused_reason", Types.STRING, "Why there is no number; else null."),
              money("cost_of_change_amount", "What the change costs, once."),
              money("net_value_low", "Margin so far, discounted, less cost: lower end."),
              money("net_value_mid", "The same: half of the draws lie below."),
              money("net_value_high", "The same: upper end."),
              money("break_even_cost_amount", "Cost at which half of the draws gain nothing."),
              figure("p_net_positive", "Share of draws in which it pays."))
          .check(
              "grade_d_never_in_money",
              "coalesce(evidence_grade, 'M') <> 'D' or (coalesce(estimate_unit, '') <> 'money'"
                  + " and net_value_mid is null)",
              Severity.FAIL,
              "GRADE_D_MONEY")
          .build();

  /** Draws add up over scenarios that share no component. */
  public static final Table DRAWS =
      Table.in(Layer.MODELS, "scenario_draw")
          .oneRowPer(
              "scenario x outcome x horizon month x draw",
              SCENARIO_CODE,
              LinkageEffects.OUTCOME_CODE,
              HORIZON_MONTH,
              DRAW_NO)
          .columns(
              ModelRuns.MODEL_RUN_ID,
              SCENARIO_CODE,
              LinkageEffects.OUTCOME_CODE,
              HORIZON_MONTH,
              DRAW_NO,
              required("value", Types.EXACT, "Change of the outcome in this replicate.")
                  .adds(Additivity.A))
          .build();

  public static final Field PORTFOLIO_CODE =
      required("portfolio_code", Types.STRING, "Budget of the configuration.");

  /** Which scenarios fit a budget; what both of two would do is counted once. */
  public static final Table PORTFOLIO =
      Table.in(Layer.MODELS, "fix_portfolio")
          .oneRowPer("portfolio x scenario", PORTFOLIO_CODE, SCENARIO_CODE)
          .columns(
              ModelRuns.MODEL_RUN_ID,
              PORTFOLIO_CODE,
              SCENARIO_CODE,
              required("is_chosen", Types.BOOLEAN, "Whether the budget is spent on it."),
              optional("choice_order", Types.INT, "Its turn, most gain a cost first.")
                  .adds(Additivity.N),
              money("budget_amount", "What may be spent."),
              money("cost_amount", "What it costs."),
              optional("evidence_grade", Types.STRING, "Weakest of its effects."),
              optional("refused_reason", Types.STRING, "Why there is no number; else null."),
              money("amount", "Net worth of a year that it adds to those chosen before."),
              money("amount_low", "Lower end of the 95 % interval."),
              money("amount_high", "Upper end of the 95 % interval."))
          .build();

  private ScenarioResults() {}

  private static Field figure(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }

  private static Field money(String name, String comment) {
    return optional(name, Types.MONEY, comment).adds(Additivity.N);
  }
}
