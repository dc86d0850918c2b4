package io.periplus.models.churn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.periplus.models.churn.Features.Reason;
import io.periplus.models.learn.Fitting;
import io.periplus.models.learn.Learnt;
import io.periplus.models.learn.Told;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The months ahead of the customers who have a contract tonight: the contract grows older, all else
 * stays as it is.
 *
 * @param features that the models read
 * @param causes that part each month's hazard
 * @param runId of the model that won
 */
record Ahead(
    Features features,
    Fitting models,
    Causes causes,
    double confidence,
    String runId,
    int horizonDays) {
  private static final int MONTHS = 12;
  private static final String AHEAD = "month_ahead";

  /** One row a customer and month ahead: hazard, chance to be there after it, causes, parts. */
  Dataset<Row> told(Dataset<Row> tonight) {
    List<Reason> groups = features.grouped();
    List<Integer> group = features.reasons().values().stream().map(groups::indexOf).toList();
    Told model = new Told(models.contest().winner().model(), group, groups.size());
    Column age = col("age_months").plus(col(AHEAD)).minus(1);
    Dataset<Row> months =
        tonight
            .withColumn(AHEAD, explode(sequence(lit(1), lit(MONTHS))))
            .withColumn("age_log", log1p(age))
            .withColumn("age_years", age.divide(12));
    return Learnt.assembled(months, features.names())
        .withColumn("told", model.column())
        .withColumn("shares", causes.column())
        .select("customer_id", AHEAD, "told.*", "shares")
        .withColumnRenamed("probability", "hazard")
        .withColumn(
            "survival",
            exp(
                sum(log1p(col("hazard").multiply(-1)))
                    .over(Window.partitionBy("customer_id").orderBy(AHEAD))))
        .localCheckpoint();
  }

  Dataset<Row> hazards(Dataset<Row> told) {
    return told.select(
        lit(runId).as("model_run_id"),
        col("customer_id"),
        col(AHEAD),
        col("hazard"),
        col("survival"));
  }

  Dataset<Row> reasons(Dataset<Row> told) {
    return ChurnReasons.of(
        told.where(col(AHEAD).equalTo(1)), features.grouped(), runId, "contractual");
  }

  /** Over the horizon: each month's chance to leave, for each cause, of those still there. */
  Dataset<Row> scores(Dataset<Row> told) {
    int horizon = Math.min(MONTHS, ChurnMonths.whole(horizonDays));
    Column there = col("survival").divide(lit(1.0).minus(col("hazard")));
    Column leaves = there.multiply(col("hazard"));
    List<Column> sums = new ArrayList<>();
    for (int c = 0; c < ChurnScores.CAUSES.size(); c++) {
      sums.add(
          sum(leaves.multiply(get(col("shares"), lit(c))))
              .as("cause_" + ChurnScores.CAUSES.get(c)));
    }
    Column uncontrolled =
        get(col("shares"), lit(1)).plus(get(col("shares"), lit(2))).multiply(-1).plus(1);
    sums.add(sum(log1p(col("hazard").multiply(uncontrolled).multiply(-1))).as("kept_log"));
    sums.add(first(when(col(AHEAD).equalTo(1), col("margin")), true).as("margin"));
    sums.add(first(when(col(AHEAD).equalTo(1), col("base")), true).as("base"));
    Dataset<Row> customers =
        told.where(col(AHEAD).leq(horizon))
            .groupBy("customer_id")
            .agg(sum(leaves).as("churn_probability"), sums.toArray(Column[]::new));
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    columns.add(lit(runId).as("model_run_id"));
    columns.add(lit("contractual").as("kind"));
    columns.add(lit(horizonDays).as("horizon_days"));
    columns.addAll(List.of(interval(horizon)));
    Column without = lit(1.0).minus(exp(col("kept_log")));
    columns.add(
        when(
                col("churn_probability").gt(0),
                lit(1.0).minus(without.divide(col("churn_probability"))))
            .as("controllable_share"));
    return customers.select(columns.toArray(Column[]::new));
  }

  /** The tenths are those of a month's hazard: over the horizon they add up alike. */
  private Column[] interval(int horizon) {
    return ChurnScores.interval(
        ChurnScores.probability(),
        models.contest().tenths(confidence).stream().map(t -> t.over(horizon)).toList());
  }
}
