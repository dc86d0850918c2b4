package io.periplus.stats.survey;

import io.periplus.stats.Gram;
import io.periplus.stats.LeastSquares;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a figure is expected to be from what is known: a weighted straight-line fit over cells. */
final class Expectation {
  private final double intercept;
  private final double[] slopes;

  private Expectation(double intercept, double[] slopes) {
    this.intercept = intercept;
    this.slopes = slopes;
  }

  /**
   * Fits.
   *
   * @param columns of each cell, without a constant
   * @param rows of each cell; one without rows says nothing
   * @param sums of the figure over them
   */
  static Expectation of(List<double[]> columns, double[] rows, double[] sums) {
    int p = columns.get(0).length;
    List<String> names = IntStream.range(0, p).mapToObj(i -> "x" + i).toList();
    List<String> all = new ArrayList<>(names);
    all.add("y");
    double[] packed = new double[Gram.packedLength(p + 1)];
    double[] row = new double[p + 1];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] > 0) {
        System.arraycopy(columns.get(i), 0, row, 0, p);
        row[p] = sums[i] / rows[i];
        Gram.add(packed, row, rows[i]);
      }
    }
    LeastSquares fit = LeastSquares.fit(Gram.of(all, packed, packed[0], packed[0]), "y", names);
    double[] slopes = names.stream().mapToDouble(n -> fit.coefficient(n).orElse(0)).toArray();
    return new Expectation(fit.intercept(), slopes);
  }

  double at(double[] columns) {
    double value = intercept;
    for (int i = 0; i < slopes.length; i++) {
      value += slopes[i] * columns[i];
    }
    return value;
  }
}
