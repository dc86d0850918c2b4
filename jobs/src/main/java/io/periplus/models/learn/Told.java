package io.periplus.models.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.periplus.stats.reason.Margin;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;

/**
 * What a model says of each customer, and why: probability, margin, base, and the parts of the
 * margin, those of features that belong together added up. Base and parts make the margin.
 *
 * @param model the model
 * @param group number of the group to which each feature belongs
 * @param groups how many there are
 */
public record Told(Calibrated model, List<Integer> group, int groups) implements Serializable {
  private static final StructType SCHEMA =
      StructType.fromDDL("probability double, margin double, base double, parts array<double>");

  /** A struct of probability, margin, base and parts, of rows with {@link Learnt#VECTOR}. */
  public Column column() {
    return udf((UDF1<Vector, Row>) v -> told(v.toArray()), SCHEMA).apply(col(Learnt.VECTOR));
  }

  private Row told(double[] x) {
    Margin margin = model.margin();
    double[] parts = new double[groups];
    double[] reasons = margin.reasons(x);
    for (int i = 0; i < reasons.length; i++) {
      parts[group.get(i)] += reasons[i];
    }
    double value = margin.of(x);
    return RowFactory.create(
        model.platt().probability(value),
        value,
        margin.base(),
        IntStream.range(0, groups).mapToObj(i -> parts[i]).toArray(Double[]::new));
  }
}
