package io.periplus.models.linkage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.periplus.models.linkage.moments.Layout;
import io.periplus.models.linkage.moments.Layout.Part;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows that tell effects: months in which a customer was active, and answers; what he met on
 * one side, what came strictly after on the other, and what came before beside them.
 */
final class LinkageRows {
  /** Money and loyalty, from the months strictly after the exposure. */
  static final List<String> MONEY = List.of("cost_to_serve", "margin", "retention", "revenue");

  /** Months before an exposure that count as just before it, and as long before it. */
  private static final int HALF_BEFORE = 3;

  private static final List<String> OF_MONTH =
      List.of(
          "month_no",
          "orders_now",
          "revenue_now",
          "revenue_recent",
          "revenue_older",
          "repeats",
          "tenure");
  private static final List<String> OF_ANSWER =
      List.of("month_no", "revenue_recent", "revenue_older", "tenure");
  private static final Map<String, String> SUMMED =
      Map.of(
          "cost_to_serve", "service_cost_amount",
          "margin", "margin_amount",
          "revenue", "revenue_amount");

  /** Segment of customers whom the reference does not know. */
  private static final String NOBODY_KNOWS = "unknown";

  private final List<String> components;
  private final Dataset<Row> life;
  private final Dataset<Row> exposures;
  private final int horizon;

  /**
   * Prepares.
   *
   * @param months features.customer_month: dense, so that rows are months
   * @param exposures features.component_exposure
   * @param customers silver.customer, for the segment
   * @param horizon months over which money outcomes are summed
   */
  LinkageRows(
      Dataset<Row> months,
      Dataset<Row> exposures,
      Dataset<Row> customers,
      List<String> components,
      int horizon) {
    this.components = components;
    this.exposures = Wide.months(exposures, components);
    this.life = life(months, customers, horizon);
    this.horizon = horizon;
  }

  private static Dataset<Row> life(Dataset<Row> months, Dataset<Row> customers, int horizon) {
    WindowSpec life = Window.partitionBy("customer_id").orderBy("month_start_on");
    WindowSpec after = life.rowsBetween(1, horizon);
    WindowSpec before = life.rowsBetween(-horizon, -1);
    WindowSpec recent = life.rowsBetween(-HALF_BEFORE, -1);
    WindowSpec older = life.rowsBetween(-2 * HALF_BEFORE, -HALF_BEFORE - 1);
    Dataset<Row> lived =
        months
            .withColumn("month_no", monthNo(col("month_start_on")))
            .withColumn("orders_now", number("order_count"))
            .withColumn("revenue_now", number("revenue_amount"))
            .withColumn("revenue_recent", total("revenue_amount", recent))
            .withColumn("revenue_older", total("revenue_amount", older))
            .withColumn("repeats", number("frequency_count"))
            .withColumn("tenure", count(lit(1)).over(life).cast(Types.DOUBLE))
            .withColumn("retention_after", any("order_count", after))
            .withColumn("retention_before", any("order_count", before))
            .withColumn("is_before_known", flag(col("tenure").gt(horizon)));
    for (Map.Entry<String, String> outcome : SUMMED.entrySet()) {
      lived =
          lived
              .withColumn(outcome.getKey() + "_after", total(outcome.getValue(), after))
              .withColumn(outcome.getKey() + "_before", total(outcome.getValue(), before));
    }
    return lived
        .join(customers.select("customer_id", "segment_code"), on("customer_id"), "left")
        .withColumn("segment", coalesce(col("segment_code"), lit(NOBODY_KNOWS)));
  }

  Layout monthLayout() {
    return new Layout(OF_MONTH, List.of("revenue_recent", "repeats"), components, MONEY);
  }

