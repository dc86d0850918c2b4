package io.periplus.models.linkage.moments;

import io.periplus.models.linkage.moments.Layout.Part;
import java.util.List;

/**
 * Who stands behind the effects, counted while the products are made.
 *
 * @param rows all rows
 * @param customers all customers
 * @param before rows whose outcome before the exposure is known
 * @param of by component
 */
public record Counts(long rows, long customers, long before, List<OfComponent> of) {

  /**
   * One component.
   *
   * @param exposed rows with some of it
   * @param met rows in which it could be met
   * @param customers customers with some of it
   * @param switchers customers whose level differs between rows that are compared
   * @param later rows in which it could be met after the outcome was over
   * @param level sum of its levels
   */
  public record OfComponent(
      long exposed, long met, long customers, long switchers, long later, double level) {

    /** Whether it cannot be told from having met it: every row that met it has some of it. */
    public boolean isCount() {
      return exposed >= 0.98 * met;
    }
  }

  private static final int FIRST = 3;
  private static final int EACH = 6;

  public static int length(Layout layout) {
    return FIRST + EACH * layout.components().size();
  }

  /** Adds all rows of one customer. */
  public static void add(double[] sums, Layout layout, List<double[]> rows) {
    sums[0] += rows.size();
    sums[1]++;
    for (double[] row : rows) {
      sums[2] += row[layout.isBeforeKnown()];
    }
    for (int j = 0; j < layout.components().size(); j++) {
      int at = FIRST + EACH * j;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      boolean isExposed = false;
      for (double[] row : rows) {
        double level = row[layout.of(j, Part.LEVEL)];
        sums[at] += level != 0 ? 1 : 0;
        sums[at + 1] += row[layout.of(j, Part.MET)];
        sums[at + 4] += row[layout.of(j, Part.LATER_MET)];
        sums[at + 5] += level;
        isExposed |= level != 0;
        if (row[layout.isInStep()] > 0) {
          least = Math.min(least, level);
          most = Math.max(most, level);
        }
      }
      sums[at + 2] += isExposed ? 1 : 0;
      sums[at + 3] += least < most ? 1 : 0;
    }
  }

  public static Counts of(double[] sums) {
    List<OfComponent> of = new java.util.ArrayList<>();
    for (int at = FIRST; at < sums.length; at += EACH) {
      of.add(
          new OfComponent(
              Math.round(sums[at]),
              Math.round(sums[at + 1]),
              Math.round(sums[at + 2]),
              Math.round(sums[at + 3]),
              Math.round(sums[at + 4]),
              sums[at + 5]));
    }
    return new Counts(
        Math.round(sums[0]), Math.round(sums[1]), Math.round(sums[2]), List.copyOf(of));
  }
}
