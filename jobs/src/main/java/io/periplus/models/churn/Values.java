package io.periplus.models.churn;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.ChurnSettings;
import io.periplus.config.Company;
import io.periplus.job.Inputs;
import io.periplus.models.churn.ChurnQuality.Rows;
import io.periplus.models.worth.CustomerValues;
import io.periplus.models.worth.PurchaseFit;
import io.periplus.models.worth.Worth;
import io.periplus.silver.commerce.Subscription;
import io.periplus.table.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What each customer is worth: purchases to come and contracts that run, each with its own chance
 * to end, so that what is at risk is counted once.
 *
 * @param worth the models of purchases and of treatments
 * @param registry of the night
 */
record Values(Company company, Inputs in, Worth worth, ChurnRuns registry, LocalDate night) {
  static final String CODE = "value";

  /**
   * What the night says of value.
   *
   * @param customers customer_id with the columns of {@link CustomerValues}, the uplift excepted
   */
  record Told(List<Row> runs, List<Row> quality, Dataset<Row> customers) {}

  Told of(Dataset<Row> known, Dataset<Row> scores, Optional<Dataset<Row>> hazards) {
    Dataset<Row> histories = worth.histories().cache();
    try {
      Row counts =
          histories
              .agg(count(lit(1)), count_if(col("held_repeats").gt(0).and(col("held_mean").gt(0))))
              .head();
      Optional<String> refusal =
          Worth.refusal(counts.getLong(0), counts.getLong(1), company.models().minRepeatShare());
      Optional<PurchaseFit> fit =
          refusal.isPresent() ? Optional.empty() : Optional.of(worth.fit(histories));
      Optional<String> told =
          refusal.or(() -> fit.filter(PurchaseFit::isNoBetterThanNaive).map(PurchaseFit::noBetter));
      Dataset<Row> bought =
          fit.isPresent() && told.isEmpty()
              ? Worth.bought(histories, fit.get())
              : histories.select(
                  col("customer_id"),
                  col("repeats"),
                  ChurnScores.nothing("p_alive"),
                  ChurnScores.nothing("expected_orders"),
                  ChurnScores.nothing("margin"),
                  ChurnScores.nothing("margin_low"),
                  ChurnScores.nothing("margin_high"));
      List<Row> runs = new ArrayList<>();
      List<Row> quality = new ArrayList<>();
      told.ifPresent(reason -> runs.add(registry.refused(CODE, counts.getLong(0), reason)));
      if (told.isEmpty()) {
        fit.ifPresent(f -> write(f, counts.getLong(0), runs, quality));
      }
      return new Told(runs, quality, customers(known, bought, scores, hazards).localCheckpoint());
    } finally {
      histories.unpersist();
    }
  }

  private void write(PurchaseFit fit, long customers, List<Row> runs, List<Row> quality) {
    String json = fit.json();
    runs.add(
        registry.fitted(
            CODE,
            "champion",
            "bg_nbd",
            json,
            new ChurnRuns.Learned(night.minusYears(1), night, customers),
            "mae_orders",
            fit.error().value()));
    Rows rows = new Rows(registry.idOf(CODE, json), company.windows().churnHorizon());
    quality.add(rows.figure("mae_orders", "full", fit.error()));
    quality.add(rows.figure("mae_orders", "naive", fit.naiveError()));
    quality.add(rows.figure("calibration_ratio", "full", fit.ratio()));
  }

