package io.periplus.night;

import static io.periplus.testkit.TextTables.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.gold.agg.AggGiveUpCurve;
import io.periplus.gold.fact.FactInteraction;
import io.periplus.store.ReleaseViews;
import io.periplus.testkit.SparkTest;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bank's call centre in February 1999, where it is at hand: BANK_CALLS_DIR names its folder. */
@SparkTest
@Tag("real")
class BankCallsTest {
  @Test
  void theCallsAreCountedAsTheirLabCountedThemAndPatienceIsNotTheWaitOfThoseWhoLeft(
      SparkSession spark) {
    InMemoryNight bank =
        InMemoryNight.of(
            spark,
            "bank_calls",
            LocalDate.of(1999, 3, 31),
            FactInteraction.TABLE,
            AggGiveUpCurve.TABLE);
    Dataset<Row> calls = bank.rows(FactInteraction.TABLE);

    assertEquals(33_344, calls.count());
    assertRows(
        """
        calls | handled | abandoned_share | mean_wait | service
        33066 | 27162   | 0.1786          | 41.35     | 176.91
        """,
        calls
            .where("is_contact")
            .selectExpr(
                "count(*) as calls",
                "count_if(is_handled) as handled",
                "round(avg(if(is_abandoned, 1, 0)), 4) as abandoned_share",
                "round(avg(queue_wait_seconds), 2) as mean_wait",
                "round(avg(if(talk_seconds > 0, talk_seconds, null)), 2) as service"));
    assertRows(
        """
        whose    | customers | again
        any      | 4081      | 0.522
        contacts | 4021      | 0.519
        """,
        again(calls, "any").unionAll(again(calls.where("is_contact"), "contacts")));
    patience(spark, bank.rows(AggGiveUpCurve.TABLE));
  }

  /**
   * The product-limit estimate of those who queued, their waits rounded down to five seconds,
   * computed apart in Python: half would wait 280 seconds, though those who left had waited 44.
   */
  private static void patience(SparkSession spark, Dataset<Row> curve) {
    curve.createOrReplaceTempView("bank_curve");
    String view =
        ReleaseViews.text("v_give_up")
            .orElseThrow()
            .replace("periplus.gold.agg_give_up_curve", "bank_curve");
    assertRows(
        """
        step | at_risk_count | patient
        0    | 18028         | 0.99
        30   | 11925         | 0.894
        60   | 7807          | 0.816
        120  | 3755          | 0.711
        280  | 494           | 0.503
        420  | 76            | 0.373
        """,
        spark
            .sql(view)
            .where("measure = 'wait_second' and step in (0, 30, 60, 120, 280, 420)")
            .selectExpr("step", "at_risk_count", "round(patient_share, 3) as patient"));
  }

  private static Dataset<Row> again(Dataset<Row> calls, String whose) {
    return calls
        .where("customer_id is not null")
        .groupBy("customer_id")
        .count()
        .selectExpr(
            "'" + whose + "' as whose",
            "count(*) as customers",
            "round(avg(if(count > 1, 1, 0)), 3) as again");
  }
}
