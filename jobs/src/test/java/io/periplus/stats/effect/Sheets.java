package io.periplus.stats.effect;

import io.periplus.stats.Gram;
import io.periplus.stats.ShardGrams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small sheets of numbers beside the tests, made by generators of the reference packages. */
final class Sheets {
  private Sheets() {}

  static double[][] rows(String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Sheets.class.getResourceAsStream(name + ".csv"), StandardCharsets.UTF_8))) {
      List<double[]> rows = new ArrayList<>();
      in.lines()
          .skip(1)
          .forEach(
              line -> {
                List<Double> values = new ArrayList<>();
                for (String cell : line.split(",", -1)) {
                  values.add(Double.parseDouble(cell));
                }
                rows.add(values.stream().mapToDouble(Double::doubleValue).toArray());
              });
      return rows.toArray(double[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] column(double[][] rows, int at) {
    double[] column = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      column[i] = rows[i][at];
    }
    return column;
  }

  /** Every row a shard of its own, so that row k is in fold k mod K. */
  static ShardGrams eachRowAShard(List<String> columns, double[][] rows) {
    List<Gram> grams = new ArrayList<>();
    for (double[] row : rows) {
      grams.add(Gram.empty(columns).plus(row, 1));
    }
    return ShardGrams.of(grams);
  }
}
