package io.periplus.models;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/**
 * What moves a score: a driver's share of its variation, and its effect per unit, never confused.
 */
public final class DriverEffects {
  public static final Field COMPONENT_CODE =
      required("component_code", Types.STRING, "Component of the journey.");
  public static final Field OUTCOME_CODE =
      required(
          "outcome_code",
          Types.STRING,
          "What is moved: a metric code, retention, cost_to_serve, revenue or margin.");
  public static final Field SEGMENT_CODE =
      required("segment_code", Types.STRING, "Segment of customers, ALL for everybody.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "driver")
          .oneRowPer("driver x outcome x segment", COMPONENT_CODE, OUTCOME_CODE, SEGMENT_CODE)
          .answers("What moves the score; where to look first?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              COMPONENT_CODE,
              OUTCOME_CODE,
              SEGMENT_CODE,
              required(
                  "effect_unit",
                  Types.STRING,
                  "points, share, or standardised where the outcome is money."),
              figure(
                  "effect",
                  "Change of the outcome for one unit_change; of a segment, drawn towards all."),
              figure("effect_low", "Lower end of its 95 % interval, customers kept whole."),
              figure("effect_high", "Upper end of its 95 % interval."),
              figure("std_error", "Standard error of the effect, clustered by customer."),
              figure(
                  "q_value", "Smallest share of false alarms at which the effect would be listed."),
              figure("explained_share", "Fair share of the explained variation, LMG, 0-1."),
              figure("explained_share_low", "Lower end of its interval."),
              figure("explained_share_high", "Upper end of its interval."),
              rank("importance_rank", "Rank by share, 1 the largest."),
              rank("rank_low", "Best rank to be reckoned with."),
              rank("rank_high", "Worst rank to be reckoned with."),
              figure("p_top3", "Probability to be among the first three."),
              figure("performance", "Mean level among those who met it."),
              figure("performance_peer", "Level of the best tenth of months with 30 answers."),
              figure("leave_out_change", "Explained variation lost without it; everybody only."),
              figure("mean_difference", "Mean with the component less without, unadjusted."),
              required(
                  "asymmetry_kind",
                  Types.STRING,
                  "must_be, performance, delighter or unclassified, of the worst and best fifth."),
              count("experienced_count", "Of them, those who had met it."),
              count("answer_count", "Answers of the score, or months of customers."),
              required("is_thin", Types.BOOLEAN, "Too few answers for an interval."),
              optional(
                  "flag",
                  Types.STRING,
                  "What to know: constant, redundant, same_outcome, share_without_interval, shrunk, thin."))
          .build();

  private DriverEffects() {}

  private static Field figure(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }

  private static Field rank(String name, String comment) {
    return optional(name, Types.INT, comment).adds(Additivity.N);
  }

  private static Field count(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.N);
  }
}
