package io.periplus.models.churn;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.months_between;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.periplus.config.Journey;
import io.periplus.features.ComponentExposure;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.table.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The customers at each month end, with what was known of them by then. Time is when a fact was
 * known: one told late counts in the month in which it was told.
 *
 * @param in silver.source_event, silver.order_header and features.component_exposure
 * @param components of the journey
 */
record ChurnFeatures(Inputs in, Night night, List<Journey.Component> components) {
  static final String CUSTOMER = "customer_id";

  /** First day of the month at whose end the customer is looked at. */
  static final String MONTH = "month_start_on";

  /** Months with a purchase, told by tonight, as year x 12 + month: what came of the customer. */
  static final String BOUGHT = "sale_month_nos";

  /** Margin of the twelve months up to the look. */
  static final String MARGIN = "margin_12m";

  private static final String LOOK = "look_no";
  private static final String MONTH_NO = "month_no";
  private static final int RECENT = 3;
  private static final int LONG = 6;

  static int monthNo(LocalDate month) {
    return month.getYear() * 12 + month.getMonthValue();
  }

  /** What became known of each customer, by month; the rows that all looks are made of. */
  Dataset<Row> known() {
    return in.sql(ChurnFeatures.class, "known_month.sql", night.parameters());
  }

  /**
   * One row per customer and month end of whom anything was known by then.
   *
   * @param activeMonths a customer who bought within as many months is active
   */
  Dataset<Row> at(Dataset<Row> known, List<LocalDate> ends, int activeMonths) {
    return seen(known, ends)
        .groupBy(CUSTOMER, LOOK)
        .agg(max(MONTH_NO).as("newest_no"), facts(activeMonths).toArray(Column[]::new))
        .join(met(ends), CollectionConverters.asScala(List.of(CUSTOMER, LOOK)).toSeq(), "left")
        .join(bought(known), CUSTOMER)
        .select(looks().toArray(Column[]::new))
        .na()
        .fill(0.0);
  }

  /** Each row once for every month end at which it was known. */
  private static Dataset<Row> seen(Dataset<Row> monthly, List<LocalDate> ends) {
    int[] numbers = ends.stream().mapToInt(ChurnFeatures::monthNo).toArray();
    return monthly.withColumn(LOOK, explode(filter(lit(numbers), end -> end.geq(col(MONTH_NO)))));
  }

  private static List<Column> facts(int activeMonths) {
    return List.of(
        min("first_sale_on").as("first_sale_on"),
        max("last_sale_on").as("last_sale_on"),
        sum("sale_count").as("sales"),
        sum("sale_margin_amount").as("sale_margin"),
        within("margin_amount", 12).as(MARGIN),
        within("sale_count", RECENT).as("orders_3m"),
        within("sale_count", activeMonths).as("orders_active"),
        within("contact_count", RECENT).as("contacts_3m"),
        within("transfer_count", RECENT).as("transfers_3m"),
        within("abandoned_count", RECENT).as("abandoned_3m"),
        within("csat_answer_count", LONG).as("csat_answers"),
        within("csat_value_sum", LONG).as("csat_sum"),
        within("nps_answer_count", LONG).as("nps_answers"),
        within("nps_value_sum", LONG).as("nps_sum"));
  }

  private List<Column> looks() {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(CUSTOMER, col(CUSTOMER));
    columns.put(MONTH, start());
    columns.put("is_active", number(col("orders_active")).gt(0));
    columns.put(BOUGHT, col(BOUGHT));
    columns.put(MARGIN, number(col(MARGIN)));
    columns.put("recency_days", number(datediff(end(), col("last_sale_on"))));
    columns.put("frequency_log", log1p(greatest(number(col("sales")).minus(1), lit(0.0))));
    // A customer may have cost more than he brought: the logarithm keeps the sign.
    Column mean = coalesce(try_divide(number(col("sale_margin")), number(col("sales"))), lit(0.0));
    columns.put("monetary_log", signum(mean).multiply(log1p(abs(mean))));
    columns.put(
        "tenure_months", number(months_between(start(), trunc(col("first_sale_on"), "month"))));
    for (String count : List.of("orders_3m", "contacts_3m", "transfers_3m", "abandoned_3m")) {
      columns.put(count, number(col(count)));
    }
    for (Journey.Component c : components) {
      columns.put(c.code() + "_count_3m", number(col(timesOf(c))));
      columns.put(c.code() + "_level_3m", mean(col(sumOf(c)), col(timesOf(c))));
    }
    for (String metric : List.of("csat", "nps")) {
      Column answers = col(metric + "_answers");
      columns.put(metric + "_answered_6m", when(answers.gt(0), 1.0).otherwise(0.0));
      columns.put(metric + "_mean_6m", mean(col(metric + "_sum"), answers));
    }
    List<Column> all = new ArrayList<>();
    columns.forEach((name, column) -> all.add(column.as(name)));
    return all;
  }

  /** Exposures of the newest months side by side; one told late counts when it was told. */
  private Dataset<Row> met(List<LocalDate> ends) {
    List<Column> sums = new ArrayList<>();
    for (Journey.Component c : components) {
      Column isHere = col("component_code").equalTo(c.code());
      sums.add(sum(when(isHere, col("exposure_count"))).as(timesOf(c)));
      sums.add(sum(when(isHere, col("exposure_sum"))).as(sumOf(c)));
    }
    Column told =
        to_date(from_utc_timestamp(col("known_at"), night.zone().getId())).cast(Types.DATE);
    Column knownOn = greatest(col(MONTH), told);
    return seen(
            in.of(ComponentExposure.TABLE)
                .withColumn(MONTH_NO, year(knownOn).multiply(12).plus(month(knownOn))),
            ends)
        .where(col(LOOK).minus(col(MONTH_NO)).lt(RECENT))
        .groupBy(CUSTOMER, LOOK)
        .agg(sum("exposure_count").as("met_components"), sums.toArray(Column[]::new));
  }

  private static Dataset<Row> bought(Dataset<Row> known) {
    return known.groupBy(CUSTOMER).agg(array_distinct(flatten(collect_list(BOUGHT))).as(BOUGHT));
  }

  /** Whether a customer bought in the months after a look and a gap. */
  static Column boughtWithin(int gap, int months) {
    Column look = year(col(MONTH)).multiply(12).plus(month(col(MONTH)));
    return exists(col(BOUGHT), m -> m.gt(look.plus(gap)).and(m.leq(look.plus(gap + months))));
  }

  private static Column within(String column, int months) {
    return sum(when(col(LOOK).minus(col(MONTH_NO)).lt(months), col(column)));
  }

  private static Column start() {
    Column before = col(LOOK).minus(1);
    return make_date(floor(before.divide(12)).cast(Types.INT), before.mod(12).plus(1), lit(1));
  }

  private static Column end() {
    return date_add(add_months(start(), 1), -1);
  }

  private static String timesOf(Journey.Component component) {
    return "times_met_" + component.code();
  }

  private static String sumOf(Journey.Component component) {
    return "sum_met_" + component.code();
  }

  private static Column mean(Column sum, Column count) {
    return coalesce(try_divide(number(sum), number(count)), lit(0.0));
  }

  private static Column number(Column column) {
    return coalesce(column.cast(Types.DOUBLE), lit(0.0));
  }
}
