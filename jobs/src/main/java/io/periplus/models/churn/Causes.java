package io.periplus.models.churn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.periplus.models.learn.Fitting;
import io.periplus.models.learn.Learnt;
import io.periplus.models.learn.Logistic;
import io.periplus.stats.reason.Margin;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * How a month's hazard is parted between the causes that compete: each cause has a hazard of its
 * own, with those who left for another as still at risk until then; a cause with too few leavers
 * has its overall share. The parts make the whole.
 *
 * @param hazards margin of the hazard of each cause, in the order of {@link ChurnScores#CAUSES}
 */
record Causes(List<Hazard> hazards) implements Serializable {
  private static final int LEAST = 50;

  /**
   * The hazard of one cause.
   *
   * @param share of all months at risk that ended for it; what stands in where it has no model
   * @param margins a model, or none
   */
  record Hazard(double share, List<Margin> margins) implements Serializable {
    double of(double[] x) {
      return margins.isEmpty() ? share : 1 / (1 + Math.exp(-margins.get(0).of(x)));
    }
  }

  static Causes of(Dataset<Row> learned, List<String> features, List<String> order) {
    long rows = learned.count();
    List<Row> counts =
        learned.where(col("cause").geq(0)).groupBy("cause").agg(count(lit(1))).collectAsList();
    List<Hazard> hazards = new ArrayList<>();
    for (int cause = 0; cause < ChurnScores.CAUSES.size(); cause++) {
      int which = cause;
      long events =
          counts.stream().filter(r -> r.getInt(0) == which).mapToLong(r -> r.getLong(1)).sum();
      hazards.add(
          new Hazard(
              (double) events / rows,
              events < LEAST ? List.of() : List.of(fitted(learned, cause, features, order))));
    }
    return new Causes(hazards);
  }

  private static Margin fitted(
      Dataset<Row> learned, int cause, List<String> features, List<String> order) {
    Dataset<Row> rows =
        learned
            .drop(Learnt.LABEL)
            .withColumn(Learnt.LABEL, when(col("cause").equalTo(cause), 1.0).otherwise(0.0))
            .drop(Fitting.CALIBRATES);
    return Logistic.USUAL.learn(
        Learnt.of(rows, features, Learnt.LABEL, 4, order.toArray(String[]::new)));
  }

  /** Shares of the causes in the hazard of a row with {@link Learnt#VECTOR}; they make 1. */
  Column column() {
    return udf(
            (UDF1<Vector, Double[]>) v -> shares(v.toArray()),
            DataTypes.createArrayType(DataTypes.DoubleType))
        .apply(col(Learnt.VECTOR));
  }

  private Double[] shares(double[] x) {
    double[] each = hazards.stream().mapToDouble(h -> h.of(x)).toArray();
    double all = IntStream.range(0, each.length).mapToDouble(i -> each[i]).sum();
    return IntStream.range(0, each.length)
        .mapToObj(i -> all > 0 ? each[i] / all : i == each.length - 1 ? 1.0 : 0.0)
        .toArray(Double[]::new);
  }
}
