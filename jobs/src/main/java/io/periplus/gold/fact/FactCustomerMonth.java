package io.periplus.gold.fact;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.gold.shape.Columns.stock;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.lit;

import io.periplus.features.CustomerMonth;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.models.worth.CustomerValues;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The panel: every month of every customer. */
public final class FactCustomerMonth extends GoldTable {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Durable pseudonym of the customer.")
          .privacy(Privacy.KEY);
  public static final Field MONTH_START_ON =
      required("month_start_on", Types.DATE, "First day of the month in the business zone.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_customer_month")
          .oneRowPer("customer and month", CUSTOMER_ID, MONTH_START_ON)
          .answers("How does each customer's relation develop?")
          .columns(
              CUSTOMER_ID,
              key("customer_key", "Version of the customer at that time, of dim_customer."),
              key("segment_key", "Segment of the primary scheme, of dim_segment."),
              MONTH_START_ON,
              required("order_count", Types.INT, "Orders placed, cancelled ones included.")
                  .adds(Additivity.A),
              required("episode_count", Types.INT, "Episodes begun.").adds(Additivity.A),
              required("contact_count", Types.INT, "Contacts.").adds(Additivity.A),
              added("transfer_count", Types.INT, "Transfers."),
              added("abandoned_count", Types.INT, "Contacts abandoned."),
              required(
                      "revenue_amount", Types.MONEY, "Net revenue, refunds and goodwill taken off.")
                  .adds(Additivity.A),
              required(
                      "refund_amount",
                      Types.MONEY,
                      "Refunds that are not goodwill, already taken off the revenue.")
                  .adds(Additivity.A),
              required("goodwill_amount", Types.MONEY, "Goodwill, already taken off the revenue.")
                  .adds(Additivity.A),
              required("product_cost_amount", Types.MONEY, "Cost of what was sold.")
                  .adds(Additivity.A),
              required(
                      "service_cost_amount",
                      Types.MONEY,
                      "Labour of contacts and cost of deliveries.")
                  .adds(Additivity.A),
              required("margin_amount", Types.MONEY, "Revenue less product cost and service cost.")
                  .adds(Additivity.A),
              added("nps_answer_count", Types.EXACT, "Answers to nps."),
              added("nps_value_sum", Types.EXACT, "Sum of their values."),
              added("csat_answer_count", Types.EXACT, "Answers to csat."),
              added("csat_value_sum", Types.EXACT, "Sum of their values."),
              figure("nps_predicted", Types.DOUBLE, "As predicted; never mixed with answers."),
              figure("csat_predicted", Types.DOUBLE, "As predicted; never mixed with answers."),
              added("effort_sum", Types.EXACT, "Observed effort."),
              added("positive_weight_sum", Types.EXACT, "Positive sentences."),
              added("negative_weight_sum", Types.EXACT, "Negative sentences."),
              added(
                  "own_spend_amount",
                  Types.MONEY,
                  "Spend with the company, where the category's is known."),
              added("category_spend_amount", Types.MONEY, "Spend in the category."),
              figure("recency_days", Types.INT, "Days from the last order to the month's end."),
              figure("frequency_count", Types.INT, "Repeat orders up to the month's end."),
              figure(
                  "monetary_mean_amount",
                  Types.MONEY,
                  "Mean margin per order up to the month's end."),
              figure("rfm_recency_quintile", Types.SMALLINT, "1 to 5, 5 the most recent."),
              figure("rfm_frequency_quintile", Types.SMALLINT, "1 to 5, 5 the most frequent."),
              figure("rfm_monetary_quintile", Types.SMALLINT, "1 to 5, 5 the most valuable."),
              stock("p_alive", Types.EXACT, "Probability that the customer still buys."),
              optional(
                  "is_churned_next", Types.BOOLEAN, "Churned within the horizon after the month."),
              optional("is_label_mature", Types.BOOLEAN, "Whether that horizon is over."),
              stock("past_margin_amount", Types.MONEY, "Margin up to the month's end."),
              stock("expected_margin_amount", Types.MONEY, "Expected discounted margin."),
              stock(
                  "referral_type1_amount",
                  Types.MONEY,
                  "Margin of referred customers who would not have come."),
              stock(
                  "referral_type2_amount",
                  Types.MONEY,
                  "Acquisition cost saved on referred customers."),
              optional("referral_evidence_grade", Types.STRING, "Grade of the referral value."),
              figure("link_confidence", Types.DOUBLE, "Lowest identity link of the month, 0 to 1."),
              required("definition_hash", Types.STRING, "Digest of the churn rule."))
          .build();

  private final int horizonDays;
  private final Definitions definitions;

  public FactCustomerMonth(int horizonDays, Definitions definitions) {
    super(TABLE, CustomerMonth.TABLE, DimCustomer.TABLE, OrderHeader.TABLE, CustomerValues.TABLE);
    this.horizonDays = horizonDays;
    this.definitions = definitions;
  }

  @Override
  protected List<String> unfilled() {
    return List.of(
        "nps_predicted",
        "csat_predicted",
        "effort_sum",
        "positive_weight_sum",
        "negative_weight_sum",
        "own_spend_amount",
        "category_spend_amount",
        "referral_type1_amount",
        "referral_type2_amount",
        "referral_evidence_grade");
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    Map<String, Object> parameters = new HashMap<>(night.parameters());
    parameters.put("horizon_days", horizonDays);
    Dataset<Row> rows = in.sql(FactCustomerMonth.class, "fact_customer_month.sql", parameters);
    for (String empty : unfilled()) {
      rows = rows.withColumn(empty, lit(null));
    }
    return rows.withColumn("definition_hash", lit(definitions.churn()));
  }
}
