package io.periplus.models.churn;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.periplus.models.ModelRuns;
import io.periplus.models.learn.Contest.Tenth;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * How likely each customer is to be lost within the horizon, counted from the newest month end that
 * the night has seen: who is active without a contract, and who has one. Empty where the model was
 * refused.
 */
public final class ChurnScores {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Active customer.").privacy(Privacy.KEY);
  public static final Field KIND =
      required(
          "kind",
          Types.STRING,
          "non_contractual: leaving is not buying; contractual: leaving is ending the contract.");
  public static final Field HORIZON_DAYS =
      required("horizon_days", Types.INT, "Days within which he is lost.").adds(Additivity.N);

  /** Causes that compete, in the order of their columns. */
  static final List<String> CAUSES =
      List.of("involuntary", "price", "service", "life_event", "other");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "churn_score")
          .oneRowPer("customer and kind", CUSTOMER_ID, KIND)
          .answers("Who is likely not to stay, and of what?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              CUSTOMER_ID,
              KIND,
              HORIZON_DAYS,
              required("churn_probability", Types.DOUBLE, "Calibrated probability to be lost, 0-1.")
                  .adds(Additivity.N),
              figure("churn_low", "Lower end: what came of the same tenth out of time (Wilson)."),
              figure("churn_high", "Upper end of it; the interval holds the probability."),
              figure("margin", "Of the model, before calibration; base and reasons make it."),
              figure("base", "Margin of a customer of whom nothing is known."),
              figure("cause_involuntary", "Part of the probability: a payment that fails."),
              figure("cause_price", "Part of it: the price."),
              figure("cause_service", "Part of it: the service."),
              figure("cause_life_event", "Part of it: a change in his life."),
              figure("cause_other", "The rest of it."),
              figure(
                  "controllable_share",
                  "Part of it that would not be without price and service as causes, the other"
                      + " causes then having longer to act."),
              required(
                  "calibration_bin",
                  Types.SMALLINT,
                  "Tenth of the tested predictions into which it falls, 10 the highest."))
          .check("is_probability", "churn_probability between 0 and 1", Severity.FAIL, "RANGE")
          .check(
              "interval_holds_it",
              "coalesce(churn_probability between churn_low and churn_high, true)",
              Severity.FAIL,
              "RANGE")
          .build();

  private ChurnScores() {}

  /** Lower end, upper end and tenth of a probability. */
  static Column[] interval(Column probability, List<Tenth> tenths) {
    Column low = lit(null).cast(Types.DOUBLE);
    Column high = low;
    Column bin = lit(1);
    for (int t = 0; t < tenths.size(); t++) {
      Tenth tenth = tenths.get(t);
      Column isHere = probability.geq(tenth.from());
      low = when(isHere, lit(tenth.low())).otherwise(low);
      high = when(isHere, lit(tenth.high())).otherwise(high);
      bin = when(isHere, lit(t + 1)).otherwise(bin);
    }
    return new Column[] {
      least(low, probability).as("churn_low"),
      greatest(high, probability).as("churn_high"),
      bin.cast(Types.SMALLINT).as("calibration_bin")
    };
  }

  private static Field figure(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }

  /** A column without a value. */
  static Column nothing(String name) {
    return lit(null).cast(Types.DOUBLE).as(name);
  }

  static Column probability() {
    return col("churn_probability");
  }
}