  private Dataset<Row> customers(
      Dataset<Row> known,
      Dataset<Row> bought,
      Dataset<Row> scores,
      Optional<Dataset<Row>> hazards) {
    Dataset<Row> past =
        known.groupBy("customer_id").agg(sum("margin_amount").as("past_margin_amount"));
    Dataset<Row> all =
        past.join(bought, by(), "left")
            .join(contracts(hazards), by(), "left")
            .join(chances(scores), by(), "left");
    Column leavesContract = coalesce(col("p_contract"), lit(0.0));
    Column leavesShop = coalesce(col("p_shop"), lit(1.0).minus(col("p_alive")), lit(0.0));
    Column contract = coalesce(col("contract_margin"), lit(0.0));
    Column shop = coalesce(col("margin"), lit(0.0));
    Column isKnown = col("contract_margin").isNotNull().or(col("margin").isNotNull());
    Column low = contract.multiply(coalesce(col("contract_low"), lit(1.0)));
    Column high = contract.multiply(coalesce(col("contract_high"), lit(1.0)));
    Dataset<Row> valued =
        all.select(
            col("customer_id"),
            col("p_alive"),
            col("repeats").gt(0).as("has_repeated"),
            col("expected_orders"),
            col("past_margin_amount"),
            when(isKnown, contract.plus(shop)).as("expected_margin_amount"),
            when(isKnown, low.plus(coalesce(col("margin_low"), lit(0.0))))
                .as("expected_margin_low"),
            when(isKnown, high.plus(coalesce(col("margin_high"), lit(0.0))))
                .as("expected_margin_high"),
            when(isKnown, leavesContract.multiply(contract).plus(leavesShop.multiply(shop)))
                .as("value_at_risk_amount"));
    return banded(valued);
  }

  private static Dataset<Row> banded(Dataset<Row> valued) {
    Row edges = valued.selectExpr("percentile(expected_margin_amount, array(0.2, 0.8))").head();
    Column band = lit(null).cast(Types.STRING);
    if (!edges.isNullAt(0)) {
      List<Double> at = edges.getList(0);
      band =
          when(col("expected_margin_amount").geq(at.get(1)), "high")
              .when(col("expected_margin_amount").lt(at.get(0)), "low")
              .when(col("expected_margin_amount").isNotNull(), "middle");
    }
    return valued.withColumn("value_band", band);
  }

  /** What the contracts that run will bring, month by month as long as they are expected to run. */
  private Dataset<Row> contracts(Optional<Dataset<Row>> hazards) {
    Dataset<Row> running =
        in.of(Subscription.TABLE)
            .where("ended_at is null and status in ('active', 'past_due', 'paused')")
            .groupBy("customer_id")
            .agg(sum("mrr_amount").cast(Types.DOUBLE).as("mrr"));
    if (hazards.isEmpty()) {
      return running.select(col("customer_id"), ChurnScores.nothing("contract_margin"));
    }
    ChurnSettings churn = company.models().churn();
    double later = Math.pow(1 + churn.discountRate(), -1.0 / 12);
    Column month = col("month_ahead");
    Column decay = lit(1.0).minus(col("last_hazard")).multiply(later);
    int tail = Math.max(0, churn.valueMonths() - 12);
    Column rest =
        col("last_survival")
            .multiply(Math.pow(later, 12))
            .multiply(decay)
            .multiply(lit(1.0).minus(pow(decay, lit(tail))))
            .divide(lit(1.0).minus(decay));
    return hazards
        .get()
        .where(month.leq(churn.valueMonths()))
        .groupBy("customer_id")
        .agg(
            sum(col("survival").multiply(pow(lit(later), month))).as("months"),
            max_by(col("survival"), month).as("last_survival"),
            max_by(col("hazard"), month).as("last_hazard"))
        .join(running, by())
        .select(
            col("customer_id"),
            col("mrr").multiply(col("months").plus(rest)).as("contract_margin"));
  }

  /** The chance to leave of each kind, and how far the contract's worth may lie off. */
  private static Dataset<Row> chances(Dataset<Row> scores) {
    Column isContract = col("kind").equalTo("contractual");
    Column stays = lit(1.0).minus(col("churn_probability"));
    return scores
        .groupBy("customer_id")
        .agg(
            max(when(isContract, col("churn_probability"))).as("p_contract"),
            max(when(isContract.equalTo(false), col("churn_probability"))).as("p_shop"),
            max(when(isContract, lit(1.0).minus(col("churn_high")).divide(stays)))
                .as("contract_low"),
            max(when(isContract, lit(1.0).minus(col("churn_low")).divide(stays)))
                .as("contract_high"));
  }

  private static Seq<String> by() {
    return CollectionConverters.asScala(List.of("customer_id")).toSeq();
  }
}
