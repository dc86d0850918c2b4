package io.periplus.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How many false alarms a list of findings holds (Benjamini and Hochberg 1995). */
public final class Fdr {
  private Fdr() {}

  /**
   * For each test the smallest part of false alarms at which it would be on the list, in the order
   * given: a table published at q = 0.10 keeps the rows whose value is at most 0.10.
   */
  public static double[] qValues(double[] pValues) {
    int n = pValues.length;
    int[] fromLargest =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[n];
    double smallest = 1;
    for (int k = 0; k < n; k++) {
      int test = fromLargest[k];
      smallest = Math.min(smallest, pValues[test] * n / (n - k));
      q[test] = smallest;
    }
    return q;
  }
}
