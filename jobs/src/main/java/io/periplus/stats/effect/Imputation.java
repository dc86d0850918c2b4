package io.periplus.stats.effect;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The second opinion on a roll-out: each unit's and each period's level from the cells that the fix
 * had not reached, by alternating means, and what the reached cells lie above that (Borusyak,
 * Jaravel and Spiess 2024).
 *
 * @param effect mean over the reached cells
 * @param byEvent mean by periods since the start
 */
public record Imputation(double effect, SortedMap<Integer, Double> byEvent) {
  private static final int SWEEPS = 10_000;
  private static final double SETTLED = 1e-13;

  /**
   * Reads a panel; a cell without an outcome holds NaN.
   *
   * @param outcome by unit and period
   * @param start first treated period of each unit, {@link Rollout#NEVER} for none
   */
  public static Imputation of(double[][] outcome, int[] start) {
    double[] unit = new double[outcome.length];
    double[] period = new double[outcome[0].length];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      for (int i = 0; i < unit.length; i++) {
        double level = mean(outcome, start, i, -1, period);
        moved = Math.max(moved, Math.abs(level - unit[i]));
        unit[i] = level;
      }
      for (int t = 0; t < period.length; t++) {
        double level = mean(outcome, start, -1, t, unit);
        moved = Math.max(moved, Math.abs(level - period[t]));
        period[t] = level;
      }
      if (moved < SETTLED) {
        break;
      }
    }
    TreeMap<Integer, double[]> sums = new TreeMap<>();
    for (int i = 0; i < unit.length; i++) {
      for (int t = 0; t < period.length; t++) {
        if (t >= start[i] && !Double.isNaN(outcome[i][t])) {
          double[] sum = sums.computeIfAbsent(t - start[i], e -> new double[2]);
          sum[0] += outcome[i][t] - unit[i] - period[t];
          sum[1]++;
        }
      }
    }
    TreeMap<Integer, Double> byEvent = new TreeMap<>();
    sums.forEach((event, sum) -> byEvent.put(event, sum[0] / sum[1]));
    double[] total =
        sums.values().stream()
            .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
    return new Imputation(total[0] / total[1], byEvent);
  }

  /** Mean of a unit's (or a period's) untreated cells less the levels of the other side. */
  private static double mean(
      double[][] outcome, int[] start, int unit, int period, double[] other) {
    int length = unit >= 0 ? outcome[unit].length : outcome.length;
    double[] left = new double[length];
    int n = 0;
    for (int k = 0; k < length; k++) {
      int i = unit >= 0 ? unit : k;
      int t = unit >= 0 ? k : period;
      if (t < start[i] && !Double.isNaN(outcome[i][t])) {
        left[n++] = outcome[i][t] - other[k];
      }
    }
    return n == 0 ? 0 : Arrays.stream(left, 0, n).sum() / n;
  }
}
