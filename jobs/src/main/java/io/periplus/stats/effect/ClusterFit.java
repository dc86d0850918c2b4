package io.periplus.stats.effect;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least squares on rows that are at hand, with errors that let the rows of one cluster move
 * together. For the few clusters of a roll-out; millions of customers go through shards.
 */
public final class ClusterFit {
  /** Below so many clusters CR1 is too sure of itself and CR2 is told. */
  public static final int FEW = 40;

  private static final double NOTHING = 1e-9;

  private final RealMatrix x;
  private final double[] residual;
  private final double[] coefficients;
  private final RealMatrix bread;
  private final int columns;
  private final int[][] ways;

  private ClusterFit(
      RealMatrix x,
      double[] residual,
      double[] coefficients,
      RealMatrix bread,
      int columns,
      int[][] ways) {
    this.x = x;
    this.residual = residual;
    this.coefficients = coefficients;
    this.bread = bread;
    this.columns = columns;
    this.ways = ways;
  }

  /**
   * Fits.
   *
   * @param y outcome, means taken off
   * @param columns predictors, means taken off
   * @param absorbed further coefficients that were estimated: periods, or the intercept
   * @param ways groups whose means were taken off
   */
  static ClusterFit of(double[] y, double[][] columns, int absorbed, int[][] ways) {
    RealMatrix x = new Array2DRowRealMatrix(columns).transpose();
    RealMatrix bread = MatrixUtils.inverse(x.transpose().multiply(x));
    double[] beta = bread.operate(x.preMultiply(y));
    double[] fitted = x.operate(beta);
    double[] residual = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      residual[i] = y[i] - fitted[i];
    }
    return new ClusterFit(x, residual, beta, bread, columns.length + absorbed, ways);
  }

  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * Variances with the CR1 correction G/(G-1) (n-1)/(n-k); units whose means were taken off do not
   * count in k, because they lie within the clusters.
   */
  public double[] cr1(int[] cluster) {
    int groups = (int) Arrays.stream(cluster).distinct().count();
    double n = residual.length;
    return scaled(meat(cluster), groups / (groups - 1.0) * (n - 1) / (n - columns));
  }

  /** Variances by two ways at once: first + second - both (Cameron, Gelbach and Miller 2011). */
  public double[] cr1(int[] first, int[] second) {
    int most = Arrays.stream(second).max().orElse(0) + 1;
    int[] both = new int[first.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = first[i] * most + second[i];
    }
    double[] a = cr1(first);
    double[] b = cr1(second);
    double[] ab = cr1(both);
    for (int j = 0; j < a.length; j++) {
      a[j] += b[j] - ab[j];
    }
    return a;
  }

  /**
   * Variances with each cluster's residuals made as wide as they would be without their own pull on
   * the fit (CR2; Bell and McCaffrey 2002), also for means taken off.
   */
  public double[] cr2(int[] cluster) {
    RealMatrix meat = new Array2DRowRealMatrix(x.getColumnDimension(), x.getColumnDimension());
    for (int group : Arrays.stream(cluster).distinct().sorted().toArray()) {
      int[] rows = rows(cluster, group);
      double[] wide = rootInverse(held(rows)).operate(pick(rows));
      meat = meat.add(outer(score(rows, wide)));
    }
    return scaled(meat, 1);
  }

  /** What is left of the identity of a cluster's rows when its share of the fit is taken off. */
  private RealMatrix held(int[] rows) {
    RealMatrix part = x.getSubMatrix(rows, all());
    RealMatrix held =
        MatrixUtils.createRealIdentityMatrix(rows.length)
            .subtract(part.multiply(bread).multiply(part.transpose()));
    return held.subtract(Absorbed.share(rows, ways, residual.length));
  }

  private static RealMatrix rootInverse(RealMatrix symmetric) {
    EigenDecomposition eigen = new EigenDecomposition(symmetric);
    RealMatrix root =
        new Array2DRowRealMatrix(symmetric.getRowDimension(), symmetric.getRowDimension());
    for (int k = 0; k < symmetric.getRowDimension(); k++) {
      double value = eigen.getRealEigenvalue(k);
      if (value > NOTHING) {
        root =
            root.add(
                eigen
                    .getEigenvector(k)
                    .outerProduct(eigen.getEigenvector(k))
                    .scalarMultiply(1 / Math.sqrt(value)));
      }
    }
    return root;
  }

  private RealMatrix meat(int[] cluster) {
    RealMatrix meat = new Array2DRowRealMatrix(x.getColumnDimension(), x.getColumnDimension());
    for (int group : Arrays.stream(cluster).distinct().sorted().toArray()) {
      int[] rows = rows(cluster, group);
      meat = meat.add(outer(score(rows, pick(rows))));
    }
    return meat;
  }

  private double[] score(int[] rows, double[] residuals) {
    return x.getSubMatrix(rows, all()).preMultiply(residuals);
  }

  private int[] all() {
    int[] all = new int[x.getColumnDimension()];
    Arrays.setAll(all, j -> j);
    return all;
  }

  private double[] pick(int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> residual[i]).toArray();
  }

  private static int[] rows(int[] cluster, int group) {
    int[] rows = new int[cluster.length];
    int n = 0;
    for (int i = 0; i < cluster.length; i++) {
      if (cluster[i] == group) {
        rows[n++] = i;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  private static RealMatrix outer(double[] score) {
    RealMatrix column = new Array2DRowRealMatrix(score);
    return column.multiply(column.transpose());
  }

  private double[] scaled(RealMatrix meat, double factor) {
    RealMatrix variance = bread.multiply(meat).multiply(bread);
    double[] diagonal = new double[coefficients.length];
    for (int j = 0; j < diagonal.length; j++) {
      diagonal[j] = factor * variance.getEntry(j, j);
    }
    return diagonal;
  }
}
