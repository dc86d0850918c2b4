package io.periplus.models.churn;

import static io.periplus.models.churn.ChurnWorld.SHOP;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.models.worth.PurchaseFit;
import io.periplus.models.worth.Worth;
import io.periplus.silver.SourceEvent;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.stats.JointReplicates;
import io.periplus.testkit.SparkTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A published retailer's year, an order an invoice, where it is at hand: CHURN_DATA names it. */
@SparkTest
@Tag("real")
class RetailerTest {
  private static final Night NIGHT = Night.closing(LocalDate.of(2011, 12, 9), ZoneOffset.UTC);

  @Test
  void theLastQuarterOfTheRetailerIsForetoldBetterThanByTheRuleOfThumb(SparkSession spark) {
    Dataset<Row> events =
        Telco.csv(spark, Telco.folder("online_retail"))
            .where(
                "CustomerID is not null and InvoiceNo not like 'C%' and cast(UnitPrice as"
                    + " decimal(18,4)) > 0")
            .groupBy("CustomerID", "InvoiceNo", "InvoiceDate")
            .agg(
                expr(
                    "cast(sum(cast(Quantity as int) * cast(UnitPrice as decimal(18,4))) as"
                        + " decimal(18,4)) as paid"))
            .selectExpr(
                "CustomerID as customer_id",
                "cast(InvoiceDate as timestamp) as happened_at",
                "cast(InvoiceDate as timestamp) as known_at",
                "'order' as kind",
                "InvoiceNo as order_id",
                "false as is_failed",
                "paid as revenue_amount",
                "cast(0 as decimal(18,4)) as product_cost_amount",
                "cast(0 as decimal(18,4)) as service_cost_amount");
    Inputs in =
        new Inputs(
            spark,
            Map.of(
                SourceEvent.TABLE,
                events,
                OrderHeader.TABLE,
                spark.createDataFrame(List.<Row>of(), OrderHeader.TABLE.schema())));
    Worth worth = new Worth(SHOP, NIGHT, in, JointReplicates.draw(SHOP.models().shards(), 400, 7));
    Dataset<Row> histories = worth.histories().cache();
    PurchaseFit fit = worth.fit(histories);
    String told = fit.toString();
    System.out.println(told);

    assertEquals(4_338, histories.count());
    assertTrue(fit.error().value() < fit.naiveError().value(), told);
    // The held-back quarter holds Christmas, of which a year without another one says nothing.
    assertTrue(fit.ratio().value() > 1 && fit.ratio().value() < 1.6, told);
    histories.unpersist();
  }
}
