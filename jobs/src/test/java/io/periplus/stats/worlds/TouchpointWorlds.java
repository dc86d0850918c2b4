package io.periplus.stats.worlds;

import io.periplus.stats.ClusterErrors;
import io.periplus.stats.Gram;
import io.periplus.stats.LeastSquares;
import io.periplus.stats.ShardGrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/** SW4: touchpoints that not everyone meets. */
final class TouchpointWorlds {
  private static final int CUSTOMERS = 3000;
  private static final int TOUCHPOINTS = 5;
  private static final int SHARDS = 300;
  private static final double[] MET = {0.9, 0.7, 0.5, 0.35, 0.2};
  private static final double[] BETA = {0.8, 0.6, 0.4, 0.3, 0.5};
  private static final double[] MEETING = {0, 0.3, -0.4, 0, -0.8};
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private TouchpointWorlds() {}

  /** Bias of the design by touchpoint, its mean coverage, and the bias of what must not be done. */
  static List<Measure> of(int worlds) {
    double[] bias = new double[TOUCHPOINTS];
    double[] zeroFilled = new double[TOUCHPOINTS];
    double[] pairwise = new double[TOUCHPOINTS];
    int held = 0;
    for (int world = 0; world < worlds; world++) {
      Sample sample = Sample.of(new Lots("SW4", world));
      LeastSquares fit = LeastSquares.fit(sample.design.total(), "y", names("met", "level"));
      ClusterErrors errors = ClusterErrors.sandwich(sample.design, fit);
      LeastSquares zero = LeastSquares.fit(sample.zeroFilled, "y", names("level"));
      double[] pair = sample.pairwise();
      for (int j = 0; j < TOUCHPOINTS; j++) {
        double off = fit.coefficient("level" + j).orElseThrow() - BETA[j];
        held += Math.abs(off) <= 1.959964 * errors.known("level" + j).orElseThrow() ? 1 : 0;
        bias[j] += off / worlds;
        zeroFilled[j] += (zero.coefficient("level" + j).orElseThrow() - BETA[j]) / worlds;
        pairwise[j] += (pair[j] - BETA[j]) / worlds;
      }
    }
    return List.of(
        new Measure("SW4", worlds, "largest bias", most(bias), 0, 0.01),
        new Measure("SW4", worlds, "coverage", (double) held / worlds / TOUCHPOINTS, 0.92, 0.98),
        new Measure(
            "SW4",
            worlds,
            "least bias, missing read as 0",
            Arrays.stream(zeroFilled).map(Math::abs).min().orElseThrow(),
            0.15,
            Double.POSITIVE_INFINITY),
        new Measure(
            "SW4",
            worlds,
            "least bias of the first three, pairwise covariances",
            Arrays.stream(pairwise).limit(3).map(Math::abs).min().orElseThrow(),
            0.10,
            Double.POSITIVE_INFINITY));
  }

  private static double most(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  private static List<String> names(String... kinds) {
    List<String> names = new ArrayList<>();
    for (int j = 0; j < TOUCHPOINTS; j++) {
      for (String kind : kinds) {
        names.add(kind + j);
      }
    }
    return names;
  }

  private static final class Sample {
    private final double[][] levels;
    private final double[] y;
    private final ShardGrams design;
    private final Gram zeroFilled;

    Sample(double[][] levels, double[] y, ShardGrams design, Gram zeroFilled) {
      this.levels = levels;
      this.y = y;
      this.design = design;
      this.zeroFilled = zeroFilled;
    }

    /** NaN where a touchpoint was not met; only the naive method ever sees it. */
    static Sample of(Lots lots) {
      double[][] levels = new double[CUSTOMERS][TOUCHPOINTS];
      double[] y = new double[CUSTOMERS];
      for (int i = 0; i < CUSTOMERS; i++) {
        double engaged = lots.normal();
        double quality = lots.normal();
        y[i] = 0.5 * engaged + lots.normal();
        for (int j = 0; j < TOUCHPOINTS; j++) {
          double z = NORMAL.inverseCumulativeProbability(MET[j]);
          boolean met = z + 0.5 * engaged + Math.sqrt(0.75) * lots.normal() > 0;
          double x = 0.6 * quality + 0.8 * lots.normal();
          levels[i][j] = met ? x : Double.NaN;
          y[i] += met ? BETA[j] * x + MEETING[j] : 0;
        }
      }
      return new Sample(levels, y, design(levels, y), zeroFilled(levels, y));
    }

    private static ShardGrams design(double[][] levels, double[] y) {
      List<String> columns = names("met", "level");
      columns.add("y");
      ShardGrams.Sum sum = ShardGrams.over(columns, SHARDS);
      for (int i = 0; i < y.length; i++) {
        double[] row = new double[2 * TOUCHPOINTS + 1];
        for (int j = 0; j < TOUCHPOINTS; j++) {
          boolean met = !Double.isNaN(levels[i][j]);
          row[2 * j] = met ? 1 : 0;
          row[2 * j + 1] = met ? levels[i][j] : 0;
        }
        row[2 * TOUCHPOINTS] = y[i];
        sum.add(i % SHARDS, row, 1);
      }
      return sum.grams();
    }

    private static Gram zeroFilled(double[][] levels, double[] y) {
      List<String> columns = names("level");
      columns.add("y");
      double[] packed = new double[Gram.packedLength(columns.size())];
      for (int i = 0; i < y.length; i++) {
        double[] row = new double[TOUCHPOINTS + 1];
        for (int j = 0; j < TOUCHPOINTS; j++) {
          row[j] = Double.isNaN(levels[i][j]) ? 0 : levels[i][j] + 3.5;
        }
        row[TOUCHPOINTS] = y[i];
        Gram.add(packed, row, 1);
      }
      return Gram.of(columns, packed, y.length, y.length);
    }

    /** Each covariance from the rows in which both are seen. */
    double[] pairwise() {
      double[][] a = new double[TOUCHPOINTS][TOUCHPOINTS];
      double[] b = new double[TOUCHPOINTS];
      for (int j = 0; j < TOUCHPOINTS; j++) {
        for (int k = 0; k < TOUCHPOINTS; k++) {
          a[j][k] = covariance(j, k);
        }
        b[j] = covariance(j, TOUCHPOINTS);
      }
      return new LUDecomposition(new Array2DRowRealMatrix(a))
          .getSolver()
          .solve(new ArrayRealVector(b))
          .toArray();
    }

    private double covariance(int j, int k) {
      double n = 0;
      double sumJ = 0;
      double sumK = 0;
      double products = 0;
      for (int i = 0; i < y.length; i++) {
        double one = levels[i][j];
        double other = k == TOUCHPOINTS ? y[i] : levels[i][k];
        if (!Double.isNaN(one) && !Double.isNaN(other)) {
          n++;
          sumJ += one;
          sumK += other;
          products += one * other;
        }
      }
      return (products - sumJ * sumK / n) / (n - 1);
    }
  }
}
