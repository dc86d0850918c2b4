package io.periplus.stats.fit;

/** Cases that look alike: how many were at risk, and how many of them left. */
public final class Cell {
  private final double[] columns;
  private final double atRisk;
  private final double left;

  public Cell(double[] columns, double atRisk, double left) {
    if (!(atRisk > 0) || left < 0 || left > atRisk) {
      throw new IllegalArgumentException("%s left of %s".formatted(left, atRisk));
    }
    this.columns = columns.clone();
    this.atRisk = atRisk;
    this.left = left;
  }

  double[] columns() {
    return columns;
  }

  double atRisk() {
    return atRisk;
  }

  double left() {
    return left;
  }
}
