package io.periplus.models.churn;

import static io.periplus.models.learn.Fitting.CALIBRATES;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.ChurnSettings;
import io.periplus.config.Company;
import io.periplus.job.Night;
import io.periplus.models.churn.ChurnRefusals.Ended;
import io.periplus.models.learn.Calibrated;
import io.periplus.models.learn.Fitting;
import io.periplus.models.learn.Leaks;
import io.periplus.models.learn.Learnt;
import io.periplus.models.learn.Tested;
import io.periplus.models.learn.Told;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Separation;
import io.periplus.stats.judge.Campaign;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Who will not buy again, where no contract says that somebody left. At a month end those are
 * active who ordered within the horizon; lost are those of them who order nothing in the horizon
 * after it. The models learn from earlier month ends and are tested on a later one whose outcome
 * the earlier ones did not see; the winner scores the customers active at the newest month that the
 * business date has closed, so that between two month ends the scores stay. Where the data cannot
 * carry a model there is none, and the run says why.
 *
 * @param segments customer_id and segment_code
 */
record Buyers(
    Company company,
    Night night,
    ChurnFeatures features,
    Dataset<Row> segments,
    JointReplicates replicates) {
  static final String CODE = "churn";

  private static final List<String> ORDER = List.of(ChurnFeatures.CUSTOMER, ChurnFeatures.MONTH);

  Verdict judge(Dataset<Row> known) {
    ChurnRuns registry = new ChurnRuns(company, night);
    Row buyers = buyers(known);
    long customers = buyers.getLong(1);
    // Where nobody ever ordered there is no month of orders: first after last says so.
    LocalDate first =
        buyers.isNullAt(0)
            ? night.businessDate().plusMonths(1)
            : buyers.getDate(0).toLocalDate().withDayOfMonth(1);
    ChurnMonths months =
        ChurnMonths.of(
            first, night.businessDate(), company.windows().churnHorizon(), churn().gapMonths());
    Optional<String> refusal =
        ChurnRefusals.tooShort(months)
            .or(
                () ->
                    ChurnRefusals.boughtOnce(
                        customers, buyers.getLong(2), company.models().minRepeatShare()));
    if (refusal.isPresent()) {
      return Verdict.refused(registry.refused(CODE, customers, refusal.get()));
    }
    Dataset<Row> looks = looks(known, months).cache();
    try {
      return learnt(registry, looks, months);
    } finally {
      looks.unpersist();
    }
  }

  /** When the first order came, how many customers ever ordered, and how many came back. */
  private static Row buyers(Dataset<Row> known) {
    return known
        .groupBy(ChurnFeatures.CUSTOMER)
        .agg(min("first_sale_on").as("first"), sum("sale_count").as("sales"))
        .where(col("first").isNotNull())
        .agg(min("first"), count(lit(1)), count_if(col("sales").gt(1)))
        .head();
  }

  private Dataset<Row> looks(Dataset<Row> known, ChurnMonths months) {
    return features
        .at(known, months.all(), months.horizon())
        .where("is_active")
        .join(
            segments, CollectionConverters.asScala(List.of(ChurnFeatures.CUSTOMER)).toSeq(), "left")
        .withColumn(
            Learnt.LABEL,
            when(
                col(ChurnFeatures.MONTH).leq(Date.valueOf(months.tested())),
                when(ChurnFeatures.boughtWithin(months.gap(), months.horizon()), 0.0)
                    .otherwise(1.0)))
        .drop(ChurnFeatures.BOUGHT)
        .withColumn(CALIBRATES, pmod(crc32(col(ChurnFeatures.CUSTOMER)), lit(5)).equalTo(0));
  }

  private Verdict learnt(ChurnRuns registry, Dataset<Row> looks, ChurnMonths months) {
    Dataset<Row> learned = at(looks, months.learned());
    Dataset<Row> tested = at(looks, List.of(months.tested()));
    Ended fitting = Ended.of(learned.where(col(CALIBRATES).equalTo(false)));
    Ended calibrating = Ended.of(learned.where(col(CALIBRATES)));
    Ended both = fitting.plus(calibrating);
    Features all = Features.ofBuyers(company.journey().components());
    Map<String, Separation> alone = Leaks.alone(learned, Learnt.LABEL, all.names());
    Features varying =
        all.only(alone.keySet().stream().filter(f -> alone.get(f).isVarying()).toList());
    Optional<String> refusal =
        ChurnRefusals.tooFew(both, Ended.of(tested), company.models())
            .or(() -> ChurnRefusals.leak(alone))
            .or(() -> ChurnRefusals.oneClass(fitting, calibrating))
            .or(() -> ChurnRefusals.nothingDiffers(varying.names().isEmpty()));
    if (refusal.isPresent()) {
      return Verdict.refused(registry.refused(CODE, both.all(), refusal.get()));
    }
    Campaign campaign = campaign(churn(), learned);
    Fitting models =
        Fitting.of(
            learned,
            tested(tested, varying),
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
    Dataset<Row> tonight = at(looks, List.of(months.last()));
    List<Row> quality = new ArrayList<>(reported.quality(models));
    quality.addAll(reported.moved(models, varying.names(), learned, tonight));
    ChurnRuns.Learned from =
        new ChurnRuns.Learned(months.learned().get(0), months.lastDayLearned(), both.all());
    Dataset<Row> told = told(tonight, varying, models.contest().winner().model());
    String runId = reported.runId(models);
    return new Verdict(
        reported.runs(models, from),
        quality,
        Optional.of(scores(told, models, runId, horizon)),
        Optional.of(ChurnReasons.of(told, varying.grouped(), runId, "non_contractual")),
        Optional.empty());
  }

  /** What is worth keeping: the margin of a year, and never less than the offer. */
  static Campaign campaign(ChurnSettings c, Dataset<Row> learned) {
    // In decimals, so that the order of the rows does not matter.
    double margin =
        learned
            .agg(avg(col(ChurnFeatures.MARGIN).cast(Types.MONEY)).cast(Types.DOUBLE))
            .head()
            .getDouble(0);
    return new Campaign(
        Math.max(margin, 2 * c.offerCost() + 1),
        c.offerCost(),
        c.contactCost(),
        c.acceptance(),
        c.refusal());
  }

  private static String naive(Features varying) {
    return varying.names().contains("recency_days") ? "recency_days" : varying.names().get(0);
  }

  private static List<Tested> tested(Dataset<Row> rows, Features features) {
    return Tested.of(rows.orderBy(ChurnFeatures.CUSTOMER), features.names());
  }

  private static Dataset<Row> told(Dataset<Row> rows, Features features, Calibrated model) {
    List<Features.Reason> groups = features.grouped();
    List<Integer> group = features.reasons().values().stream().map(groups::indexOf).toList();
    return Learnt.assembled(rows, features.names())
        .withColumn("told", new Told(model, group, groups.size()).column())
        .select("customer_id", "told.*")
        .localCheckpoint();
  }

  private Dataset<Row> scores(Dataset<Row> told, Fitting models, String runId, int horizonDays) {
    List<Column> columns = new ArrayList<>();
    columns.add(lit(runId).as("model_run_id"));
    columns.add(col("customer_id"));
    columns.add(lit("non_contractual").as("kind"));
    columns.add(lit(horizonDays).as("horizon_days"));
    columns.add(col("probability").as("churn_probability"));
    columns.addAll(
        List.of(
            ChurnScores.interval(
                col("probability"), models.contest().tenths(company.models().confidence()))));
    columns.add(col("margin"));
    columns.add(col("base"));
    ChurnScores.CAUSES.forEach(cause -> columns.add(ChurnScores.nothing("cause_" + cause)));
    columns.add(ChurnScores.nothing("controllable_share"));
    return told.select(columns.toArray(Column[]::new));
  }

  private ChurnSettings churn() {
    return company.models().churn();
  }

  private static Dataset<Row> at(Dataset<Row> looks, List<LocalDate> months) {
    return looks.where(col(ChurnFeatures.MONTH).isin(months.stream().map(Date::valueOf).toArray()));
  }
}
