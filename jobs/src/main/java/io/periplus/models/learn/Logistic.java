package io.periplus.models.learn;

import io.periplus.stats.fit.BinomialFit;
import io.periplus.stats.fit.Link;
import io.periplus.stats.fit.Sums;
import io.periplus.stats.reason.LinearMargin;
import io.periplus.stats.reason.Margin;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * Logistic regression by Newton's method, a pass over the rows a step: each part of the rows adds
 * up its normal equations, and the driver process adds the parts in their order. MLlib's own needs
 * tens of passes for the same figures and stops before the last digits. Classes are neither
 * weighted nor resampled: a probability must mean what it says.
 *
 * @param penalty against features that tell some cases apart perfectly; 0 for maximum likelihood
 */
public record Logistic(double penalty) implements Learnt.Learner {
  /** Just enough to keep the coefficients of rare features finite. */
  public static final Logistic USUAL = new Logistic(1e-4);

  private static final String CONSTANT = "(constant)";

  @Override
  public Margin learn(Learnt from) {
    int p = from.features().size();
    JavaRDD<double[][]> blocks =
        from.rows()
            .toJavaRDD()
            .mapPartitions(
                rows -> {
                  List<double[]> block = new ArrayList<>();
                  rows.forEachRemaining(
                      row -> block.add(line(Learnt.vector(row), row.getDouble(1))));
                  return List.<double[][]>of(block.toArray(double[][]::new)).iterator();
                })
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return margin(from.features(), fit(blocks, from.features()), means(blocks, p));
    } finally {
      blocks.unpersist();
    }
  }

  private BinomialFit fit(JavaRDD<double[][]> blocks, List<String> features) {
    List<String> names = new ArrayList<>(List.of(CONSTANT));
    names.addAll(features);
    return BinomialFit.of(Link.LOGIT, names, empty -> passed(blocks, empty), penalty);
  }

  private static Sums passed(JavaRDD<double[][]> blocks, Sums empty) {
    blocks.map(block -> added(block, empty.empty())).collect().forEach(empty::add);
    return empty;
  }

  private static Sums added(double[][] block, Sums sums) {
    double[] x = new double[block.length == 0 ? 0 : block[0].length - 1];
    for (double[] line : block) {
      System.arraycopy(line, 0, x, 0, x.length);
      sums.add(x, 1, line[x.length]);
    }
    return sums;
  }

  private static double[] means(JavaRDD<double[][]> blocks, int p) {
    double[] sums = new double[p + 1];
    for (double[] part : blocks.map(block -> columnSums(block, p)).collect()) {
      for (int i = 0; i <= p; i++) {
        sums[i] += part[i];
      }
    }
    double[] means = new double[p];
    for (int i = 0; i < p; i++) {
      means[i] = sums[i + 1] / sums[0];
    }
    return means;
  }

  private static double[] columnSums(double[][] block, int p) {
    double[] sums = new double[p + 1];
    for (double[] line : block) {
      for (int i = 0; i <= p; i++) {
        sums[i] += line[i];
      }
    }
    return sums;
  }

  /** A 1 for the constant, the features, and what came of it. */
  private static double[] line(double[] x, double label) {
    double[] line = new double[x.length + 2];
    line[0] = 1;
    System.arraycopy(x, 0, line, 1, x.length);
    line[x.length + 1] = label;
    return line;
  }

  private static LinearMargin margin(List<String> features, BinomialFit fit, double[] means) {
    double[] coefficients = new double[means.length];
    double base = fit.coefficients().getOrDefault(CONSTANT, 0.0);
    for (int i = 0; i < means.length; i++) {
      coefficients[i] = fit.coefficients().getOrDefault(features.get(i), 0.0);
      base += coefficients[i] * means[i];
    }
    return new LinearMargin(features, coefficients, means, base);
  }
}
