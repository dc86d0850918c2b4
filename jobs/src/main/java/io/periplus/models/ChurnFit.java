package io.periplus.models;

import static org.apache.spark.ml.functions.vector_to_array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.periplus.stats.Platt;
import io.periplus.stats.Predictions;
import io.periplus.table.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.StandardScaler;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * A logistic regression on standardised features, its margin turned into a probability on customers
 * that it was not fitted on. Classes are neither weighted nor resampled: a probability must mean
 * what it says.
 *
 * @param features names of the features, in the order of the coefficients
 * @param pipeline assembles, standardises and regresses
 * @param platt from the margin to the probability
 */
record ChurnFit(List<String> features, PipelineModel pipeline, Platt platt) {
  private static final String VECTOR = "churn_vector";
  private static final String SCALED = "churn_scaled";

  /** Just enough to keep the coefficients of features that repeat one another finite. */
  private static final double PENALTY = 1e-4;

  private static final int MOST_STEPS = 100;

  /** Fits on four fifths of the customers, calibrates on the rest. */
  static ChurnFit of(Dataset<Row> learned, List<String> features) {
    PipelineModel pipeline = pipeline(learned.where(not(calibrates())), features);
    List<Row> margins = margins(pipeline, learned.where(calibrates()));
    return new ChurnFit(features, pipeline, Platt.fit(values(margins), lost(margins)));
  }

  /**
   * The optimiser adds in the order in which rows come: one partition in one order makes the fit
   * repeat to the last bit, on any cluster.
   */
  private static PipelineModel pipeline(Dataset<Row> rows, List<String> features) {
    Dataset<Row> ordered =
        rows.repartition(1)
            .sortWithinPartitions("customer_id", ChurnFeatures.MONTH)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return new Pipeline()
          .setStages(
              new PipelineStage[] {
                new VectorAssembler()
                    .setInputCols(features.toArray(String[]::new))
                    .setOutputCol(VECTOR),
                new StandardScaler().setWithMean(true).setInputCol(VECTOR).setOutputCol(SCALED),
                new LogisticRegression()
                    .setFeaturesCol(SCALED)
                    .setLabelCol(ChurnFeatures.LOST)
                    .setRegParam(PENALTY)
                    .setMaxIter(MOST_STEPS)
              })
          .fit(ordered);
    } finally {
      ordered.unpersist();
    }
  }

  /** What it says of customers at a later month end, beside what happened. */
  Judged judged(Dataset<Row> tested) {
    List<Row> margins = margins(pipeline, tested);
    double[] logits = values(margins);
    double[] probabilities = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = platt.probability(logits[i]);
      logits[i] = platt.slope() * logits[i] + platt.intercept();
    }
    boolean[] lost = lost(margins);
    return new Judged(
        Predictions.of(probabilities, lost), Platt.maximumLikelihood(logits, lost).slope());
  }

  /** The customers with their calibrated {@code churn_probability}. */
  Dataset<Row> scored(Dataset<Row> alive) {
    Column logit = margin().multiply(lit(platt.slope())).plus(lit(platt.intercept()));
    return pipeline
        .transform(alive)
        .withColumn("churn_probability", lit(1.0).divide(lit(1.0).plus(exp(logit.multiply(-1)))));
  }

  /** Change of the margin for one standard deviation of each feature. */
  Map<String, Double> coefficients() {
    double[] found = regression().coefficients().toArray();
    Map<String, Double> coefficients = new LinkedHashMap<>();
    for (int i = 0; i < found.length; i++) {
      coefficients.put(features.get(i), found[i]);
    }
    return coefficients;
  }

  /** Every fitted figure to the last bit. */
  String text() {
    return "%s%nintercept %s%n%s".formatted(coefficients(), regression().intercept(), platt);
  }

  private LogisticRegressionModel regression() {
    return (LogisticRegressionModel) pipeline.stages()[2];
  }

  private static Column calibrates() {
    return col(ChurnFeatures.CALIBRATES);
  }

  private static Column margin() {
    return vector_to_array(col("rawPrediction"), "float64").getItem(1);
  }

  private static List<Row> margins(PipelineModel pipeline, Dataset<Row> rows) {
    return pipeline
        .transform(rows)
        .orderBy("customer_id", ChurnFeatures.MONTH)
        .select(margin().cast(Types.DOUBLE), col(ChurnFeatures.LOST))
        .collectAsList();
  }

  private static double[] values(List<Row> margins) {
    return margins.stream().mapToDouble(row -> row.getDouble(0)).toArray();
  }

  private static boolean[] lost(List<Row> margins) {
    boolean[] lost = new boolean[margins.size()];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = margins.get(i).getDouble(1) > 0;
    }
    return lost;
  }

  /**
   * Predictions on a month end that the model had not seen.
   *
   * @param predictions calibrated probabilities beside what happened
   * @param calibrationSlope 1 when they are spread as far as they should be, below when too far
   */
  record Judged(Predictions predictions, double calibrationSlope) {}
}
