package io.periplus.models.learn;

import io.periplus.stats.reason.Margin;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows from which a model is to learn: features side by side as one vector, and what came of each.
 * They lie in a fixed order, so that a fit repeats to the last bit on as many parts as before.
 *
 * @param rows with the columns {@link #VECTOR} and {@link #LABEL}
 * @param features names of the features, in the order of the vector
 */
public record Learnt(Dataset<Row> rows, List<String> features) {
  public static final String VECTOR = "features";
  public static final String LABEL = "label";

  /** How one kind of model learns. */
  public interface Learner {
    Margin learn(Learnt from);
  }

  /**
   * Lays rows out for learning.
   *
   * @param label column with 1 for those it happened to and 0 for the others
   * @param order columns that tell every row from the others
   */
  public static Learnt of(
      Dataset<Row> rows, List<String> features, String label, int parts, String... order) {
    Dataset<Row> ordered =
        rows.repartition(parts, rows.col(order[0]))
            .sortWithinPartitions(order[0], Arrays.copyOfRange(order, 1, order.length));
    return new Learnt(
        assembled(ordered, features).withColumnRenamed(label, LABEL).select(VECTOR, LABEL),
        features);
  }

  /** The rows with their features as one vector besides. */
  public static Dataset<Row> assembled(Dataset<Row> rows, List<String> features) {
    return new VectorAssembler()
        .setInputCols(features.toArray(String[]::new))
        .setOutputCol(VECTOR)
        .transform(rows);
  }

  public static double[] vector(Row row) {
    return row.<Vector>getAs(VECTOR).toArray();
  }
}
