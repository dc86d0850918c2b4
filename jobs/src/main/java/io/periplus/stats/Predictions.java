package io.periplus.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Predictions beside what happened, highest first. Rows with the same prediction share their
 * outcomes evenly, so that no figure depends on the order in which they came.
 */
public final class Predictions {
  private final double[] predicted;
  private final double[] happened;

  private Predictions(double[] predicted, double[] happened) {
    this.predicted = predicted;
    this.happened = happened;
  }

  /**
   * Sets them side by side.
   *
   * @param predicted probabilities, or any score when only the ranking is asked for
   * @param happened what came true
   */
  public static Predictions of(double[] predicted, boolean[] happened) {
    if (predicted.length != happened.length || predicted.length == 0) {
      throw new IllegalArgumentException(
          "%d predictions and %d outcomes".formatted(predicted.length, happened.length));
    }
    int[] order =
        IntStream.range(0, predicted.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> predicted[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[order.length];
    double[] outcomes = new double[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      sorted[rank] = predicted[order[rank]];
      outcomes[rank] = happened[order[rank]] ? 1 : 0;
    }
    return new Predictions(sorted, shareWithinTies(sorted, outcomes));
  }

  private static double[] shareWithinTies(double[] sorted, double[] outcomes) {
    double[] shared = new double[outcomes.length];
    int end = 0;
    for (int start = 0; start < sorted.length; start = end) {
      double sum = 0;
      for (end = start; end < sorted.length && sorted[end] == sorted[start]; end++) {
        sum += outcomes[end];
      }
      Arrays.fill(shared, start, end, sum / (end - start));
    }
    return shared;
  }

  public int size() {
    return predicted.length;
  }

  /** Share of rows where it came true. */
  public double baseRate() {
    return mean(happened, 0, size());
  }

  /**
   * Area under the ROC curve: how often a row where it came true ranks before one where it did not,
   * ties counting half. Absent when all rows ended alike.
   */
  public OptionalDouble auc() {
    double positives = baseRate() * size();
    double negatives = size() - positives;
    if (positives == 0 || negatives == 0) {
      return OptionalDouble.empty();
    }
    double before = 0;
    double wins = 0;
    // Within a tie every row carries the same mixture, so each pair counts half on both sides.
    for (double share : happened) {
      wins += (1 - share) * (before + share / 2);
      before += share;
    }
    return OptionalDouble.of(wins / positives / negatives);
  }

  /** Mean squared distance of the probabilities from what happened. */
  public double brier() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      double p = predicted[i];
      sum += happened[i] * (1 - p) * (1 - p) + (1 - happened[i]) * p * p;
    }
    return sum / size();
  }

  /** Mean distance of what was predicted from what happened, over bins of equally many rows. */
  public double calibrationError(int bins) {
    double error = 0;
    for (int bin = 0; bin < bins; bin++) {
      int from = (int) ((long) size() * bin / bins);
      int to = (int) ((long) size() * (bin + 1) / bins);
      if (to > from) {
        double gap = mean(predicted, from, to) - mean(happened, from, to);
        error += Math.abs(gap) * (to - from) / size();
      }
    }
    return error;
  }

  /**
   * How many times more often it came true among the highest predictions than among all; absent
   * when it never came true.
   *
   * @param fraction of the rows taken from the top, at least one row; 0.1 for the top tenth
   */
  public OptionalDouble lift(double fraction) {
    int top = Math.max(1, (int) Math.round(fraction * size()));
    double base = baseRate();
    return base > 0 ? OptionalDouble.of(mean(happened, 0, top) / base) : OptionalDouble.empty();
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
