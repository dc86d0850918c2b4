package io.periplus.stats.effect;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** How much of the fit the means that were taken off are, for the rows of one cluster. */
final class Absorbed {
  private Absorbed() {}

  /** The block of the projection on the groups' indicators that belongs to some rows. */
  static RealMatrix share(int[] rows, int[][] ways, int all) {
    int[][] by = ways.length == 0 ? new int[][] {new int[all]} : ways;
    int width = 0;
    int[] starts = new int[by.length];
    for (int w = 0; w < by.length; w++) {
      starts[w] = width;
      width += Arrays.stream(by[w]).max().orElse(0) + 1;
    }
    double[][] products = new double[width][width];
    for (int i = 0; i < all; i++) {
      for (int a = 0; a < by.length; a++) {
        for (int b = 0; b < by.length; b++) {
          products[starts[a] + by[a][i]][starts[b] + by[b][i]]++;
        }
      }
    }
    RealMatrix inverse =
        new SingularValueDecomposition(new Array2DRowRealMatrix(products)).getSolver().getInverse();
    RealMatrix share = new Array2DRowRealMatrix(rows.length, rows.length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        double sum = 0;
        for (int a = 0; a < by.length; a++) {
          for (int b = 0; b < by.length; b++) {
            sum += inverse.getEntry(starts[a] + by[a][rows[i]], starts[b] + by[b][rows[j]]);
          }
        }
        share.setEntry(i, j, sum);
      }
    }
    return share;
  }
}
