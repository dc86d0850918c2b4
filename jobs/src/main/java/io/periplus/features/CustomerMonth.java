package io.periplus.features;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** The panel: every month of every customer, from the first event to the night's month. */
public final class CustomerMonth {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Whose month.").privacy(Privacy.KEY);
  public static final Field MONTH_START_ON =
      required("month_start_on", Types.DATE, "First day of the month in the business zone.");

  public static final Table TABLE =
      Table.in(Layer.FEATURES, "customer_month")
          .oneRowPer("customer and month", CUSTOMER_ID, MONTH_START_ON)
          .answers("How does each customer's relation develop?")
          .columns(
              CUSTOMER_ID,
              MONTH_START_ON,
              count("order_count", "Orders placed, cancelled ones included."),
              count("episode_count", "Episodes begun, purchases and contacts."),
              count("contact_count", "Contacts."),
              count("transfer_count", "Transfers."),
              count("abandoned_count", "Contacts abandoned."),
              money("revenue_amount", "Net revenue, refunds and goodwill taken off."),
              money("refund_amount", "Refunds that are not goodwill."),
              money("goodwill_amount", "Goodwill."),
              money("product_cost_amount", "Cost of what was sold."),
              money("service_cost_amount", "Labour of contacts and cost of deliveries."),
              money("margin_amount", "Revenue less product and service cost."),
              exact("nps_answer_count", "Answers to nps."),
              exact("nps_value_sum", "Sum of their values, on the asked scale."),
              exact("csat_answer_count", "Answers to csat."),
              exact("csat_value_sum", "Sum of their values, on the asked scale."),
              optional(
                      "recency_days",
                      Types.INT,
                      "Days from the last order to the month's end, or the night; null before the"
                          + " first order.")
                  .adds(Additivity.N),
              required("frequency_count", Types.INT, "Repeat orders up to the month's end.")
                  .adds(Additivity.N),
              optional(
                      "monetary_mean_amount",
                      Types.MONEY,
                      "Margin up to the month's end per order placed; null before the first order.")
                  .adds(Additivity.N),
              required(
                      "link_confidence",
                      Types.DOUBLE,
                      "Lowest of the month's events; in an empty month, of all before it.")
                  .adds(Additivity.N),
              optional("known_at", Types.TIMESTAMP, "Latest known_at of its facts; null without."))
          .write(WriteMode.OVERWRITE)
          .build();

  private CustomerMonth() {}

  private static Field count(String name, String comment) {
    return required(name, Types.INT, comment).adds(Additivity.A);
  }

  private static Field money(String name, String comment) {
    return required(name, Types.MONEY, comment).adds(Additivity.A);
  }

  private static Field exact(String name, String comment) {
    return required(name, Types.EXACT, comment).adds(Additivity.A);
  }
}
