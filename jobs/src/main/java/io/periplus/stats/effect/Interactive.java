package io.periplus.stats.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The effect of having met something or not: the outcome as it would be with and without, from
 * outcome models of both arms and from the odds of meeting it, so that either may be wrong (AIPW;
 * Robins, Rotnitzky and Zhao 1994; cross-fitted as in Chernozhukov et al. 2018, section 5.1).
 *
 * @param ate mean effect over everybody
 * @param ateError its standard error, rows independent
 * @param att mean effect over those who met it
 * @param attError its standard error
 * @param clippedShare share of odds that were cut to the bounds
 * @param overlapShare share of the treated whose odds lie between 0.05 and 0.95
 * @param effectiveRows equally weighted rows that say as much
 * @param worstDifference largest standardised difference of a control's mean after weighting
 */
public record Interactive(
    double ate,
    double ateError,
    double att,
    double attError,
    double clippedShare,
    double overlapShare,
    double effectiveRows,
    double worstDifference) {

  /** Below this share of the treated inside the overlap the figure is refused. */
  public static final double LEAST_OVERLAP = 0.5;

  /**
   * Fits one outcome.
   *
   * @param rows controls of each row, without the constant
   * @param met 1 where it was met, else 0
   * @param outcome of each row
   * @param fold of each row, from 0 to folds - 1
   * @param clip odds are cut to [clip, 1 - clip]
   */
  public static Interactive of(
      double[][] rows, int[] met, double[] outcome, int[] fold, int folds, double clip) {
    return of(rows, met, List.of(outcome), fold, folds, clip).get(0);
  }

  /** The same of several outcomes: the odds are fitted once. */
  public static List<Interactive> of(
      double[][] rows, int[] met, List<double[]> outcomes, int[] fold, int folds, double clip) {
    int n = rows.length;
    double[] odds = new double[n];
    double[][] with = new double[outcomes.size()][n];
    double[][] without = new double[outcomes.size()][n];
    for (int k = 0; k < folds; k++) {
      int current = k;
      double[] logit = Rows.logit(rows, met, i -> fold[i] != current);
      for (int i = 0; i < n; i++) {
        if (fold[i] == k) {
          odds[i] = 1 / (1 + Math.exp(-Rows.value(logit, rows[i])));
        }
      }
      for (int o = 0; o < outcomes.size(); o++) {
        double[] y = outcomes.get(o);
        double[] one = Rows.linear(rows, y, i -> fold[i] != current && met[i] == 1);
        double[] zero = Rows.linear(rows, y, i -> fold[i] != current && met[i] == 0);
        for (int i = 0; i < n; i++) {
          if (fold[i] == k) {
            with[o][i] = Rows.value(one, rows[i]);
            without[o][i] = Rows.value(zero, rows[i]);
          }
        }
      }
    }
    List<Interactive> told = new ArrayList<>();
    for (int o = 0; o < outcomes.size(); o++) {
      told.add(told(rows, met, outcomes.get(o), odds, with[o], without[o], clip));
    }
    return told;
  }

  private static Interactive told(
      double[][] rows,
      int[] met,
      double[] outcome,
      double[] odds,
      double[] with,
      double[] without,
      double clip) {
    int n = rows.length;
    double treated = Arrays.stream(met).sum();
    double[] ate = new double[n];
    double[] att = new double[n];
    double[] weight = new double[n];
    double clipped = 0;
    double overlapping = 0;
    for (int i = 0; i < n; i++) {
      overlapping += met[i] == 1 && odds[i] > 0.05 && odds[i] < 0.95 ? 1 : 0;
      double e = Math.min(1 - clip, Math.max(clip, odds[i]));
      clipped += e != odds[i] ? 1 : 0;
      weight[i] = met[i] == 1 ? 1 / e : 1 / (1 - e);
      double left = outcome[i] - (met[i] == 1 ? with[i] : without[i]);
      ate[i] = with[i] - without[i] + (met[i] == 1 ? left / e : -left / (1 - e));
      att[i] =
          (met[i] == 1 ? outcome[i] - without[i] : -(outcome[i] - without[i]) * e / (1 - e))
              / (treated / n);
    }
    double mean = mean(ate);
    double attMean = mean(att);
    double ateSquares = 0;
    double attSquares = 0;
    for (int i = 0; i < n; i++) {
      ateSquares += (ate[i] - mean) * (ate[i] - mean);
      double pull = att[i] - attMean * met[i] / (treated / n);
      attSquares += pull * pull;
    }
    double sum = Arrays.stream(weight).sum();
    double squares = Arrays.stream(weight).map(w -> w * w).sum();
    return new Interactive(
        mean,
        Math.sqrt(ateSquares) / n,
        attMean,
        Math.sqrt(attSquares) / n,
        clipped / n,
        treated > 0 ? overlapping / treated : 0,
        sum * sum / squares,
        worst(rows, met, weight));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double worst(double[][] rows, int[] met, double[] weight) {
    double worst = 0;
    for (int j = 0; j < rows[0].length; j++) {
      double[] sums = new double[2];
      double[] weights = new double[2];
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < rows.length; i++) {
        sums[met[i]] += weight[i] * rows[i][j];
        weights[met[i]] += weight[i];
        sum += rows[i][j];
        squares += rows[i][j] * rows[i][j];
      }
      double variance = squares / rows.length - sum * sum / rows.length / rows.length;
      if (variance > 0) {
        double gap = sums[1] / weights[1] - sums[0] / weights[0];
        worst = Math.max(worst, Math.abs(gap) / Math.sqrt(variance));
      }
    }
    return worst;
  }
}
