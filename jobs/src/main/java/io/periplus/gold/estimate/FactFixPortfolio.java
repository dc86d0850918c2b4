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

/** Which set of fixes fits this budget. */
public final class FactFixPortfolio extends GoldTable {
  public static final Field PORTFOLIO_CODE =
      required("portfolio_code", Types.STRING, "Budget of the configuration.");
  public static final Field ACTION_KEY =
      key("action_key", "Action; -2: the fix is a scenario of the configuration.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_fix_portfolio")
          .oneRowPer(
              "portfolio x action candidate x run",
              PORTFOLIO_CODE,
              ACTION_KEY,
              FactScenarioResult.SCENARIO_KEY,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("Which set of fixes fits this budget?")
          .columns(
              PORTFOLIO_CODE,
              ACTION_KEY,
              FactScenarioResult.SCENARIO_KEY,
              required("is_chosen", Types.BOOLEAN, "Whether the budget is spent on it."),
              figure("choice_order", Types.INT, "Its turn, most gain a cost first."),
              figure("budget_amount", Types.MONEY, "What may be spent."),
              figure("cost_amount", Types.MONEY, "What it costs."))
          .columns(LinkageBlock.ESTIMATE)
          .columns(LinkageBlock.AMOUNT)
          .check(LinkageBlock.RULE, LinkageBlock.NEVER_IN_MONEY, Severity.FAIL, LinkageBlock.REASON)
          .build();

  public FactFixPortfolio() {
    super(TABLE, ScenarioResults.PORTFOLIO, DimScenario.TABLE, DimModelRun.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of("n_treated", "n_control", "n_effective", "overlap_share", "weak_link_share");
  }
}
