package io.periplus.gold.retention;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.shape.GoldTable;
import io.periplus.models.churn.ChurnHazards;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** When customers with a contract are likely to leave. */
public final class FactChurnHazard extends GoldTable {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Durable pseudonym of the customer.")
          .privacy(Privacy.KEY);
  public static final Field MODEL_RUN_KEY =
      key("model_run_key", "Fit behind it, of dim_model_run.");
  public static final Field MONTH_AHEAD =
      required("month_ahead", Types.INT, "Months from now, 1 the month that runs.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_churn_hazard")
          .oneRowPer("customer x month ahead x run", CUSTOMER_ID, MONTH_AHEAD, MODEL_RUN_KEY)
          .answers("When is a customer likely to leave?")
          .columns(
              CUSTOMER_ID,
              MODEL_RUN_KEY,
              MONTH_AHEAD,
              figure("hazard", Types.DOUBLE, "Chance to leave in that month, if still there."),
              figure("survival", Types.DOUBLE, "Chance to be there after it."))
          .check("survival_is_a_chance", "survival between 0 and 1", Severity.FAIL, "RANGE")
          .build();

  public FactChurnHazard() {
    super(TABLE, ChurnHazards.TABLE, DimModelRun.TABLE);
  }
}
