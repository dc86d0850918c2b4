package io.periplus.sample.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months that are delivered, in the company's one time zone.
 *
 * @param firstDays first day of each month, and of the month after the last
 * @param starts the same as epoch seconds
 */
public record Months(List<LocalDate> firstDays, List<Long> starts) {
  /** Where business days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("America/Lima");

  /** Seconds of a day. */
  public static final long DAY = 86_400;

  /** The zone has had one offset since 1994. */
  private static final long OFFSET = -5 * 3_600;

  /** So many months, of which the last ends with a day. */
  public static Months endingOn(LocalDate lastDay, int count) {
    LocalDate end = lastDay.plusDays(1);
    List<LocalDate> days =
        IntStream.rangeClosed(0, count).mapToObj(i -> end.minusMonths(count - i)).toList();
    List<Long> starts = days.stream().map(Months::startOf).toList();
    return new Months(days, starts);
  }

  public int count() {
    return starts.size() - 1;
  }

  /** First instant, epoch seconds. */
  public long start() {
    return starts.get(0);
  }

  /** First instant after the last month. */
  public long end() {
    return starts.get(count());
  }

  /**
   * Place of the month that holds the instant: -1 before the first, {@code count} after the last.
   */
  public int indexOf(long instant) {
    int i = count();
    while (i >= 0 && starts.get(i) > instant) {
      i--;
    }
    return i;
  }

  public LocalDate firstDay(int month) {
    return firstDays.get(month);
  }

  public LocalDate lastDay(int month) {
    return firstDays.get(month + 1).minusDays(1);
  }

  /** Last second of a month. */
  public long close(int month) {
    return starts.get(month + 1) - 1;
  }

  /** Last second of the month that holds the instant; after the last month, no limit. */
  public long closeAfter(long instant) {
    int month = indexOf(instant);
    return month >= 0 && month < count() ? close(month) : Long.MAX_VALUE;
  }

  /** Whole months of thirty days from one instant to another; 0 when it lies before. */
  public static double monthsBetween(long from, long to) {
    return Math.max(0, (to - from) / (30.0 * DAY));
  }

  /** An instant as ISO 8601 text in UTC, as {@link java.time.Instant} writes whole seconds. */
  static String text(long seconds) {
    long days = Math.floorDiv(seconds, DAY);
    int left = (int) Math.floorMod(seconds, DAY);
    StringBuilder text = new StringBuilder(20).append(LocalDate.ofEpochDay(days)).append('T');
    two(text, left / 3_600).append(':');
    two(text, left / 60 % 60).append(':');
    return two(text, left % 60).append('Z').toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** An hour of the local day that holds the instant. */
  public static long onSameDay(long instant, double hour) {
    long localDay = Math.floorDiv(instant + OFFSET, DAY) * DAY;
    return localDay - OFFSET + Math.round(hour * 3_600);
  }

  /** First instant of a local day. */
  public static long startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toEpochSecond();
  }

  /** Local day of an instant. */
  public static LocalDate dayOf(long instant) {
    return LocalDate.ofEpochDay(dayNumber(instant));
  }

  /** Local day of an instant as days since 1970. */
  public static long dayNumber(long instant) {
    return Math.floorDiv(instant + OFFSET, DAY);
  }

  /** Local hour of an instant, with its minutes as a fraction. */
  public static double hourOf(long instant) {
    return Math.floorMod(instant + OFFSET, DAY) / 3_600.0;
  }
}
