package io.periplus.stats;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The straight-line reading of an outcome from its predictors, weighted as the rows were.
 *
 * @param outcome column that is explained
 * @param intercept outcome when every predictor is 0
 * @param coefficients outcome per unit of each predictor that carries one, others equal
 * @param constant predictors that never move, hence without a coefficient
 * @param redundant predictors that the kept ones already tell, hence without a coefficient
 * @param r2 part of the outcome's variation explained; 0 when the outcome never moves
 * @param residualVariance of a row of weight 1; absent when no degree of freedom is left
 * @param rows rows behind the fit
 */
public record LeastSquares(
    String outcome,
    double intercept,
    Map<String, Double> coefficients,
    Set<String> constant,
    Set<String> redundant,
    double r2,
    OptionalDouble residualVariance,
    double rows) {

  /** Fits by a pivoted Cholesky factor of the correlations, whatever their rank. */
  public static LeastSquares fit(Gram gram, String outcome, List<String> predictors) {
    List<String> names = new ArrayList<>(predictors);
    names.add(outcome);
    int p = predictors.size();
    double[] scale = gram.scales(names);
    double[][] unit = gram.correlations(names);
    Cholesky cholesky = Cholesky.of(corner(unit, p));
    double[] beta = cholesky.solve(Arrays.copyOf(unit[p], p));

    Map<String, Double> coefficients = new LinkedHashMap<>();
    double intercept = gram.mean(outcome);
    double r2 = 0;
    for (int i : cholesky.kept()) {
      double coefficient = beta[i] * scale[p] / scale[i];
      coefficients.put(names.get(i), coefficient);
      intercept -= coefficient * gram.mean(names.get(i));
      r2 += beta[i] * unit[p][i];
    }
    Set<String> left = new LinkedHashSet<>(predictors);
    left.removeAll(coefficients.keySet());
    Set<String> constant =
        left.stream().filter(gram::isConstant).collect(toCollection(LinkedHashSet::new));
    left.removeAll(constant);
    return new LeastSquares(
        outcome,
        intercept,
        Collections.unmodifiableMap(coefficients),
        Collections.unmodifiableSet(constant),
        Collections.unmodifiableSet(left),
        r2,
        variance(scale[p] * scale[p] * (1 - r2), gram.rows() - coefficients.size() - 1),
        gram.rows());
  }

  /** What a predictor is worth per unit; absent when it was left out of the fit. */
  public OptionalDouble coefficient(String predictor) {
    Double value = coefficients.get(predictor);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalDouble variance(double squares, double freedom) {
    return freedom > 0 ? OptionalDouble.of(Math.max(0, squares) / freedom) : OptionalDouble.empty();
  }

  private static double[][] corner(double[][] matrix, int size) {
    return Arrays.stream(matrix, 0, size)
        .map(row -> Arrays.copyOf(row, size))
        .toArray(double[][]::new);
  }
}
