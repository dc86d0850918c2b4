package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.shape.GoldTable;
import io.periplus.models.churn.ChurnScores;
import io.periplus.models.worth.CustomerValues;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** Who is likely to leave. */
public final class FactChurnScore extends GoldTable {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Durable pseudonym of the customer.")
          .privacy(Privacy.KEY);
  public static final Field MODEL_RUN_KEY =
      key("model_run_key", "Fit behind it, of dim_model_run.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_churn_score")
          .oneRowPer("customer and run", CUSTOMER_ID, MODEL_RUN_KEY)
          .answers("How likely is a customer to leave, why, and how sure is that?")
          .columns(
              CUSTOMER_ID,
              key("customer_key", "Version of the customer at that time, of dim_customer."),
              key("segment_key", "Segment of the primary scheme, of dim_segment."),
              MODEL_RUN_KEY,
              required("kind", Types.STRING, "contractual or non_contractual."),
              required("horizon_days", Types.INT, "Days within which he leaves."),
              figure("churn_probability", Types.DOUBLE, "Probability to leave."),
              figure("churn_low", Types.DOUBLE, "Lower end of its interval."),
              figure("churn_high", Types.DOUBLE, "Upper end of its interval."),
              figure("p_alive", Types.DOUBLE, "Probability that the customer still buys."),
              figure("cause_involuntary", Types.DOUBLE, "Part of it by failed payment."),
              figure("cause_price", Types.DOUBLE, "Part of it by price."),
              figure("cause_service", Types.DOUBLE, "Part of it by service."),
              figure("cause_life_event", Types.DOUBLE, "Part of it by life events."),
              figure("cause_other", Types.DOUBLE, "The rest of it."),
              figure("controllable_share", Types.DOUBLE, "Part that the company can act on."),
              optional("calibration_bin", Types.SMALLINT, "Bin of the calibration, 1 the lowest."),
              added(
                  "value_at_risk_amount",
                  Types.MONEY,
                  "Of all that is expected of him, contract and purchases each with its own chance;"
                      + " in the row of the contract where he has one."))
          .build();

  public FactChurnScore() {
    super(TABLE, ChurnScores.TABLE, CustomerValues.TABLE, DimCustomer.TABLE, DimModelRun.TABLE);
  }
}
