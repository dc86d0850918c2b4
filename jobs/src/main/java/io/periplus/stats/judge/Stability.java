package io.periplus.stats.judge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far the values of tonight have moved from those that a model learnt from: the population
 * stability index over tenths of the old values. By custom, up to 0.1 is nothing and above 0.25 is
 * another population.
 */
public final class Stability {
  private static final int BINS = 10;

  /** An empty bin would make the index infinite: half a row stands in for none. */
  private static final double NEARLY_NONE = 0.5;

  private Stability() {}

  /** The index; 0 when both are alike. Values that many share make a bin of their own. */
  public static double index(double[] learnt, double[] tonight) {
    double[] edges = edges(learnt);
    double[] before = shares(learnt, edges);
    double[] after = shares(tonight, edges);
    double index = 0;
    for (int bin = 0; bin < before.length; bin++) {
      index += (after[bin] - before[bin]) * Math.log(after[bin] / before[bin]);
    }
    return index;
  }

  private static double[] edges(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return IntStream.range(1, BINS)
        .mapToDouble(i -> sorted[(int) ((long) sorted.length * i / BINS)])
        .distinct()
        .toArray();
  }

  /** Shares below the first edge, from one edge to the next, and from the last one on. */
  private static double[] shares(double[] values, double[] edges) {
    double[] counts = new double[edges.length + 1];
    for (double value : values) {
      int at = Arrays.binarySearch(edges, value);
      counts[at >= 0 ? at + 1 : -at - 1]++;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.max(counts[i], NEARLY_NONE) / values.length;
    }
    return counts;
  }
}
