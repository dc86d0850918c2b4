package io.periplus.models.churn;

import static io.periplus.models.learn.Fitting.CALIBRATES;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.ChurnSettings;
import io.periplus.config.Company;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.models.churn.ChurnRefusals.Ended;
import io.periplus.models.learn.Durations;
import io.periplus.models.learn.Fitting;
import io.periplus.models.learn.Leaks;
import io.periplus.models.learn.Learnt;
import io.periplus.models.learn.Tested;
import io.periplus.silver.commerce.Subscription;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Separation;
import io.periplus.stats.judge.Campaign;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Who will end a contract, when, and of what: the hazard of discrete time, a row for every month in
 * which a contract might have ended, with what was known of the customer when the month began.
 * Whoever is still there counts as still there; the causes compete. Months are learnt from up to
 * the last quarter, which is for the test.
 *
 * @param segments customer_id and segment_code
 */
record Contracts(
    Company company,
    Night night,
    Inputs in,
    ChurnFeatures features,
    Dataset<Row> segments,
    JointReplicates replicates) {
  static final String CODE = "contract";

  /** Months of the test. */
  private static final int TESTED = 3;

  /** Months that are learnt from, at most. */
  private static final int LEARNED = 9;

  /** A month's hazard is small: as many leavers are enough to test on as a quarter of the fit's. */
  private static final int TEST_SHARE = 4;

  private static final String NONE = "No customer has a contract.";
  private static final List<String> ORDER = List.of("subscription_id", ChurnFeatures.MONTH);

  Verdict judge(Dataset<Row> known) {
    ChurnRuns registry = new ChurnRuns(company, night);
    if (in.of(Subscription.TABLE).isEmpty()) {
      return Verdict.refused(registry.refused(CODE, 0, NONE));
    }
    LocalDate last = ChurnMonths.lastComplete(night.businessDate());
    LocalDate next = last.plusMonths(1);
    Dataset<Row> months = months(known, last, next).cache();
    try {
      Dataset<Row> past = months.where(col(ChurnFeatures.MONTH).leq(Date.valueOf(last)));
      if (months.isEmpty()) {
        return Verdict.refused(registry.refused(CODE, 0, NONE));
      }
      LocalDate tested = last.minusMonths(TESTED - 1L);
      return learnt(
          registry,
          past.where(col(ChurnFeatures.MONTH).lt(Date.valueOf(tested))),
          past.where(col(ChurnFeatures.MONTH).geq(Date.valueOf(tested))),
          tonight(months, next),
          tested);
    } finally {
      months.unpersist();
    }
  }

  private Dataset<Row> months(Dataset<Row> known, LocalDate last, LocalDate next) {
    Map<String, Object> parameters = new HashMap<>(night.parameters());
    parameters.put("first_month", Date.valueOf(next.minusMonths((long) LEARNED + TESTED)));
    parameters.put("next_month", Date.valueOf(next));
    List<LocalDate> looks =
        Stream.iterate(last, look -> look.minusMonths(1)).limit(LEARNED + TESTED + 1L).toList();
    Dataset<Row> lived =
        features
            .at(
                known.join(
                    in.of(Subscription.TABLE).select(ChurnFeatures.CUSTOMER).distinct(),
                    names(ChurnFeatures.CUSTOMER),
                    "left_semi"),
                looks,
                ChurnMonths.whole(company.windows().churnHorizon()))
            .drop(ChurnFeatures.BOUGHT, "tenure_months", "frequency_log", "monetary_log")
            .withColumnRenamed(ChurnFeatures.MONTH, "look_month");
    return in.sql(Contracts.class, "contract_month.sql", parameters)
        .join(lived, names(ChurnFeatures.CUSTOMER, "look_month"), "left")
        .join(segments, names(ChurnFeatures.CUSTOMER), "left")
        .withColumn("cause", cause())
        .withColumnRenamed("is_lost", Learnt.LABEL)
        .withColumn(CALIBRATES, pmod(crc32(col(ChurnFeatures.CUSTOMER)), lit(5)).equalTo(0))
        .na()
        .fill(0.0);
  }

  private static Seq<String> names(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }

  /** Number of the cause of an end, from 0; -1 of no end. */
  private Column cause() {
    ChurnSettings c = company.models().churn();
    return when(col("is_lost").equalTo(0), -1)
        .when(col("is_involuntary"), 0)
        .when(col("reason_code").isin(c.priceReasons().toArray()), 1)
        .when(col("reason_code").isin(c.serviceReasons().toArray()), 2)
        .when(col("reason_code").isin(c.lifeReasons().toArray()), 3)
        .otherwise(4);
  }

  /** The running contract of each customer; of several, the one that started last. */
  private static Dataset<Row> tonight(Dataset<Row> months, LocalDate next) {
    return months
        .where(
            col(ChurnFeatures.MONTH).equalTo(Date.valueOf(next)).and(col(Learnt.LABEL).equalTo(0)))
        .withColumn(
            "which",
            row_number()
                .over(
                    Window.partitionBy(ChurnFeatures.CUSTOMER)
                        .orderBy(col("age_months"), col("subscription_id"))))
        .where("which = 1");
  }

  private Verdict learnt(
      ChurnRuns registry,
      Dataset<Row> learned,
      Dataset<Row> tested,
      Dataset<Row> tonight,
      LocalDate firstTested) {
    Ended fitting = Ended.of(learned.where(col(CALIBRATES).equalTo(false)));
    Ended calibrating = Ended.of(learned.where(col(CALIBRATES)));
    Ended both = fitting.plus(calibrating);
    Features all = Features.ofContracts(company.journey().components());
    Map<String, Separation> alone = Leaks.alone(learned, Learnt.LABEL, all.names());
    Features varying =
        all.only(alone.keySet().stream().filter(f -> alone.get(f).isVarying()).toList());
    int least = company.models().minChurnEvents();
    Optional<String> refusal =
        ChurnRefusals.tooFew(both, "learn from", least)
            .or(() -> ChurnRefusals.tooFew(Ended.of(tested), "test on", least / TEST_SHARE))
            .or(() -> ChurnRefusals.leak(alone))
            .or(() -> ChurnRefusals.oneClass(fitting, calibrating))
            .or(() -> ChurnRefusals.nothingDiffers(varying.names().isEmpty()));
    if (refusal.isPresent()) {
      return Verdict.refused(registry.refused(CODE, both.all(), refusal.get()));
    }
    Campaign campaign = Buyers.campaign(company.models().churn(), learned);
    Fitting models =
        Fitting.of(
            learned,
            Tested.of(tested.orderBy("subscription_id", ChurnFeatures.MONTH), varying.names()),
            new Fitting.Task(varying.names(), naive(varying), ORDER),
            campaign,
            company.models(),
            replicates);
    Optional<String> guessing =
        ChurnRefusals.guessing(models.contest().predictions().auc().orElse(0.5));
    if (guessing.isPresent()) {
      return Verdict.refused(registry.refused(CODE, both.all(), guessing.get()));
    }
    int horizon = company.windows().churnHorizon();
    Reported reported =
        new Reported(CODE, registry, company.models(), campaign, replicates, horizon);
    List<Row> quality = new ArrayList<>(reported.quality(models));
    quality.addAll(reported.moved(models, varying.names(), learned, tonight));
    Durations.of(
            tested,
            varying.names(),
            models.contest().winner().model(),
            "subscription_id",
            ChurnFeatures.MONTH)
        .concordance()
        .ifPresent(c -> quality.add(reported.concordance(models, c, tested.count())));
    ChurnRuns.Learned from =
        new ChurnRuns.Learned(
            firstTested.minusMonths(LEARNED), firstTested.minusDays(1), both.all());
    Ahead ahead =
        new Ahead(
            varying,
            models,
            Causes.of(learned, varying.names(), ORDER),
            company.models().confidence(),
            reported.runId(models),
            horizon);
    Dataset<Row> told = ahead.told(tonight);
    return new Verdict(
        reported.runs(models, from),
        quality,
        Optional.of(ahead.scores(told)),
        Optional.of(ahead.reasons(told)),
        Optional.of(ahead.hazards(told)));
  }

  private static String naive(Features varying) {
    return varying.names().contains("age_log") ? "age_log" : varying.names().get(0);
  }
}
