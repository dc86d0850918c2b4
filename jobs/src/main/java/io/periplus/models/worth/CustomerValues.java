package io.periplus.models.worth;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import org.apache.spark.sql.types.DataType;

/** What each customer has been and is expected to be worth, and what treating him would change. */
public final class CustomerValues {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Customer who ever bought or has a contract.")
          .privacy(Privacy.KEY);

  public static final Table TABLE =
      Table.in(Layer.MODELS, "customer_value")
          .oneRowPer("customer", CUSTOMER_ID)
          .answers("What is a customer worth, and how much of it is at risk?")
          .columns(
              CUSTOMER_ID,
              number(
                  "p_alive",
                  Types.DOUBLE,
                  "Probability that he still buys; 1 for whoever never"
                      + " came back, of whom the model cannot know."),
              optional("has_repeated", Types.BOOLEAN, "Whether he ever came back."),
              number("expected_orders", Types.DOUBLE, "Days of buying in the months ahead."),
              amount("past_margin_amount", "Margin so far, refunds and service taken off."),
              amount("expected_margin_amount", "Discounted margin of the months ahead."),
              number(
                  "expected_margin_low",
                  Types.MONEY,
                  "Lower end: what came, per unit foretold,"
                      + " of the same tenth in the months held back."),
              number("expected_margin_high", Types.MONEY, "Upper end of it."),
              amount(
                  "value_at_risk_amount",
                  "Probability to leave x expected margin, the contract's"
                      + " with its own and that of purchases with its own: nothing counts twice."),
              optional("value_band", Types.STRING, "high: the best fifth; low: the last; middle."),
              number("uplift", Types.DOUBLE, "What treating him would add to the chance to buy."),
              number("uplift_low", Types.DOUBLE, "Lower end: of the tenth in which he falls."),
              number("uplift_high", Types.DOUBLE, "Upper end of it."),
              optional("uplift_method", Types.STRING, "r_learner or two_model."),
              optional("uplift_refused_reason", Types.STRING, "Why there is none."),
              number("uplift_n_treated", Types.BIGINT, "Treated in the trial."),
              number("uplift_n_control", Types.BIGINT, "Held out of it."),
              number(
                  "expected_profit_lift_amount",
                  Types.MONEY,
                  "What treating him would earn, net" + " of its cost, over the horizon."),
              number("expected_profit_lift_low", Types.MONEY, "Lower end of its interval."),
              number("expected_profit_lift_high", Types.MONEY, "Upper end of it."))
          .check(
              "interval_holds_it",
              "coalesce(expected_margin_amount between expected_margin_low and"
                  + " expected_margin_high, true)",
              Severity.FAIL,
              "RANGE")
          .build();

  private CustomerValues() {}

  private static Field number(String name, DataType type, String comment) {
    return optional(name, type, comment).adds(Additivity.N);
  }

  private static Field amount(String name, String comment) {
    return optional(name, Types.MONEY, comment).adds(Additivity.S);
  }
}
