package io.periplus.gold.retention;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.gold.shape.Columns.stock;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.lit;

import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.fact.FactCustomerMonth;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.commerce.Subscription;
import io.periplus.silver.commerce.SubscriptionEvent;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How revenue came and went: what was kept, lost, added, and earned anew. */
public final class AggGrowth extends GoldTable {
  public static final Field MONTH_START_ON =
      required("month_start_on", Types.DATE, "Month that is set against the base, closed.");
  public static final Field BASE_KIND =
      required("base_kind", Types.STRING, "month_ago or year_ago.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment of the primary scheme, of dim_segment.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "agg_growth")
          .oneRowPer("month x comparison base x segment", MONTH_START_ON, BASE_KIND, SEGMENT_KEY)
          .answers("How much of our revenue do we keep, and how much of our growth did we earn?")
          .columns(
              MONTH_START_ON,
              BASE_KIND,
              SEGMENT_KEY,
              money("revenue_base_amount", "Revenue of the base month."),
              money("churn_amount", "Of it, from customers without revenue now."),
              money("contraction_amount", "Of it, what customers who spend less spend less."),
              money("expansion_amount", "What customers of the base spend more now."),
              money("new_earned_amount", "Revenue of new customers whom others referred."),
              money("new_bought_amount", "Revenue of new customers whom advertising brought."),
              money("new_unknown_amount", "Revenue of the other new customers."),
              count("start_customer_count", "Contracts: customers at the base month's end."),
              count("kept_customer_count", "Of them, those who still have one."),
              count("paused_customer_count", "Of the kept, those who pause."),
              count("churned_voluntary_count", "Of the start, those who ended it."),
              count("churned_involuntary_count", "Of the start, those whose payment ended it."),
              count("alive_customer_count", "No contract: bought within the horizon at the base."),
              count("bought_customer_count", "Of them, those who bought up to the month's end."),
              stock("p_alive_sum", Types.EXACT, "Their chances to be alive, added up."),
              stock(
                  "weak_link_weight_sum",
                  Types.EXACT,
                  "Customers of the base on identity links below 0.9."),
              required("definition_hash", Types.STRING, "Digest of the churn rule."))
          .check(
              "start_is_kept_and_churned",
              "start_customer_count = kept_customer_count + churned_voluntary_count"
                  + " + churned_involuntary_count",
              Severity.FAIL,
              "IDENTITY")
          .build();

  private final int horizonDays;
  private final Definitions definitions;

  public AggGrowth(int horizonDays, Definitions definitions) {
    super(
        TABLE,
        FactCustomerMonth.TABLE,
        DimCustomer.TABLE,
        Subscription.TABLE,
        SubscriptionEvent.TABLE);
    this.horizonDays = horizonDays;
    this.definitions = definitions;
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    Map<String, Object> parameters = new HashMap<>(night.parameters());
    parameters.put("horizon_days", horizonDays);
    in.sql(AggGrowth.class, "contract_kept.sql", parameters)
        .createOrReplaceTempView("contract_kept");
    return in.sql(AggGrowth.class, "agg_growth.sql", parameters)
        .withColumn("p_alive_sum", lit(null))
        .withColumn("definition_hash", lit(definitions.churn()));
  }

  private static Field money(String name, String comment) {
    return required(name, Types.MONEY, comment).adds(Additivity.S);
  }

  private static Field count(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.S);
  }
}
