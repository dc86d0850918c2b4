package io.periplus.models;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ntile;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * How likely each active customer is not to buy again within the horizon, counted from the newest
 * month end that the night has seen. Empty when the model was refused.
 */
public final class ChurnScores {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Active customer.").privacy(Privacy.KEY);
  public static final Field HORIZON_DAYS =
      required("horizon_days", Types.INT, "Days without an order that count as lost.")
          .adds(Additivity.N);

  public static final Table TABLE =
      Table.in(Layer.MODELS, "churn_score")
          .oneRowPer("customer who bought within the horizon", CUSTOMER_ID)
          .answers("Who is likely not to come back?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              CUSTOMER_ID,
              required("kind", Types.STRING, "non_contractual: leaving is not buying."),
              HORIZON_DAYS,
              required("churn_probability", Types.DOUBLE, "Calibrated probability to be lost, 0-1.")
                  .adds(Additivity.N),
              absent("churn_low", "Lower end of its interval; null until intervals are made."),
              absent("churn_high", "Upper end of its interval; null until intervals are made."),
              absent("p_alive", "Probability to be still a customer; null for this model."),
              required(
                  "calibration_bin",
                  Types.SMALLINT,
                  "Tenth of the customers by probability, 10 the most likely to be lost."))
          .check("is_probability", "churn_probability between 0 and 1", Severity.FAIL, "RANGE")
          .build();

  private static final int BINS = 10;

  private ChurnScores() {}

  /** The rows, from customers with their {@code churn_probability}. */
  static Dataset<Row> of(Dataset<Row> scored, String runId, int horizonDays) {
    Column nothing = lit(null).cast(Types.DOUBLE);
    return scored.select(
        lit(runId).as("model_run_id"),
        col("customer_id"),
        lit("non_contractual").as("kind"),
        lit(horizonDays).as("horizon_days"),
        col("churn_probability"),
        nothing.as("churn_low"),
        nothing.as("churn_high"),
        nothing.as("p_alive"),
        ntile(BINS)
            .over(Window.orderBy("churn_probability", "customer_id"))
            .cast(Types.SMALLINT)
            .as("calibration_bin"));
  }

  private static Field absent(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }
}
