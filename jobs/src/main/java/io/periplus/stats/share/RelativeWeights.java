package io.periplus.stats.share;

import io.periplus.stats.Gram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Fast fair division of R2 where there are too many drivers for all subsets: every driver is
 * written in the orthogonal columns nearest to all of them (Johnson 2000, Multivariate Behavioral
 * Research 35(1)); the same numbers as relaimpo's genizi. And the squares of the correlations with
 * those columns (CAR scores, Zuber and Strimmer 2011). Both are never negative and add up to R2.
 *
 * @param r2 what all drivers explain
 * @param weights Johnson's weights
 * @param car squared CAR scores
 */
public record RelativeWeights(double r2, Map<String, Double> weights, Map<String, Double> car) {
  /** An eigenvalue below this part of the largest says nothing new. */
  private static final double FLAT = 1e-10;

  /** Divides what single columns explain; a constant column has no weight. */
  public static RelativeWeights of(Gram gram, String outcome, List<String> drivers) {
    List<String> names = new ArrayList<>(drivers);
    names.add(outcome);
    int p = drivers.size();
    double[][] all = gram.correlations(names);
    double[] withOutcome = Arrays.copyOf(all[p], p);
    double[] beta = new double[p];
    RealMatrix root = MatrixUtils.createRealMatrix(p, p);
    if (p > 0) {
      RealMatrix r = MatrixUtils.createRealMatrix(all).getSubMatrix(0, p - 1, 0, p - 1);
      EigenDecomposition eigen = new EigenDecomposition(r);
      root = power(eigen, 0.5);
      beta = power(eigen, -0.5).operate(withOutcome);
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Double> car = new LinkedHashMap<>();
    double r2 = 0;
    for (int j = 0; j < p; j++) {
      double weight = 0;
      for (int k = 0; k < p; k++) {
        weight += root.getEntry(j, k) * root.getEntry(j, k) * beta[k] * beta[k];
      }
      weights.put(drivers.get(j), weight);
      car.put(drivers.get(j), beta[j] * beta[j]);
      r2 += beta[j] * beta[j];
    }
    return new RelativeWeights(
        r2, Collections.unmodifiableMap(weights), Collections.unmodifiableMap(car));
  }

  private static RealMatrix power(EigenDecomposition eigen, double exponent) {
    double[] values = eigen.getRealEigenvalues();
    double largest = Arrays.stream(values).max().orElse(0);
    double[] powers =
        Arrays.stream(values)
            .map(value -> value > FLAT * largest ? Math.pow(value, exponent) : 0)
            .toArray();
    RealMatrix v = eigen.getV();
    return v.multiply(MatrixUtils.createRealDiagonalMatrix(powers)).multiply(v.transpose());
  }
}
