package io.periplus.models;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Company;
import io.periplus.features.ComponentExposure;
import io.periplus.features.CustomerMonth;
import io.periplus.job.Inputs;
import io.periplus.job.Job;
import io.periplus.job.Night;
import io.periplus.job.Outputs;
import io.periplus.job.Stage;
import io.periplus.models.ChurnRefusals.Ended;
import io.periplus.stats.Separation;
import io.periplus.table.Table;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who will not buy again, where no contract says that somebody left. At a month end those are
 * active who ordered within the horizon; lost are those of them who order nothing in the horizon
 * after it. The model learns from earlier month ends and is tested on a later one whose outcome the
 * earlier ones did not see; it scores the customers active at the newest month that the business
 * date has closed, so that between two month ends the scores stay. Where the data cannot carry a
 * model there is none, and the run says why.
 */
final class ChurnModel implements Job {
  private static final String CODE = "churn";

  private final Company company;

  ChurnModel(Company company) {
    this.company = company;
  }

  @Override
  public String name() {
    return "models.churn";
  }

  @Override
  public Stage stage() {
    return Stage.MODELS;
  }

  @Override
  public List<Table> inputs() {
    return List.of(CustomerMonth.TABLE, ComponentExposure.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(ChurnScores.TABLE, ChurnQuality.TABLE, ModelRuns.CHURN);
  }

  @Override
  public Outputs run(Inputs in, Night night) {
    Row buyers = buyers(in.of(CustomerMonth.TABLE));
    long customers = buyers.getLong(1);
    // Where nobody ever ordered there is no month of orders: first after last says so.
    LocalDate first =
        buyers.isNullAt(0) ? night.businessDate().plusMonths(1) : buyers.getDate(0).toLocalDate();
    ChurnMonths months =
        ChurnMonths.of(first, night.businessDate(), company.windows().churnHorizon());
    Optional<String> refusal =
        ChurnRefusals.tooShort(months)
            .or(
                () ->
                    ChurnRefusals.boughtOnce(
                        customers, buyers.getLong(2), company.models().minRepeatShare()));
    if (refusal.isPresent()) {
      return refused(in, night, customers, refusal.get());
    }
    Dataset<Row> looks =
        ChurnFeatures.of(
                in.of(CustomerMonth.TABLE),
                in.of(ComponentExposure.TABLE),
                company.journey().components(),
                months)
            .cache();
    try {
      return learnt(in, night, looks, months);
    } finally {
      looks.unpersist();
    }
  }

  /** When the first order came, how many customers ever ordered, and how many came back. */
  private static Row buyers(Dataset<Row> panel) {
    return panel
        .groupBy("customer_id")
        .agg(
            min(when(col("order_count").gt(0), col(ChurnFeatures.MONTH))).as("first"),
            max("frequency_count").as("repeats"))
        .where(col("first").isNotNull())
        .agg(min("first"), count(lit(1)), count_if(col("repeats").gt(0)))
        .head();
  }

  private Outputs learnt(Inputs in, Night night, Dataset<Row> looks, ChurnMonths months) {
    Dataset<Row> learned = at(looks, months.learned());
    Dataset<Row> tested = at(looks, List.of(months.tested()));
    Ended fitting = ended(learned, false);
    Ended calibrating = ended(learned, true);
    Ended both = fitting.plus(calibrating);
    Ended testing = ended(tested, false).plus(ended(tested, true));
    Map<String, Separation> alone =
        ChurnLeaks.alone(learned, ChurnFeatures.names(company.journey().components()));
    List<String> features = alone.keySet().stream().filter(f -> alone.get(f).isVarying()).toList();
    Optional<String> refusal =
        ChurnRefusals.tooFew(both, testing, company.models())
            .or(() -> ChurnRefusals.leak(alone))
            .or(() -> ChurnRefusals.oneClass(fitting, calibrating))
            .or(() -> ChurnRefusals.nothingDiffers(features.isEmpty()));
    if (refusal.isPresent()) {
      return refused(in, night, both.all(), refusal.get());
    }
    ChurnFit fit = ChurnFit.of(learned, features);
    ChurnFit.Judged judged = fit.judged(tested);
    double auc = judged.predictions().auc().orElse(0.5);
    Optional<String> guessing = ChurnRefusals.guessing(auc);
    if (guessing.isPresent()) {
      return refused(in, night, both.all(), guessing.get());
    }
    ModelRun run = champion(night, fit, auc, months, both.all());
    Dataset<Row> scored = fit.scored(at(looks, List.of(months.last())));
    // Made at once: what the scores are computed from is let go when the job ends.
    Dataset<Row> scores =
        ChurnScores.of(scored, run.id(), company.windows().churnHorizon()).localCheckpoint();
    return Outputs.of(ChurnScores.TABLE, scores)
        .and(ChurnQuality.TABLE, in.rows(ChurnQuality.TABLE, ChurnQuality.rows(run.id(), judged)))
        .and(ModelRuns.CHURN, in.rows(ModelRuns.CHURN, List.of(run.row())));
  }

  private static ModelRun champion(
      Night night, ChurnFit fit, double auc, ChurnMonths months, long rows) {
    return new ModelRun(
        CODE,
        night,
        fit.text(),
        months.learned().get(0),
        months.lastDayLearned(),
        rows,
        "auc",
        auc,
        null);
  }

  private static Dataset<Row> at(Dataset<Row> looks, List<LocalDate> months) {
    return looks.where(col(ChurnFeatures.MONTH).isin(months.stream().map(Date::valueOf).toArray()));
  }

  private static Ended ended(Dataset<Row> looks, boolean isCalibrating) {
    Row counts =
        looks
            .where(col(ChurnFeatures.CALIBRATES).equalTo(isCalibrating))
            .agg(
                count_if(col(ChurnFeatures.LOST).gt(0)),
                count_if(col(ChurnFeatures.LOST).equalTo(0)))
            .head();
    return new Ended(counts.getLong(0), counts.getLong(1));
  }

  private static Outputs refused(Inputs in, Night night, long rows, String reason) {
    ModelRun run = ModelRun.refused(CODE, night, rows, reason);
    return Outputs.of(ChurnScores.TABLE, in.rows(ChurnScores.TABLE, List.of()))
        .and(ChurnQuality.TABLE, in.rows(ChurnQuality.TABLE, List.of()))
        .and(ModelRuns.CHURN, in.rows(ModelRuns.CHURN, List.of(run.row())));
  }
}
