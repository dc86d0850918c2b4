package io.periplus.stats.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The effect of one exposure on each outcome, both cleared of what the controls tell about them:
 * partially linear double machine learning, cross-fitted by customer, from stored products alone
 * (Chernozhukov et al. 2018, with a dictionary as the nuisance). On products of deviations from
 * each customer's mean and with one fold it is the within estimator.
 *
 * @param score by outcome
 * @param outcomeVariance by outcome, mean square of what neither controls nor exposure explain
 * @param exposureVariance mean square of the exposure that the controls leave
 * @param exposureShare part of the exposure's own variance that the controls leave
 * @param rows rows behind it
 * @param controls how many controls were kept
 * @param dropped controls that the others tell in some fold, with that fold; left out in all
 */
public record PartialLinear(
    Map<String, ShardScore> score,
    Map<String, Double> outcomeVariance,
    double exposureVariance,
    double exposureShare,
    double rows,
    int controls,
    Map<String, Integer> dropped) {

  /**
   * Fits every outcome at once. Empty of scores where the controls leave nothing of the exposure.
   */
  public static PartialLinear fit(
      Partition data, String exposure, List<String> outcomes, List<String> controls) {
    return fit(data, exposure, outcomes, controls, true);
  }

  /** The variances alone, without scores by shard: much quicker. */
  public static PartialLinear variances(
      Partition data, String exposure, List<String> outcomes, List<String> controls) {
    return fit(data, exposure, outcomes, controls, false);
  }

  private static PartialLinear fit(
      Partition data,
      String exposure,
      List<String> outcomes,
      List<String> controls,
      boolean withScores) {
    Map<String, Integer> dropped = new LinkedHashMap<>();
    List<NormalEquations> folds = factored(data, controls, dropped);
    int x = data.at(exposure);
    int[] y = data.at(outcomes);
    List<double[]> exposures = new ArrayList<>();
    List<double[][]> residuals = new ArrayList<>();
    double squares = 0;
    double all = 0;
    for (int k = 0; k < data.folds(); k++) {
      double[] u = folds.get(k).residual(x);
      double[][] v = new double[y.length][];
      for (int o = 0; o < y.length; o++) {
        v[o] = folds.get(k).residual(y[o]);
      }
      exposures.add(u);
      residuals.add(v);
      squares += Partition.quadratic(u, data.own(k), u);
      double[][] own = data.own(k);
      all += own[x][x] - own[0][x] * own[0][x] / own[0][0];
    }
    boolean isLeft = all > 0 && squares > 1e-8 * all;
    Map<String, ShardScore> scores =
        isLeft && withScores ? scores(data, outcomes, exposures, residuals) : Map.of();
    Map<String, Double> variances = new LinkedHashMap<>();
    for (int o = 0; o < y.length && isLeft; o++) {
      double theta = 0;
      for (int k = 0; k < data.folds(); k++) {
        theta += Partition.quadratic(exposures.get(k), data.own(k), residuals.get(k)[o]) / squares;
      }
      double left = 0;
      for (int k = 0; k < data.folds(); k++) {
        double[] rest = residuals.get(k)[o].clone();
        for (int i = 0; i < rest.length; i++) {
          rest[i] -= theta * exposures.get(k)[i];
        }
        left += Partition.quadratic(rest, data.own(k), rest);
      }
      variances.put(outcomes.get(o), left / data.rows());
    }
    return new PartialLinear(
        scores,
        variances,
        squares / data.rows(),
        all > 0 ? squares / all : 0,
        data.rows(),
        controls.size() - dropped.size(),
        dropped);
  }

  private static Map<String, ShardScore> scores(
      Partition data, List<String> outcomes, List<double[]> exposures, List<double[][]> residuals) {
    double[] below = new double[data.shards()];
    double[][] above = new double[outcomes.size()][data.shards()];
    for (int s = 0; s < data.shards(); s++) {
      int fold = s % data.folds();
      double[] u = exposures.get(fold);
      double[] pushed = data.times(s, u);
      below[s] = Partition.dot(pushed, u);
      for (int o = 0; o < outcomes.size(); o++) {
        above[o][s] = Partition.dot(pushed, residuals.get(fold)[o]);
      }
    }
    Map<String, ShardScore> scores = new LinkedHashMap<>();
    for (int o = 0; o < outcomes.size(); o++) {
      scores.put(outcomes.get(o), ShardScore.of(above[o], below));
    }
    return scores;
  }

  /** Factors every fold; a control that fails in one is left out in all, and named. */
  private static List<NormalEquations> factored(
      Partition data, List<String> controls, Map<String, Integer> dropped) {
    Set<String> kept = new LinkedHashSet<>(controls);
    while (true) {
      int before = dropped.size();
      List<NormalEquations> folds = new ArrayList<>();
      int[] at = data.at(List.copyOf(kept));
      for (int k = 0; k < data.folds(); k++) {
        NormalEquations equations = NormalEquations.of(data.training(k), at);
        folds.add(equations);
        for (int column : equations.dropped()) {
          dropped.putIfAbsent(data.columns().get(column - 1), k);
        }
      }
      if (dropped.size() == before) {
        return folds;
      }
      kept.removeAll(dropped.keySet());
    }
  }
}
