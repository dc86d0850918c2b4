package io.periplus.stats.survey;

import io.periplus.stats.Scores;
import io.periplus.stats.fit.BinomialFit;
import io.periplus.stats.fit.Link;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the mean would be had everybody answered who was asked, if those who are alike in what is
 * known of all would have answered alike. Response that depends on the answer itself is not
 * repaired by any weight: show the worst and the best case beside it.
 */
public final class Nonresponse {
  private final double raw;
  private final double weighted;
  private final double doublyRobust;
  private final double effective;
  private final double[] propensities;
  private final double[] weights;
  private final double[] predicted;

  Nonresponse(
      double raw,
      double weighted,
      double doublyRobust,
      double effective,
      double[] propensities,
      double[] weights,
      double[] predicted) {
    this.raw = raw;
    this.weighted = weighted;
    this.doublyRobust = doublyRobust;
    this.effective = effective;
    this.propensities = propensities;
    this.weights = weights;
    this.predicted = predicted;
  }

  /** Mean of those who answered. */
  public double raw() {
    return raw;
  }

  /** Mean with inverse response propensities, trimmed; keeps the bias of the trimming. */
  public double weighted() {
    return weighted;
  }

  /**
   * Mean of the regression over everybody plus the weighted mean of what the answers lie off it
   * (Robins, Rotnitzky and Zhao 1994): right when either model is.
   */
  public double doublyRobust() {
    return doublyRobust;
  }

  /** Equal answers that the weighted ones are as informative as (Kish). */
  public double effective() {
    return effective;
  }

  /** Of the cells. */
  public double[] propensities() {
    return propensities;
  }

  /** Of an answer in each cell. */
  public double[] weights() {
    return weights;
  }

  /** Mean answer of each cell. */
  public double[] predicted() {
    return predicted;
  }

  /** A weight above so many medians is cut to it. */
  private static final double MOST_MEDIANS = 5;

  /** Keeps a fact finite that nobody who answered, or everybody, had. */
  private static final double PENALTY = 1e-6;

  /** The largest hundredth of the weights is cut as well. */
  private static final double HIGHEST = 0.99;

  /** Customers who are alike in all that is known of everybody. */
  public static final class Cell {
    private final double[] columns;
    private final double invited;
    private final double answered;
    private final double sum;

    public Cell(double[] columns, double invited, double answered, double sum) {
      this.columns = columns;
      this.invited = invited;
      this.answered = answered;
      this.sum = sum;
    }

    /** What is known, the leading 1 not among them. */
    public double[] columns() {
      return columns;
    }

    /** How many were asked. */
    public double invited() {
      return invited;
    }

    /** How many of them answered. */
    public double answered() {
      return answered;
    }

    /** Of their answers. */
    public double sum() {
      return sum;
    }
  }

  /** Estimates; {@code cells} hold at least one answer. */
  public static Nonresponse of(List<Cell> cells) {
    double[] answered = cells.stream().mapToDouble(Cell::answered).toArray();
    double[] propensities = propensities(cells);
    double[] weights = trimmed(propensities, answered);
    double[] predicted = predicted(cells);

    double everybody = 0;
    double asked = 0;
    double weight = 0;
    double weightSquares = 0;
    double total = 0;
    double residuals = 0;
    for (int i = 0; i < weights.length; i++) {
      Cell cell = cells.get(i);
      everybody += cell.invited() * predicted[i];
      asked += cell.invited();
      weight += weights[i] * cell.answered();
      weightSquares += weights[i] * weights[i] * cell.answered();
      total += weights[i] * cell.sum();
      residuals += weights[i] * (cell.sum() - cell.answered() * predicted[i]);
    }
    double answers = Arrays.stream(answered).sum();
    double plain = cells.stream().mapToDouble(Cell::sum).sum();
    return new Nonresponse(
        plain / answers,
        total / weight,
        everybody / asked + residuals / weight,
        Scores.kish(weight, weightSquares),
        propensities,
        weights,
        predicted);
  }

  private static double[] propensities(List<Cell> cells) {
    List<String> names =
        IntStream.rangeClosed(0, cells.get(0).columns().length).mapToObj(i -> "x" + i).toList();
    BinomialFit fit =
        BinomialFit.of(
            Link.LOGIT,
            names,
            sums -> {
              cells.forEach(c -> sums.add(withOne(c.columns()), c.invited(), c.answered()));
              return sums;
            },
            PENALTY);
    double[] coefficients =
        names.stream().mapToDouble(n -> fit.coefficients().getOrDefault(n, 0.0)).toArray();
    return cells.stream()
        .mapToDouble(c -> Link.LOGIT.chance(margin(withOne(c.columns()), coefficients)))
        .toArray();
  }

  private static double[] withOne(double[] columns) {
    double[] row = new double[columns.length + 1];
    row[0] = 1;
    System.arraycopy(columns, 0, row, 1, columns.length);
    return row;
  }

  private static double margin(double[] row, double[] coefficients) {
    double margin = 0;
    for (int i = 0; i < row.length; i++) {
      margin += row[i] * coefficients[i];
    }
    return margin;
  }

  /** One over the propensity, cut at five medians and at the largest hundredth of the answers. */
  private static double[] trimmed(double[] propensities, double[] answered) {
    double[] weights = Arrays.stream(propensities).map(p -> 1 / p).toArray();
    int[] order =
        IntStream.range(0, weights.length)
            .filter(i -> answered[i] > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(weights[a], weights[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double answers = Arrays.stream(answered).sum();
    double cut =
        Math.min(
            MOST_MEDIANS * quantile(order, weights, answered, answers / 2),
            quantile(order, weights, answered, HIGHEST * answers));
    return Arrays.stream(weights).map(w -> Math.min(w, cut)).toArray();
  }

  private static double quantile(int[] order, double[] weights, double[] answered, double upTo) {
    double seen = 0;
    for (int i : order) {
      seen += answered[i];
      if (seen >= upTo) {
        return weights[i];
      }
    }
    return weights[order[order.length - 1]];
  }

  private static double[] predicted(List<Cell> cells) {
    Expectation fit =
        Expectation.of(
            cells.stream().map(Cell::columns).toList(),
            cells.stream().mapToDouble(Cell::answered).toArray(),
            cells.stream().mapToDouble(Cell::sum).toArray());
    return cells.stream().mapToDouble(c -> fit.at(c.columns())).toArray();
  }
}
