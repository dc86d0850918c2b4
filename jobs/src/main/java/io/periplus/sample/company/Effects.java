package io.periplus.sample.company;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What experiences changed, as only their author can know: for each customer who lived one, the
 * outcome with it less the outcome without it, all else (luck included) being equal.
 */
public final class Effects {
  private final SortedMap<String, double[]> sums = new TreeMap<>();

  /** Mean effect over so many occasions. */
  public record Realised(double mean, long count) {}

  public void add(String effect, double withIt, double without) {
    double[] sum = sums.computeIfAbsent(effect, e -> new double[2]);
    sum[0] += withIt - without;
    sum[1]++;
  }

  /** Adds what another block of customers lived. */
  public void add(Effects others) {
    others.sums.forEach(
        (effect, other) -> {
          double[] sum = sums.computeIfAbsent(effect, e -> new double[2]);
          sum[0] += other[0];
          sum[1] += other[1];
        });
  }

  /** Mean difference and number of those who lived it, by effect. */
  public SortedMap<String, Realised> realised() {
    SortedMap<String, Realised> realised = new TreeMap<>();
    sums.forEach(
        (effect, sum) -> realised.put(effect, new Realised(sum[0] / sum[1], Math.round(sum[1]))));
    return realised;
  }
}
