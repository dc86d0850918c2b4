package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.dim.DimScenario;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.models.linkage.ScenarioResults;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** What if: each outcome of each scenario, month by month. */
public final class FactScenarioResult extends GoldTable {
  public static final Field SCENARIO_KEY = key("scenario_key", "Scenario, of dim_scenario.");
  public static final Field HORIZON_MONTH =
      required("horizon_month", Types.INT, "Months after its start, from 1; 0 when refused.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_scenario_result")
          .oneRowPer(
              "scenario x outcome x horizon month x run",
              SCENARIO_KEY,
              FactComponentLinkage.OUTCOME_CODE,
              HORIZON_MONTH,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("What if we change this much of that for these customers?")
          .columns(
              SCENARIO_KEY,
              FactComponentLinkage.OUTCOME_CODE,
              HORIZON_MONTH,
              figure("p10", Types.DOUBLE, "A tenth of the draws lies below."),
              figure("p50", Types.DOUBLE, "Half of the draws lie below."),
              figure("p90", Types.DOUBLE, "Nine tenths of the draws lie below."),
              figure("cost_of_change_amount", Types.MONEY, "What the change costs, once."),
              figure(
                  "net_value_low",
                  Types.MONEY,
                  "Margin since the start, discounted, less the cost: lower end of 95 %."),
              figure("net_value_mid", Types.MONEY, "The same: half of the draws lie below."),
              figure("net_value_high", Types.MONEY, "The same: upper end of 95 %."),
              figure(
                  "break_even_cost_amount",
                  Types.MONEY,
                  "Cost at which half of the draws gain nothing."),
              figure("p_net_positive", Types.DOUBLE, "Share of draws in which it pays."))
          .columns(LinkageBlock.ESTIMATE)
          .check(
              LinkageBlock.RULE, LinkageBlock.NEVER_MONEY_UNIT, Severity.FAIL, LinkageBlock.REASON)
          .build();

  public FactScenarioResult() {
    super(TABLE, ScenarioResults.TABLE, DimScenario.TABLE, DimModelRun.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of("n_treated", "n_control", "n_effective", "overlap_share", "weak_link_share");
  }
}
