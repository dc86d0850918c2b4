package io.periplus.models.churn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.periplus.config.Company;
import io.periplus.models.churn.ChurnQuality.Rows;
import io.periplus.models.worth.Trial;
import io.periplus.models.worth.Worth;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.uplift.Case;
import io.periplus.table.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Whom it is worth to treat, where a hold-out by chance shows it. Without one nobody can say who
 * can be moved, and a row says so.
 */
record Treatments(
    Company company,
    Worth worth,
    ChurnFeatures features,
    ChurnRuns registry,
    JointReplicates replicates,
    LocalDate last) {
  static final String CODE = "uplift";

  private static final String NO_TRIAL =
      "No customer was held out of an action by chance, so nobody can say whom it moves.";

  /**
   * What the trials show.
   *
   * @param policies rows of {@code uplift_policy}
   * @param customers customer_id with what treating him would change
   */
  record Told(List<Row> runs, List<Row> quality, List<Row> policies, Dataset<Row> customers) {}

  Told of(Dataset<Row> known) {
    int active = ChurnMonths.whole(company.windows().churnHorizon());
    Dataset<Row> tonight = features.at(known, List.of(last), active);
    List<LocalDate> drawn = worth.drawn();
    List<Trial> trials =
        drawn.isEmpty() ? List.of() : worth.trials(features.at(known, drawn, active));
    // Of several kinds of action the customers are told of the one tried on most of them.
    Optional<Trial> largest =
        trials.stream().reduce((a, b) -> b.kept().size() > a.kept().size() ? b : a);
    if (largest.isEmpty()) {
      return refused(tonight, "none", 0, NO_TRIAL);
    }
    Trial trial = largest.get();
    return trial
        .refused()
        .map(reason -> refused(tonight, trial.policy(), trial.kept().size(), reason))
        .orElseGet(() -> told(tonight, trial));
  }

  private Told told(Dataset<Row> tonight, Trial trial) {
    Trial.Found found =
        trial.found(replicates, company.models().shards(), company.models().confidence());
    String json = found.json(trial.policy());
    String runId = registry.idOf(CODE, json);
    Row run =
        registry.fitted(
            CODE,
            "champion",
            "r_learner",
            json,
            new ChurnRuns.Learned(last.minusYears(1), last, trial.kept().size()),
            "qini",
            found.qini().value());
    Rows quality = new Rows(runId, company.windows().churnHorizon());
    List<Row> policies = new ArrayList<>();
    for (Object[] tenth : found.rows()) {
      policies.add(
          RowFactory.create(
              Stream.concat(Stream.of(runId, trial.policy()), Stream.of(tenth)).toArray()));
    }
    long treated = trial.kept().stream().filter(Case::isTreated).count();
    Dataset<Row> customers =
        Worth.moved(tonight, found)
            .withColumn("uplift_method", lit("r_learner"))
            .withColumn("uplift_refused_reason", lit(null).cast(Types.STRING))
            .withColumn("uplift_n_treated", lit(treated))
            .withColumn("uplift_n_control", lit(trial.kept().size() - treated))
            .withColumn("expected_profit_lift_amount", lift("uplift", found))
            .withColumn("expected_profit_lift_low", lift("uplift_low", found))
            .withColumn("expected_profit_lift_high", lift("uplift_high", found));
    return new Told(
        List.of(run),
        List.of(
            quality.figure("uplift", "full", found.mean()),
            quality.figure("qini", "full", found.qini())),
        policies,
        customers);
  }

  private static Column lift(String uplift, Trial.Found found) {
    return col(uplift).multiply(found.worth()).minus(found.cost());
  }

  private Told refused(Dataset<Row> tonight, String policy, long cases, String reason) {
    Row run = registry.refused(CODE, cases, reason);
    Dataset<Row> customers =
        tonight.select(
            col("customer_id"),
            ChurnScores.nothing("uplift"),
            ChurnScores.nothing("uplift_low"),
            ChurnScores.nothing("uplift_high"),
            lit(null).cast(Types.STRING).as("uplift_method"),
            lit(reason).as("uplift_refused_reason"),
            lit(null).cast(Types.BIGINT).as("uplift_n_treated"),
            lit(null).cast(Types.BIGINT).as("uplift_n_control"),
            ChurnScores.nothing("expected_profit_lift_amount"),
            ChurnScores.nothing("expected_profit_lift_low"),
            ChurnScores.nothing("expected_profit_lift_high"));
    return new Told(
        List.of(run),
        List.of(),
        List.of(Trial.refusal(registry.idOf(CODE, reason), policy, reason)),
        customers);
  }
}
