package io.periplus.errors;

import java.time.Duration;
import java.util.Locale;

/** What messages have in common: people, machines and spans of time in words. */
public final class Told {
  private Told() {}

  /**
   * Whoever holds a warehouse.
   *
   * @param runId its run
   * @param purpose stage, night or maintenance
   * @param host its machine
   * @param pid its process there
   * @param user its account
   */
  public record Holder(String runId, String purpose, String host, long pid, String user) {}

  /** Such as {@code 3m05s}. */
  public static String span(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 60) {
      return seconds + "s";
    }
    return seconds < 3600
        ? String.format(Locale.ROOT, "%dm%02ds", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%dh%02dm", seconds / 3600, seconds / 60 % 60);
  }
}
