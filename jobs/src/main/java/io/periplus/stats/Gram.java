package io.periplus.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of weighted products of all pairs of z = [1, columns...]: enough for every mean, variance,
 * linear fit and share of explained variation, and mergeable.
 *
 * <p>The matrix is kept as its upper triangle, row by row. Columns whose mean is large against
 * their spread lose digits here; the caller takes a fixed provisional value (the middle of the
 * scale) off them first.
 */
public final class Gram {
  /** A column or a pivot with less than this part of its own variance left counts as constant. */
  static final double TOLERANCE = 1e-10;

  private final List<String> columns;
  private final double[] packed;
  private final double rows;
  private final double squaredWeights;

  /** Takes over the sums as they are; for this package, which hands over its own. */
  Gram(List<String> columns, double[] packed, double rows, double squaredWeights) {
    this.columns = columns;
    this.packed = packed;
    this.rows = rows;
    this.squaredWeights = squaredWeights;
  }

  /** The sums over no rows at all. */
  public static Gram empty(List<String> columns) {
    return of(columns, new double[packedLength(columns.size())], 0, 0);
  }

  /**
   * Sums made elsewhere, for instance by an aggregation that used {@link #add}.
   *
   * @param packed upper triangle of z'Wz, its first entry the sum of weights
   * @param rows how many rows were summed
   * @param squaredWeights sum of the squares of their weights
   */
  public static Gram of(List<String> columns, double[] packed, double rows, double squaredWeights) {
    if (packed.length != packedLength(columns.size())) {
      throw new IllegalArgumentException(
          "%d column(s) need %d sums, not %d"
              .formatted(columns.size(), packedLength(columns.size()), packed.length));
    }
    if (columns.stream().distinct().count() != columns.size()) {
      throw new IllegalArgumentException("A column stands twice in " + columns);
    }
    return new Gram(List.copyOf(columns), packed.clone(), rows, squaredWeights);
  }

  /** How many sums stand for so many columns and the leading 1. */
  public static int packedLength(int columns) {
    return (columns + 1) * (columns + 2) / 2;
  }

  /**
   * Adds a row to sums that the caller owns: the inner loop of an aggregation.
   *
   * @param row values of the columns, without the leading 1
   */
  public static void add(double[] packed, double[] row, double weight) {
    int at = 0;
    packed[at++] += weight;
    for (double value : row) {
      packed[at++] += weight * value;
    }
    for (int i = 0; i < row.length; i++) {
      double weighted = weight * row[i];
      for (int j = i; j < row.length; j++) {
        packed[at++] += weighted * row[j];
      }
    }
  }

  /** With one more row; {@code row} holds the values of the columns, without the leading 1. */
  public Gram plus(double[] row, double weight) {
    checkRow(columns, row, weight);
    double[] sums = packed.clone();
    add(sums, row, weight);
    return new Gram(columns, sums, rows + 1, squaredWeights + weight * weight);
  }

  public Gram plus(Gram other) {
    return plus(other, 1);
  }

  /** Without rows that were added before. */
  public Gram minus(Gram other) {
    return plus(other, -1);
  }

  private Gram plus(Gram other, int times) {
    if (!columns.equals(other.columns)) {
      throw new IllegalArgumentException(
          "Sums over %s do not go with sums over %s".formatted(other.columns, columns));
    }
    double[] sums = packed.clone();
    other.addTo(sums, times);
    return new Gram(
        columns, sums, rows + times * other.rows, squaredWeights + times * other.squaredWeights);
  }

  /** The same rows, each weight multiplied by the factor. */
  public Gram scaled(double factor) {
    return new Gram(
        columns,
        Arrays.stream(packed).map(sum -> sum * factor).toArray(),
        rows,
        squaredWeights * factor * factor);
  }

  void addTo(double[] sums, double factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * packed[i];
    }
  }

  static void checkRow(List<String> columns, double[] row, double weight) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of %d value(s) does not fit %s".formatted(row.length, columns));
    }
    if (!Double.isFinite(weight) || weight < 0) {
      throw new IllegalArgumentException("A weight must be 0 or more, not " + weight);
    }
    for (int i = 0; i < row.length; i++) {
      if (!Double.isFinite(row[i])) {
        throw new IllegalArgumentException("%s is %s".formatted(columns.get(i), row[i]));
      }
    }
  }

  public List<String> columns() {
    return columns;
  }

  public double[] packed() {
    return packed.clone();
  }

  public double rows() {
    return rows;
  }

  public double squaredWeights() {
    return squaredWeights;
  }

  public double weight() {
    return packed[0];
  }

  /** How many equally weighted rows would be as informative. */
  public double effectiveRows() {
    return Scores.kish(weight(), squaredWeights);
  }

  /** The weighted sum of a column. */
  public double sum(String column) {
    return packed[position(column)];
  }

  /** The weighted mean of a column; 0 without rows. */
  public double mean(String column) {
    return weight() > 0 ? sum(column) / weight() : 0;
  }

  /** The weighted sum of products of two columns. */
  public double product(String a, String b) {
    return packed[at(position(a), position(b))];
  }

  /** The weighted sum of products of two columns, each about its mean. */
  public double deviation(String a, String b) {
    return deviation(position(a), position(b));
  }

  private double deviation(int a, int b) {
    return weight() > 0 ? packed[at(a, b)] - packed[a] * packed[b] / weight() : 0;
  }

  /** The spread of a column around its mean, per unit of weight; 0 without rows. */
  public double standardDeviation(String column) {
    return weight() > 0 ? Math.sqrt(Math.max(0, deviation(column, column)) / weight()) : 0;
  }

  /** Whether a column says nothing that the leading 1 does not say. */
  public boolean isConstant(String column) {
    return deviation(column, column) <= TOLERANCE * product(column, column);
  }

  /**
   * The correlations of the named columns: unit diagonal, and a row of zeros for a constant column.
   */
  public double[][] correlations(List<String> names) {
    double[] scale = scales(names);
    int[] at = names.stream().mapToInt(this::position).toArray();
    int n = at.length;
    double[][] r = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        if (scale[i] > 0 && scale[j] > 0) {
          r[i][j] = i == j ? 1 : deviation(at[i], at[j]) / scale[i] / scale[j];
          r[j][i] = r[i][j];
        }
      }
    }
    return r;
  }

  /** Root of each column's summed squares about its mean; 0 for a constant one. */
  double[] scales(List<String> names) {
    return names.stream()
        .mapToDouble(name -> isConstant(name) ? 0 : Math.sqrt(deviation(name, name)))
        .toArray();
  }

  /** Place of a column behind the leading 1. */
  private int position(String column) {
    int position = 1 + columns.indexOf(column);
    if (position == 0) {
      throw new IllegalArgumentException("No column " + column + " in " + columns);
    }
    return position;
  }

  private int at(int i, int j) {
    int first = Math.min(i, j);
    return first * (2 * (columns.size() + 1) - first - 1) / 2 + Math.max(i, j);
  }

  /** For a person who reads a failed test. */
  @Override
  public String toString() {
    return "Gram of %s over %s row(s)".formatted(columns, rows);
  }
}
