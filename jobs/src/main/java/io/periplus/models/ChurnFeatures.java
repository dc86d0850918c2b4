package io.periplus.models;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Journey;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The active customers at each month end, with what had happened by then and whether they were lost
 * afterwards. Time is event time: an event told late counts in the month in which it happened.
 */
final class ChurnFeatures {
  /** 1 when no order came within the horizon, else 0; null where the horizon is not over. */
  static final String LOST = "is_lost";

  /** True for the fifth of customers that calibrates and never fits; Python's zlib agrees. */
  static final String CALIBRATES = "is_calibrating";

  static final String MONTH = "month_start_on";

  private static final String MONTH_NO = "month_no";
  private static final WindowSpec LIFE = Window.partitionBy("customer_id").orderBy(MONTH_NO);
  private static final int RECENT = 3;
  private static final int LONG = 6;

  private ChurnFeatures() {}

  /** Names of the features, in order. */
  static List<String> names(List<Journey.Component> components) {
    return List.copyOf(features(components).keySet());
  }

  /**
   * One row per active customer and month end.
   *
   * @param panel features.customer_month: a row for every month since a customer's first
   * @param exposures features.component_exposure
   */
  static Dataset<Row> of(
      Dataset<Row> panel,
      Dataset<Row> exposures,
      List<Journey.Component> components,
      ChurnMonths months) {
    Collection<LocalDate> ends = new ArrayList<>(months.learned());
    ends.add(months.tested());
    ends.add(months.last());
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("customer_id", col("customer_id"));
    columns.put(MONTH, col(MONTH));
    columns.put("is_active", total("order_count", months.horizon()).gt(0));
    columns.put(LOST, lost(months));
    columns.put(CALIBRATES, pmod(crc32(col("customer_id")), lit(5)).equalTo(0));
    columns.putAll(features(components));
    return panel
        .where(col(MONTH).leq(Date.valueOf(months.last())))
        .join(
            met(exposures, components),
            CollectionConverters.asScala(List.of("customer_id", MONTH)).toSeq(),
            "left")
        .withColumn(MONTH_NO, Answers.monthNo(col(MONTH)).cast(Types.INT))
        .select(
            columns.entrySet().stream()
                .map(e -> e.getValue().as(e.getKey()))
                .toArray(Column[]::new))
        .where(col("is_active").and(col(MONTH).isin(ends.stream().map(Date::valueOf).toArray())))
        .na()
        .fill(0.0, names(components).toArray(String[]::new));
  }

  private static Map<String, Column> features(List<Journey.Component> components) {
    Map<String, Column> features = new LinkedHashMap<>();
    features.put("recency_days", number("recency_days"));
    features.put("frequency_log", log1p(number("frequency_count")));
    // A customer may have cost more than he brought: the logarithm keeps the sign.
    Column margin = number("monetary_mean_amount");
    features.put("monetary_log", signum(margin).multiply(log1p(abs(margin))));
    features.put("orders_3m", total("order_count", RECENT));
    features.put("tenure_months", tenure());
    features.put("contacts_3m", total("contact_count", RECENT));
    features.put("transfers_3m", total("transfer_count", RECENT));
    features.put("abandoned_3m", total("abandoned_count", RECENT));
    for (Journey.Component c : components) {
      Column times = total(timesOf(c), RECENT);
      features.put(c.code() + "_count_3m", times);
      features.put(c.code() + "_level_3m", mean(total(sumOf(c), RECENT), times));
    }
    for (String metric : List.of("csat", "nps")) {
      Column answers = total(metric + "_answer_count", LONG);
      features.put(metric + "_answered_6m", when(answers.gt(0), 1.0).otherwise(0.0));
      features.put(metric + "_mean_6m", mean(total(metric + "_value_sum", LONG), answers));
    }
    return features;
  }

  /** Exposures of a customer's month side by side. */
  private static Dataset<Row> met(Dataset<Row> exposures, List<Journey.Component> components) {
    List<Column> sums = new ArrayList<>();
    for (Journey.Component c : components) {
      Column isHere = col("component_code").equalTo(c.code());
      sums.add(sum(when(isHere, col("exposure_count"))).as(timesOf(c)));
      sums.add(sum(when(isHere, col("exposure_sum"))).as(sumOf(c)));
    }
    return exposures
        .groupBy("customer_id", MONTH)
        .agg(count(lit(1)).as("met_components"), sums.toArray(Column[]::new));
  }

  private static String timesOf(Journey.Component component) {
    return "times_met_" + component.code();
  }

  private static String sumOf(Journey.Component component) {
    return "sum_met_" + component.code();
  }

  private static Column lost(ChurnMonths months) {
    Column bought = sum("order_count").over(LIFE.rangeBetween(1, months.horizon()));
    return when(
        col(MONTH).leq(Date.valueOf(months.tested())), when(bought.gt(0), 0.0).otherwise(1.0));
  }

  /** Months since the first order. */
  private static Column tenure() {
    Column first =
        min(when(col("order_count").gt(0), col(MONTH_NO)))
            .over(LIFE.rangeBetween(Window.unboundedPreceding(), Window.currentRow()));
    return col(MONTH_NO).minus(first).cast(Types.DOUBLE);
  }

  /** Sum over the newest months; exact, since only whole numbers and decimals are added. */
  private static Column total(String column, int months) {
    Column added = sum(column).over(LIFE.rangeBetween(1L - months, Window.currentRow()));
    return coalesce(added.cast(Types.DOUBLE), lit(0.0));
  }

  private static Column mean(Column sum, Column count) {
    return coalesce(try_divide(sum, count), lit(0.0));
  }

  private static Column number(String column) {
    return coalesce(col(column).cast(Types.DOUBLE), lit(0.0));
  }
}
