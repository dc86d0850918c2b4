package io.periplus.stats;

/** Where a figure may lie. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("No interval runs from %s to %s".formatted(low, high));
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Cut to the values that the figure can take at all. */
  public Interval within(double least, double most) {
    return new Interval(clip(low, least, most), clip(high, least, most));
  }

  /** In another unit; a negative factor turns the ends around. */
  public Interval scaled(double factor) {
    double a = low * factor;
    double b = high * factor;
    return new Interval(Math.min(a, b), Math.max(a, b));
  }

  private static double clip(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }
}
