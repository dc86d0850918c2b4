package io.periplus.models.learn;

import io.periplus.stats.Platt;
import io.periplus.stats.reason.Margin;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A model whose margin was turned into a probability on customers that it was not fitted on.
 *
 * @param margin what it says
 * @param platt from the margin to the probability
 */
public record Calibrated(Margin margin, Platt platt) implements Serializable {

  /**
   * Learns from some customers and is calibrated on others.
   *
   * @param calibrating rows with the features as {@link Learnt#VECTOR} and what came of them as
   *     {@link Learnt#LABEL}
   */
  public static Calibrated of(Learnt.Learner learner, Learnt learning, Dataset<Row> calibrating) {
    Margin margin = learner.learn(learning);
    List<Row> rows = calibrating.select(Learnt.VECTOR, Learnt.LABEL).collectAsList();
    double[] margins = new double[rows.size()];
    boolean[] happened = new boolean[rows.size()];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = margin.of(Learnt.vector(rows.get(i)));
      happened[i] = rows.get(i).getDouble(1) > 0;
    }
    return new Calibrated(margin, Platt.fit(margins, happened));
  }

  public double probability(double[] x) {
    return platt.probability(margin.of(x));
  }
}
