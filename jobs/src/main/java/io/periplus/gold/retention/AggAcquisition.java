package io.periplus.gold.retention;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.gold.shape.Columns.stock;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.lit;

import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimSegment;
import io.periplus.gold.fact.FactCustomerMonth;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.action.ActionAssignment;
import io.periplus.silver.cost.MarketingSpend;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a new customer costs against one who is kept. */
public final class AggAcquisition extends GoldTable {
  public static final Field MONTH_START_ON =
      required("month_start_on", Types.DATE, "Month, closed.");
  public static final Field CHANNEL_KEY =
      key("channel_key", "Channel of acquisition, of dim_channel; -2 for keeping customers.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment, of dim_segment; -2 where the spend names none.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "agg_acquisition")
          .oneRowPer(
              "month x acquisition channel x segment", MONTH_START_ON, CHANNEL_KEY, SEGMENT_KEY)
          .answers("What does a new customer cost against a kept one?")
          .columns(
              MONTH_START_ON,
              CHANNEL_KEY,
              SEGMENT_KEY,
              money("acquisition_spend_amount", "Spent to win customers."),
              money("retention_offer_amount", "Spent on campaigns and offers to keep them."),
              money("service_recovery_amount", "Goodwill."),
              money("loyalty_amount", "Spent on loyalty."),
              count("new_customer_count", "Customers who came to be known in the month."),
              count("kept_customer_count", "Customers who bought again in the month."),
              stock(
                  "expected_new_customer_count",
                  Types.EXACT,
                  "Forecast over the months of value; null without one."),
              stock("expected_new_margin_amount", Types.MONEY, "Their margin, discounted."),
              required("definition_hash", Types.STRING, "Digest of the churn rule."))
          .build();

  private final Definitions definitions;

  public AggAcquisition(Definitions definitions) {
    super(
        TABLE,
        MarketingSpend.TABLE,
        ActionAssignment.TABLE,
        FactCustomerMonth.TABLE,
        DimCustomer.TABLE,
        DimChannel.TABLE,
        DimSegment.TABLE);
    this.definitions = definitions;
  }

  @Override
  protected List<String> unfilled() {
    return List.of("expected_new_customer_count", "expected_new_margin_amount");
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    return super.rows(in, night).withColumn("definition_hash", lit(definitions.churn()));
  }

  private static Field money(String name, String comment) {
    return required(name, Types.MONEY, comment).adds(Additivity.A);
  }

  private static Field count(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }
}
