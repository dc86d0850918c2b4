package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.dim.DimSegment;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.models.linkage.LinkageCurves;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Is the second transfer worse than the first; where does better stop paying. */
public final class FactResponseCurve extends GoldTable {
  public static final Field DOSE =
      required("dose", Types.DOUBLE, "Level of the component, in its unit.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_response_curve")
          .oneRowPer(
              "component x outcome x segment x dose x run",
              FactComponentLinkage.COMPONENT_KEY,
              FactComponentLinkage.OUTCOME_CODE,
              FactComponentLinkage.SEGMENT_KEY,
              DOSE,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("Is the second transfer worse than the first; where does better stop paying?")
          .columns(
              FactComponentLinkage.COMPONENT_KEY,
              FactComponentLinkage.SEGMENT_KEY,
              FactComponentLinkage.OUTCOME_CODE,
              DOSE,
              figure("observation_count", Types.BIGINT, "Rows with some of the component."),
              required("is_supported", Types.BOOLEAN, "Whether the level was observed."))
          .columns(LinkageBlock.ESTIMATE)
          .check(
              LinkageBlock.RULE, LinkageBlock.NEVER_MONEY_UNIT, Severity.FAIL, LinkageBlock.REASON)
          .build();

  public FactResponseCurve() {
    super(TABLE, LinkageCurves.TABLE, DimComponent.TABLE, DimSegment.TABLE, DimModelRun.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of(
        "n_treated",
        "n_control",
        "n_effective",
        "overlap_share",
        "weak_link_share",
        "refused_reason");
  }
}
