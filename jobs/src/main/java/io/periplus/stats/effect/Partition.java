package io.periplus.stats.effect;

import io.periplus.stats.Gram;
import io.periplus.stats.ShardGrams;
import java.util.ArrayList;
import java.util.List;

/**
 * Shards of customers in folds, so that what is fitted never saw what it is judged on: fold = shard
 * mod K, and the training products of a fold are the total less the fold's own. With one fold
 * nothing is held out: plain least squares.
 */
public final class Partition {
  private final List<String> columns;
  private final List<double[]> shards;
  private final double[][][] own;
  private final double[][][] training;
  private final double rows;

  private Partition(
      List<String> columns,
      List<double[]> shards,
      double[][][] own,
      double[][][] training,
      double rows) {
    this.columns = columns;
    this.shards = shards;
    this.own = own;
    this.training = training;
    this.rows = rows;
  }

  public static Partition of(ShardGrams grams, int folds) {
    List<double[]> shards = new ArrayList<>();
    int size = Gram.packedLength(grams.columns().size());
    double[][] sums = new double[folds][size];
    double[] total = new double[size];
    double rows = 0;
    for (int s = 0; s < grams.size(); s++) {
      Gram gram = grams.shard(s);
      double[] packed = gram.rows() > 0 ? gram.packed() : new double[0];
      rows += gram.rows();
      add(sums[s % folds], packed);
      add(total, packed);
      shards.add(packed);
    }
    int width = grams.columns().size() + 1;
    double[][][] own = new double[folds][][];
    double[][][] training = new double[folds][][];
    for (int k = 0; k < folds; k++) {
      own[k] = square(sums[k], width);
      double[] rest = total.clone();
      for (int i = 0; folds > 1 && i < rest.length; i++) {
        rest[i] -= sums[k][i];
      }
      training[k] = square(rest, width);
    }
    return new Partition(grams.columns(), shards, own, training, rows);
  }

  public double rows() {
    return rows;
  }

  public List<String> columns() {
    return columns;
  }

  int folds() {
    return own.length;
  }

  int shards() {
    return shards.size();
  }

  double[][] own(int fold) {
    return own[fold];
  }

  double[][] training(int fold) {
    return training[fold];
  }

  /** Place of a column behind the constant. */
  int at(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("No column " + column + " in " + columns);
    }
    return at + 1;
  }

  int[] at(List<String> names) {
    return names.stream().mapToInt(this::at).toArray();
  }

  /** Products of a shard times a vector; zeros for a shard without rows. */
  double[] times(int shard, double[] vector) {
    double[] packed = shards.get(shard);
    double[] result = new double[vector.length];
    int at = 0;
    for (int i = 0; i < vector.length && packed.length > 0; i++) {
      double sum = packed[at++] * vector[i];
      for (int j = i + 1; j < vector.length; j++) {
        double value = packed[at++];
        sum += value * vector[j];
        result[j] += value * vector[i];
      }
      result[i] += sum;
    }
    return result;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double quadratic(double[] left, double[][] middle, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      if (left[i] != 0) {
        sum += left[i] * dot(middle[i], right);
      }
    }
    return sum;
  }

  private static void add(double[] sums, double[] packed) {
    for (int i = 0; i < packed.length; i++) {
      sums[i] += packed[i];
    }
  }

  private static double[][] square(double[] packed, int width) {
    double[][] square = new double[width][width];
    int at = 0;
    for (int i = 0; i < width; i++) {
      for (int j = i; j < width; j++) {
        square[i][j] = packed[at];
        square[j][i] = packed[at++];
      }
    }
    return square;
  }
}
