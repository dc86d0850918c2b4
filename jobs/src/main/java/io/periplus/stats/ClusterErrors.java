package io.periplus.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Standard errors of a fit that let the rows of one shard, hence of one customer, move together.
 *
 * @param intercept of the intercept
 * @param coefficients of each coefficient of the fit, in the outcome's units
 */
public record ClusterErrors(double intercept, Map<String, Double> coefficients) {

  /**
   * The sandwich of cluster sums with the CR1 correction G/(G-1) (n-1)/(n-k), as in {@code
   * sandwich::vcovCL}; G counts the shards that hold rows. All errors are 0 with fewer than two
   * such shards or without a degree of freedom, so ask {@link #known} first.
   */
  public static ClusterErrors sandwich(ShardGrams shards, LeastSquares fit) {
    Influence influence = new Influence(shards.total(), fit);
    double[] squares = new double[fit.coefficients().size() + 1];
    int clusters = 0;
    for (int shard = 0; shard < shards.size(); shard++) {
      if (shards.shard(shard).rows() > 0) {
        clusters++;
        addSquares(squares, influence.of(shards.shard(shard)));
      }
    }
    double freedom = fit.rows() - squares.length;
    double correction =
        clusters < 2 || freedom <= 0 ? 0 : clusters / (clusters - 1.0) * (fit.rows() - 1) / freedom;
    return of(fit, squares, correction);
  }

  /**
   * Leaves out one shard after the other and fits again: the spread of those fits around the whole.
   * Slower than the sandwich and a check of it.
   */
  public static ClusterErrors jackknife(ShardGrams shards, LeastSquares fit) {
    List<String> predictors = new ArrayList<>(fit.coefficients().keySet());
    double[] squares = new double[predictors.size() + 1];
    Gram total = shards.total();
    int clusters = 0;
    for (int shard = 0; shard < shards.size(); shard++) {
      if (shards.shard(shard).rows() > 0) {
        clusters++;
        Gram rest = total.minus(shards.shard(shard));
        addSquares(squares, change(fit, LeastSquares.fit(rest, fit.outcome(), predictors)));
      }
    }
    return of(fit, squares, clusters < 2 ? 0 : (clusters - 1.0) / clusters);
  }

  /**
   * Errors that let rows move together which share either of two things, such as customer and week:
   * the variances of both clusterings less that of their common cells (Cameron, Gelbach and Miller
   * 2011, JBES 29(2)). A variance that comes out below 0 counts as that of the wider clustering.
   *
   * @param one errors clustered by the first
   * @param other errors of the same fit clustered by the second
   * @param both errors of the same fit clustered by cells of both
   */
  public static ClusterErrors twoWay(ClusterErrors one, ClusterErrors other, ClusterErrors both) {
    Map<String, Double> errors = new LinkedHashMap<>();
    one.coefficients.forEach(
        (name, error) ->
            errors.put(
                name, joined(error, other.coefficients.get(name), both.coefficients.get(name))));
    return new ClusterErrors(
        joined(one.intercept, other.intercept, both.intercept),
        Collections.unmodifiableMap(errors));
  }

  private static double joined(double one, double other, double both) {
    double variance = one * one + other * other - both * both;
    return variance > 0 ? Math.sqrt(variance) : Math.max(one, other);
  }

  /** The error of a coefficient; absent when the fit has none or the shards cannot tell. */
  public OptionalDouble known(String predictor) {
    Double error = coefficients.get(predictor);
    return error == null || error == 0 ? OptionalDouble.empty() : OptionalDouble.of(error);
  }

  private static double[] change(LeastSquares whole, LeastSquares part) {
    double[] change = new double[whole.coefficients().size() + 1];
    change[0] = part.intercept() - whole.intercept();
    int at = 1;
    for (Map.Entry<String, Double> of : whole.coefficients().entrySet()) {
      change[at++] = part.coefficient(of.getKey()).orElse(0) - of.getValue();
    }
    return change;
  }

  private static void addSquares(double[] squares, double[] values) {
    for (int i = 0; i < squares.length; i++) {
      squares[i] += values[i] * values[i];
    }
  }

  private static ClusterErrors of(LeastSquares fit, double[] squares, double correction) {
    Map<String, Double> errors = new LinkedHashMap<>();
    int at = 1;
    for (String name : fit.coefficients().keySet()) {
      errors.put(name, Math.sqrt(correction * squares[at++]));
    }
    return new ClusterErrors(
        Math.sqrt(correction * squares[0]), Collections.unmodifiableMap(errors));
  }

  /** How far one shard pulls the intercept (first) and each coefficient of a fit. */
  private static final class Influence {
    private final Gram total;
    private final LeastSquares fit;
    private final List<String> names;
    private final double[] scale;
    private final Cholesky cholesky;

    Influence(Gram total, LeastSquares fit) {
      this.total = total;
      this.fit = fit;
      this.names = List.copyOf(fit.coefficients().keySet());
      this.scale = total.scales(names);
      this.cholesky = Cholesky.of(total.correlations(names));
    }

    double[] of(Gram shard) {
      double residuals = shard.sum(fit.outcome()) - fit.intercept() * shard.weight();
      for (String name : names) {
        residuals -= fit.coefficients().get(name) * shard.sum(name);
      }
      double[] scores = new double[names.size()];
      for (int i = 0; i < scores.length; i++) {
        String name = names.get(i);
        scores[i] = (score(shard, name) - total.mean(name) * residuals) / scale[i];
      }
      double[] pull = cholesky.solve(scores);
      double[] influence = new double[names.size() + 1];
      influence[0] = residuals / total.weight();
      for (int i = 0; i < scores.length; i++) {
        influence[i + 1] = pull[i] / scale[i];
        influence[0] -= influence[i + 1] * total.mean(names.get(i));
      }
      return influence;
    }

    /** Sum of the residuals of a shard, each times the row's value of a column. */
    private double score(Gram shard, String column) {
      double score = shard.product(column, fit.outcome()) - fit.intercept() * shard.sum(column);
      for (String name : names) {
        score -= fit.coefficients().get(name) * shard.product(column, name);
      }
      return score;
    }
  }
}