  /**
   * Months in which a customer ordered or made contact.
   *
   * @param last last month whose outcome window, and the month behind it, is over
   */
  Dataset<Row> months(LocalDate last) {
    Dataset<Row> later = Wide.later(exposures, components, horizon + 1);
    return life.where(col("order_count").gt(0).or(col("contact_count").gt(0)))
        .where(col("month_start_on").leq(lit(Date.valueOf(last))))
        .join(exposures, on("customer_id", "month_start_on"), "left")
        .join(later, on("customer_id", "month_start_on"), "left")
        .na()
        .fill(0.0, Wide.names(components, Part.values()))
        .withColumn("day", col("month_start_on"))
        .withColumn(
            "is_in_step",
            flag(
                pmod(col("month_no").minus(lit(monthNo(last))), lit((double) horizon + 1))
                    .equalTo(0.0)))
        .withColumn(
            "row_key", concat(col("customer_id"), col("month_start_on").cast(Types.STRING)));
  }

  Layout answerLayout(String metric) {
    return new Layout(OF_ANSWER, List.of(), components, List.of(metric));
  }

  /**
   * The answers to one metric, with what their customers had lived; the outcome before the exposure
   * is the customer's answer before.
   *
   * @param answers features.answer_component
   */
  Dataset<Row> answers(Dataset<Row> answers, String metric) {
    List<Column> met = Wide.pivoted(components, col("level"), col("is_experienced"));
    Column previous =
        lag("value", 1).over(Window.partitionBy("customer_id").orderBy("answered_at", "event_key"));
    Dataset<Row> later = Wide.later(exposures, components, 1);
    List<Column> controls =
        new ArrayList<>(List.of(col("customer_id"), col("month_start_on"), col("segment")));
    OF_ANSWER.stream().filter(c -> !c.equals("month_no")).forEach(c -> controls.add(col(c)));
    return answers
        .where(col("metric_code").equalTo(metric))
        .groupBy("event_key", "customer_id", "answered_at", "answered_on", "value")
        .agg(met.get(0), met.subList(1, met.size()).toArray(Column[]::new))
        .withColumn(metric + "_after", col("value"))
        .withColumn(metric + "_before", coalesce(previous, lit(0.0)))
        .withColumn("is_before_known", flag(previous.isNotNull()))
        .withColumn("month_no", monthNo(col("answered_on")))
        .withColumn("month_start_on", to_date(date_trunc("month", col("answered_on"))))
        .join(
            life.select(controls.toArray(Column[]::new)),
            on("customer_id", "month_start_on"),
            "left")
        .join(later, on("customer_id", "month_start_on"), "left")
        .na()
        .fill(0.0, Wide.names(components, Part.LATER_LEVEL, Part.LATER_MET))
        .na()
        .fill(0.0, OF_ANSWER.toArray(String[]::new))
        .na()
        .fill(NOBODY_KNOWS, new String[] {"segment"})
        .withColumn("day", col("answered_on"))
        .withColumn("is_in_step", lit(1.0))
        .withColumn("row_key", col("event_key"));
  }

  private static scala.collection.immutable.Seq<String> on(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }

  /** The last month whose outcome window of whole months, and the month behind it, have ended. */
  static LocalDate lastExposure(LocalDate businessDate, int horizon) {
    LocalDate firstOpen = businessDate.plusDays(1).withDayOfMonth(1);
    return firstOpen.minusMonths(horizon + 2L);
  }

  private static double monthNo(LocalDate day) {
    return 12.0 * (day.getYear() - 2000) + day.getMonthValue();
  }

  private static Column monthNo(Column day) {
    return year(day).minus(lit(2000)).multiply(lit(12)).plus(month(day)).cast(Types.DOUBLE);
  }

  private static Column number(String column) {
    return col(column).cast(Types.DOUBLE);
  }

  private static Column total(String column, WindowSpec over) {
    return coalesce(sum(col(column)).over(over).cast(Types.DOUBLE), lit(0.0));
  }

  private static Column any(String column, WindowSpec over) {
    return flag(total(column, over).gt(0));
  }

  private static Column flag(Column condition) {
    return when(condition, 1.0).otherwise(0.0);
  }
}
