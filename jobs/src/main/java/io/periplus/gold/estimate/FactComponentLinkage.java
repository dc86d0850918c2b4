package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.dim.DimSegment;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.models.linkage.LinkageEffects;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** The linkage: what one piece of the journey does to experience, cost and revenue. */
public final class FactComponentLinkage extends GoldTable {
  public static final Field COMPONENT_KEY = key("component_key", "Component, of dim_component.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment, of dim_segment; -2 for all customers.");
  public static final Field OUTCOME_CODE =
      required(
          "outcome_code",
          Types.STRING,
          "nps, csat, ces, trust, retention, cost_to_serve, revenue or margin.");
  public static final Field HORIZON_MONTHS =
      required(
          "horizon_months", Types.INT, "Months over which the outcome is counted; 0 for scores.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_component_linkage")
          .oneRowPer(
              "component x outcome x segment x horizon x run",
              COMPONENT_KEY,
              OUTCOME_CODE,
              SEGMENT_KEY,
              HORIZON_MONTHS,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("What does a component do to satisfaction, cost, revenue and margin?")
          .columns(
              COMPONENT_KEY,
              SEGMENT_KEY,
              OUTCOME_CODE,
              HORIZON_MONTHS,
              figure("unit_change", Types.DOUBLE, "Change for which an effect is stated."),
              figure("exposed_customer_count", Types.BIGINT, "Customers who met it."),
              figure("exposure_mean", Types.DOUBLE, "Its mean level among them."),
              figure("exposure_p01", Types.DOUBLE, "First percentile of the observed level."),
              figure(
                  "exposure_p99", Types.DOUBLE, "Ninety-ninth percentile of the observed level."),
              figure("std_error", Types.DOUBLE, "Standard error of the estimate."),
              figure(
                  "placebo_p",
                  Types.DOUBLE,
                  "p of an effect on the outcome of the time before the exposure, which it cannot"
                      + " move."),
              figure(
                  "random_cause_p", Types.DOUBLE, "p of an effect of another customer's exposure."),
              figure(
                  "permuted_p",
                  Types.DOUBLE,
                  "p of an effect of the customer's exposure at another time."),
              figure(
                  "lead_p",
                  Types.DOUBLE,
                  "p of an effect of an exposure that came after the outcome."),
              figure(
                  "subset_shift",
                  Types.DOUBLE,
                  "p of two halves of the customers telling the same."),
              figure(
                  "robustness_value",
                  Types.DOUBLE,
                  "Share of both what is left of exposure and outcome that an unseen cause must"
                      + " explain to erase it."),
              figure("e_value", Types.DOUBLE, "The same as a risk ratio."),
              figure(
                  "benchmark_low",
                  Types.DOUBLE,
                  "Lower bound if an unseen cause were as strong as the strongest measured one."),
              figure("benchmark_high", Types.DOUBLE, "Upper bound in that case."),
              figure(
                  "estimate_worse",
                  Types.DOUBLE,
                  "Slope where it gets worse; null unless supported."),
              figure(
                  "estimate_better",
                  Types.DOUBLE,
                  "Slope where it gets better; null unless supported."),
              figure("asymmetry_p", Types.DOUBLE, "p of the two slopes being one."),
              figure("second_estimate", Types.DOUBLE, "The same effect by the second method."),
              optional(
                  "grade_reason",
                  Types.STRING,
                  "Why the grade is no better: the gates that failed or could not be tried."))
          .columns(LinkageBlock.ESTIMATE)
          .columns(LinkageBlock.AMOUNT)
          .check(LinkageBlock.RULE, LinkageBlock.NEVER_IN_MONEY, Severity.FAIL, LinkageBlock.REASON)
          .build();

  public FactComponentLinkage() {
    super(TABLE, LinkageEffects.TABLE, DimComponent.TABLE, DimSegment.TABLE, DimModelRun.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of("estimate_worse", "estimate_better", "asymmetry_p", "weak_link_share");
  }
}
