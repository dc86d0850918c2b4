package io.periplus.models;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import io.periplus.config.Journey;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The answers to one metric, a row each, with what their customers had lived as columns. */
final class Answers {
  /** Name of the outcome's column. */
  static final String SCORE = "score";

  /** Control: months since the year 2000, so that a drift of everything is nobody's merit. */
  static final String MONTH = "month_no";

  private Answers() {}

  static Dataset<Row> of(
      Dataset<Row> answerComponents, String metric, List<Journey.Component> components) {
    List<Column> columns = Exposures.pivoted(components, col("level"), col("is_experienced"));
    return answerComponents
        .where(col("metric_code").equalTo(metric))
        .groupBy("event_key", "customer_id", "answered_on", "value")
        .agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new))
        .withColumn(SCORE, col("value"))
        .withColumn(MONTH, monthNo(col("answered_on")));
  }

  static Column monthNo(Column day) {
    return year(day).minus(lit(2000)).multiply(lit(12)).plus(month(day)).cast(Types.DOUBLE);
  }
}
