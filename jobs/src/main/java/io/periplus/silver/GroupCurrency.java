package io.periplus.silver;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.periplus.landing.LandingTable;
import io.periplus.table.Field;
import io.periplus.table.Types;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * States amounts in the group currency at the rate of the fact's own business day. A day without a
 * rate is never taken as 1: the rate and the amounts are null then.
 *
 * @param code group currency, ISO 4217
 * @param rates latest versions of the delivered rates
 * @param zone where business days begin and end
 */
record GroupCurrency(String code, Dataset<Row> rates, ZoneId zone) {
  private static final String DAY = "rate_day";

  /** Rows whose own columns tell the day. */
  Dataset<Row> convert(Dataset<Row> rows, LandingTable landing) {
    return converted(rows.withColumn(DAY, day(landing)), landing);
  }

  /** Rows that count on the day of the row to which they belong. */
  Dataset<Row> convert(
      Dataset<Row> rows, LandingTable landing, Dataset<Row> parents, LandingTable parent) {
    String key = parent.table().key().get(1).name();
    Dataset<Row> days = parents.select(col(key), day(parent).as(DAY));
    return converted(rows.join(days, key, "left"), landing);
  }

  private Dataset<Row> converted(Dataset<Row> rows, LandingTable landing) {
    Dataset<Row> ofDay =
        rates
            .where(col("to_currency").equalTo(lit(code)))
            .groupBy(col("from_currency").as("rated_currency"), col("rate_on").as("rated_on"))
            .agg(min_by(col("rate"), col("source_system")).as("rate_of_day"));
    Column isOwn = coalesce(col("currency").equalTo(lit(code)), lit(true));
    Dataset<Row> rated =
        rows.join(
                broadcast(ofDay),
                col("currency")
                    .equalTo(col("rated_currency"))
                    .and(col(DAY).equalTo(col("rated_on"))),
                "left")
            .withColumn(
                "fx_rate", when(isOwn, lit(1)).otherwise(col("rate_of_day")).cast(Types.RATE));
    for (Field money : landing.moneyColumns()) {
      Column amount = round(col(money.name()).multiply(col("fx_rate")), 4);
      rated = rated.withColumn(money.name(), amount.cast(Types.MONEY));
    }
    return rated.drop(DAY, "rated_currency", "rated_on", "rate_of_day");
  }

  private Column day(LandingTable landing) {
    Column anchor =
        coalesce(landing.anchor().columns().stream().map(c -> col(c)).toArray(Column[]::new));
    boolean isDay =
        landing.anchor().columns().stream()
            .allMatch(c -> landing.table().column(c).orElseThrow().type().equals(Types.DATE));
    return isDay ? anchor : to_date(from_utc_timestamp(anchor, zone.getId()));
  }
}
