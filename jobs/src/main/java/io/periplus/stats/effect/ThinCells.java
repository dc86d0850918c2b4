package io.periplus.stats.effect;

import java.util.List;
import java.util.Optional;

/**
 * Products of two yes-or-no controls that rest on a handful of rows: with fewer than 20 rows in one
 * of the four cells of one fold, the product is dropped in every fold before anything is fitted.
 * Three correct solvers otherwise return three estimates.
 */
public final class ThinCells {
  /** Fewest rows in each cell of each fold. */
  public static final int LEAST = 20;

  private ThinCells() {}

  /**
   * A cell that is too thin.
   *
   * @param term name of the product
   * @param cell values of the two controls, such as 0,1
   * @param fold where
   * @param count rows in it
   */
  public record Cell(String term, String cell, int fold, long count) {}

  /** The first thin cell of a product; the three columns hold 0 or 1. */
  public static Optional<Cell> of(Partition data, String a, String b, String product) {
    for (int k = 0; k < data.folds(); k++) {
      double[] sums = data.own(k)[0];
      double n = sums[0];
      double ones = sums[data.at(product)];
      double onlyA = sums[data.at(a)] - ones;
      double onlyB = sums[data.at(b)] - ones;
      List<String> names = List.of("1,1", "1,0", "0,1", "0,0");
      double[] counts = {ones, onlyA, onlyB, n - ones - onlyA - onlyB};
      for (int c = 0; c < counts.length; c++) {
        if (counts[c] < LEAST) {
          return Optional.of(new Cell(product, names.get(c), k, Math.round(counts[c])));
        }
      }
    }
    return Optional.empty();
  }
}
