package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.dim.DimScenario;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.models.linkage.ScenarioResults;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/**
 * Every draw of every scenario: the sums of draws are right where the sums of intervals are not.
 */
public final class FactScenarioDraw extends GoldTable {
  public static final Field DRAW_NO =
      required("draw_no", Types.INT, "Joint replicate, the same everywhere.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_scenario_draw")
          .oneRowPer(
              "scenario x outcome x horizon month x draw x run",
              FactScenarioResult.SCENARIO_KEY,
              FactComponentLinkage.OUTCOME_CODE,
              FactScenarioResult.HORIZON_MONTH,
              DRAW_NO,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("How risky are several scenarios together?")
          .columns(
              FactScenarioResult.SCENARIO_KEY,
              LinkageBlock.MODEL_RUN_KEY,
              FactComponentLinkage.OUTCOME_CODE,
              FactScenarioResult.HORIZON_MONTH,
              DRAW_NO,
              added(
                  "value",
                  Types.EXACT,
                  "Change of the outcome in this replicate; adds up over scenarios that share no"
                      + " component."))
          .build();

  public FactScenarioDraw() {
    super(TABLE, ScenarioResults.DRAWS, DimScenario.TABLE, DimModelRun.TABLE);
  }
}
