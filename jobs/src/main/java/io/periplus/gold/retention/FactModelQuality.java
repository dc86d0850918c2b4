package io.periplus.gold.retention;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimModelRun;
import io.periplus.gold.dim.DimSegment;
import io.periplus.gold.shape.GoldTable;
import io.periplus.models.churn.ChurnQuality;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** Whether a score can be trusted, and for whom. */
public final class FactModelQuality extends GoldTable {
  public static final Field MODEL_RUN_KEY = key("model_run_key", "Fit judged, of dim_model_run.");
  public static final Field POPULATION =
      required("population", Types.STRING, "out_of_time: later months; tonight: those scored.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment, of dim_segment; -2 for all customers.");
  public static final Field HORIZON_DAYS =
      required("horizon_days", Types.INT, "Days ahead for which it foretold.");
  public static final Field MEASURE =
      required(
          "measure",
          Types.STRING,
          "auc, brier, ece, lift10, calibration_slope, base_rate, max_profit, emp, emp_share,"
              + " profit, profit_lift, c_index, psi, mae_orders, calibration_ratio, uplift or"
              + " qini.");
  public static final Field VARIANT =
      required(
          "variant",
          Types.STRING,
          "full: the model in use; challenger; naive: one feature alone; of psi: the feature.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_model_quality")
          .oneRowPer(
              "model run x population x segment x horizon x measure x variant",
              MODEL_RUN_KEY,
              POPULATION,
              SEGMENT_KEY,
              HORIZON_DAYS,
              MEASURE,
              VARIANT)
          .answers("Can the score be trusted, and for whom?")
          .columns(
              MODEL_RUN_KEY,
              POPULATION,
              SEGMENT_KEY,
              HORIZON_DAYS,
              MEASURE,
              VARIANT,
              figure("value", Types.DOUBLE, "Value of the measure."),
              figure(
                  "low", Types.DOUBLE, "Lower end of its 95 % interval; null where none is made."),
              figure("high", Types.DOUBLE, "Upper end of it."),
              figure("case_count", Types.BIGINT, "Customers judged."),
              figure("event_count", Types.BIGINT, "Those of them to whom it happened."))
          .build();

  public FactModelQuality() {
    super(TABLE, ChurnQuality.TABLE, DimModelRun.TABLE, DimSegment.TABLE);
  }
}
