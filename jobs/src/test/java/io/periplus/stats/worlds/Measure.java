package io.periplus.stats.worlds;

import java.util.Locale;

/**
 * A figure over many worlds, and where it must lie.
 *
 * @param world whose it is
 * @param worlds how many were made
 * @param figure what was measured
 * @param value of it
 * @param low least that is accepted
 * @param high most that is accepted
 */
record Measure(String world, int worlds, String figure, double value, double low, double high) {

  boolean isWithin() {
    return low <= value && value <= high;
  }

  /** As a row of a Markdown table. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.4f | %s | %s |",
        world,
        worlds,
        figure,
        value,
        band(),
        isWithin() ? "yes" : "NO");
  }

  private String band() {
    if (high == Double.POSITIVE_INFINITY) {
      return "at least " + low;
    }
    return low == Double.NEGATIVE_INFINITY ? "at most " + high : low + " to " + high;
  }
}
