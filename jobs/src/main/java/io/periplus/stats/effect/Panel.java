package io.periplus.stats.effect;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of units over periods, from which each unit's mean, and each period's where asked, can be
 * taken off.
 *
 * @param outcome of each row
 * @param predictors of each row, a list of columns
 * @param unit of each row, from 0
 * @param period of each row, from 0
 */
public record Panel(
    List<Double> outcome, List<List<Double>> predictors, List<Integer> unit, List<Integer> period) {
  private static final int SWEEPS = 10_000;
  private static final double SETTLED = 1e-13;

  public Panel {
    outcome = List.copyOf(outcome);
    predictors = predictors.stream().map(List::copyOf).toList();
    unit = List.copyOf(unit);
    period = List.copyOf(period);
  }

  int[] units() {
    return unit.stream().mapToInt(Integer::intValue).toArray();
  }

  int[] periods() {
    return period.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Nothing taken off but the mean of all. */
  public ClusterFit pooled() {
    return fit(new int[0][], 1);
  }

  /** Each unit's mean taken off. */
  public ClusterFit within() {
    return fit(new int[][] {units()}, 0);
  }

  /** Each unit's and each period's mean taken off, by alternating until nothing moves. */
  public ClusterFit twoWay() {
    int[] periods = periods();
    return fit(
        new int[][] {units(), periods}, Arrays.stream(periods).distinct().toArray().length - 1);
  }

  private ClusterFit fit(int[][] ways, int absorbed) {
    double[] y = column(outcome);
    double[][] x = new double[predictors.size()][];
    for (int j = 0; j < x.length; j++) {
      x[j] = column(predictors.get(j));
      sweep(x[j], ways);
    }
    sweep(y, ways);
    return ClusterFit.of(y, x, absorbed, ways);
  }

  private static double[] column(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Takes off the means of every way in turn; without a way, the mean of all. */
  private static void sweep(double[] values, int[][] ways) {
    int[][] by = ways.length == 0 ? new int[][] {new int[values.length]} : ways;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      for (int[] way : by) {
        moved = Math.max(moved, takeMeansOff(values, way));
      }
      if (by.length == 1 || moved < SETTLED) {
        return;
      }
    }
  }

  private static double takeMeansOff(double[] values, int[] group) {
    int groups = Arrays.stream(group).max().orElse(0) + 1;
    double[] sums = new double[groups];
    int[] counts = new int[groups];
    for (int i = 0; i < values.length; i++) {
      sums[group[i]] += values[i];
      counts[group[i]]++;
    }
    double moved = 0;
    for (int g = 0; g < groups; g++) {
      sums[g] = counts[g] > 0 ? sums[g] / counts[g] : 0;
      moved = Math.max(moved, Math.abs(sums[g]));
    }
    for (int i = 0; i < values.length; i++) {
      values[i] -= sums[group[i]];
    }
    return moved;
  }
}
