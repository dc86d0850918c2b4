package io.periplus.night;

import static io.periplus.testkit.TextTables.assertRows;
import static org.apache.spark.sql.functions.col;

import io.periplus.journey.Episode;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.Refund;
import io.periplus.testkit.SparkTest;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wholesaler's year of files, where they are at hand: ONLINE_RETAIL_DIR names their folder. */
@SparkTest
@Tag("real")
class OnlineRetailTest {
  /**
   * The lines of all files are worth 9,747,747.934 as delivered; the 5,268 that say again word for
   * word what was said are worth 21,740.98.
   */
  @Test
  void everyLineIsCountedOnceAndWhatWasTakenBackFindsItsInvoice(SparkSession spark) {
    InMemoryNight retail =
        InMemoryNight.of(
            spark, "online_retail", LocalDate.of(2011, 12, 9), SourceEvent.TABLE, Episode.TABLE);
    Dataset<Row> orders = retail.rows(OrderHeader.TABLE);
    Dataset<Row> refunds = retail.rows(Refund.TABLE);

    assertRows("repeats\n5268", retail.balance().selectExpr("sum(repeat_rows) as repeats"));
    assertRows(
        "net\n9726006.954",
        orders
            .selectExpr("net_amount as amount")
            .unionAll(refunds.select(col("amount").multiply(-1)))
            .selectExpr("cast(sum(amount) as decimal(18, 3)) as net"));
  }
}
