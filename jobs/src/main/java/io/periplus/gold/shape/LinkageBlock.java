package io.periplus.gold.shape;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;

import io.periplus.table.Field;
import io.periplus.table.Types;
import java.util.List;

/**
 * What stands beside every modelled number, so that it can be believed or not. An association,
 * grade D, is never stated in money: the tables refuse it, and the views filter it out again.
 */
public final class LinkageBlock {
  public static final Field MODEL_RUN_KEY =
      key("model_run_key", "Fit behind the number, of dim_model_run; -2 when it was measured.");

  /** The number, its interval, its support and its grade. */
  public static final List<Field> ESTIMATE =
      List.of(
          figure("estimate", Types.DOUBLE, "The value, in estimate_unit."),
          figure("low", Types.DOUBLE, "Lower end of its 95 % interval."),
          figure("high", Types.DOUBLE, "Upper end of its 95 % interval."),
          optional(
              "estimate_unit",
              Types.STRING,
              "points, share, count, seconds, money or standardised."),
          optional("method", Types.STRING, "How it was obtained; for a level, its interval."),
          figure("n_treated", Types.BIGINT, "Cases with the exposure."),
          figure("n_control", Types.BIGINT, "Cases without it."),
          figure("n_effective", Types.DOUBLE, "As many equal, independent cases say as much."),
          figure("overlap_share", Types.DOUBLE, "Share of the treated inside the overlap."),
          optional(
              "evidence_grade",
              Types.STRING,
              "A randomised, B quasi-experiment, C adjusted and refuted, D association; null when"
                  + " measured or refused."),
          figure("weak_link_share", Types.DOUBLE, "Weight on identity links below 0.9."),
          optional("refused_reason", Types.STRING, "Why there is no number; else null."),
          MODEL_RUN_KEY);

  /** The same in money, for those who earned it. */
  public static final List<Field> AMOUNT =
      List.of(
          figure("amount", Types.MONEY, "The effect in money a year; null for grade D."),
          figure("amount_low", Types.MONEY, "Lower end of its interval; null for grade D."),
          figure("amount_high", Types.MONEY, "Upper end of its interval; null for grade D."));

  /** Name of the rule that keeps associations out of money. */
  public static final String RULE = "grade_d_never_in_money";

  /** Reason code of a row that breaks it. */
  public static final String REASON = "GRADE_D_MONEY";

  /** The rule for a table without amounts. */
  public static final String NEVER_MONEY_UNIT =
      "coalesce(evidence_grade, 'M') <> 'D' or coalesce(estimate_unit, '') <> 'money'";

  /** The rule for a table with amounts. */
  public static final String NEVER_IN_MONEY =
      "coalesce(evidence_grade, 'M') <> 'D' or (coalesce(estimate_unit, '') <> 'money'"
          + " and amount is null and amount_low is null and amount_high is null)";

  private LinkageBlock() {}
}
