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
import io.periplus.models.DriverEffects;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** What moves the score. */
public final class FactDriverImportance extends GoldTable {
  public static final Field COMPONENT_KEY = key("component_key", "Component, of dim_component.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment, of dim_segment; -2 for all customers.");
  public static final Field OUTCOME_CODE =
      required(
          "outcome_code",
          Types.STRING,
          "nps, csat, ces, trust, retention, cost_to_serve, revenue or margin.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_driver_importance")
          .oneRowPer(
              "driver x outcome x segment x run",
              COMPONENT_KEY,
              OUTCOME_CODE,
              SEGMENT_KEY,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("What moves the score; where to look first?")
          .columns(
              COMPONENT_KEY,
              SEGMENT_KEY,
              OUTCOME_CODE,
              figure(
                  "explained_share",
                  Types.DOUBLE,
                  "Fair share of the explained variation, 0 to 1."),
              figure("explained_share_low", Types.DOUBLE, "Lower end of its interval."),
              figure("explained_share_high", Types.DOUBLE, "Upper end of its interval."),
              figure("importance_rank", Types.INT, "Place by share, 1 the largest."),
              figure("rank_low", Types.INT, "Best place to be reckoned with."),
              figure("rank_high", Types.INT, "Worst place to be reckoned with."),
              figure("p_top3", Types.DOUBLE, "Probability to be among the first three."),
              figure("performance", Types.DOUBLE, "Mean level now."),
              figure(
                  "performance_peer", Types.DOUBLE, "Level of the best tenth of comparable units."),
              optional(
                  "quadrant",
                  Types.STRING,
                  "fix, keep, watch or leave: share and closeness to the peer against their means."),
              optional(
                  "asymmetry_kind",
                  Types.STRING,
                  "must_be, performance, delighter or unclassified."),
              figure(
                  "leave_out_change",
                  Types.DOUBLE,
                  "Loss of explained variation without it; another vendor's formula."),
              figure(
                  "mean_difference", Types.DOUBLE, "Mean score with it less without, unadjusted."),
              figure(
                  "point_share",
                  Types.DOUBLE,
                  "Its part of the points lost; another vendor's formula."),
              figure(
                  "q_value",
                  Types.DOUBLE,
                  "Smallest share of false alarms at which the effect would be listed, over all rows."),
              required("is_thin", Types.BOOLEAN, "Too few answers for an interval."))
          .columns(LinkageBlock.ESTIMATE)
          .columns(LinkageBlock.AMOUNT)
          .check(LinkageBlock.RULE, LinkageBlock.NEVER_IN_MONEY, Severity.FAIL, LinkageBlock.REASON)
          .build();

  public FactDriverImportance() {
    super(TABLE, DriverEffects.TABLE, DimComponent.TABLE, DimSegment.TABLE, DimModelRun.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of(
        "n_effective", "overlap_share", "weak_link_share", "amount", "amount_low", "amount_high");
  }
}
