package io.periplus.models;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Journey;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Months in which a customer was active, with what he met in them and what he did strictly
 * afterwards: exposure first, outcome after.
 */
final class Panel {
  static final String REVENUE = "revenue_after";
  static final String COST = "cost_after";
  static final String MARGIN = "margin_after";
  static final String BOUGHT = "bought_after";

  /** What came before or with the exposure and may explain both it and the outcome. */
  static final List<String> CONTROLS =
      List.of("month_no", "orders_now", "revenue_now", "revenue_before", "repeats", "tenure");

  private static final int MONTHS_BEFORE = 6;

  private Panel() {}

  /**
   * The panel.
   *
   * @param months features.customer_month: dense, so that rows are months
   * @param exposures features.component_exposure
   * @param last last month whose outcome window is over
   * @param horizon months over which outcomes are summed
   */
  static Dataset<Row> of(
      Dataset<Row> months,
      Dataset<Row> exposures,
      List<Journey.Component> components,
      LocalDate last,
      int horizon) {
    WindowSpec life = Window.partitionBy("customer_id").orderBy("month_start_on");
    WindowSpec after = life.rowsBetween(1, horizon);
    WindowSpec before = life.rowsBetween(-MONTHS_BEFORE, -1);
    Dataset<Row> lived =
        months
            .withColumn("month_no", Answers.monthNo(col("month_start_on")))
            .withColumn("orders_now", number("order_count"))
            .withColumn("revenue_now", number("revenue_amount"))
            .withColumn("revenue_before", total("revenue_amount", before))
            .withColumn("repeats", number("frequency_count"))
            .withColumn("tenure", count(lit(1)).over(life).cast(Types.DOUBLE))
            .withColumn(REVENUE, total("revenue_amount", after))
            .withColumn(COST, total("service_cost_amount", after))
            .withColumn(MARGIN, total("margin_amount", after))
            .withColumn(BOUGHT, when(total("order_count", after).gt(0), 1.0).otherwise(0.0))
            .where(col("order_count").gt(0).or(col("contact_count").gt(0)))
            .where(col("month_start_on").leq(lit(Date.valueOf(last))));
    List<Column> met =
        Exposures.pivoted(components, col("exposure_sum"), col("exposure_count").gt(0));
    Dataset<Row> wide =
        exposures
            .groupBy("customer_id", "month_start_on")
            .agg(met.get(0), met.subList(1, met.size()).toArray(Column[]::new));
    return lived
        .join(
            wide,
            CollectionConverters.asScala(List.of("customer_id", "month_start_on")).toSeq(),
            "left")
        .na()
        .fill(0.0, Exposures.columns(components).toArray(String[]::new))
        .withColumn(
            "row_key", concat(col("customer_id"), col("month_start_on").cast(Types.STRING)));
  }

  /** The last month whose outcome window of whole months has ended by the night. */
  static LocalDate lastExposure(LocalDate businessDate, int horizon) {
    LocalDate firstOpen = businessDate.plusDays(1).withDayOfMonth(1);
    return firstOpen.minusMonths(horizon + 1L);
  }

  private static Column number(String column) {
    return col(column).cast(Types.DOUBLE);
  }

  private static Column total(String column, WindowSpec over) {
    return coalesce(sum(col(column)).over(over).cast(Types.DOUBLE), lit(0.0));
  }
}
