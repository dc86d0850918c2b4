package io.periplus.models;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

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

  private ChurnScores() {}

  private static Field absent(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }
}
