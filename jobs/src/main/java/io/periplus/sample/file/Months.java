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
    List<Long> starts = days.stream().map(d -> d.atStartOfDay(ZONE).toEpochSecond()).toList();
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

  /** Whether two instants fall into one month; after the last month all are one. */
  public boolean together(long one, long other) {
    return indexOf(one) == indexOf(other);
  }

  /** An hour of the local day that holds the instant. */
  public static long onSameDay(long instant, double hour) {
    long localDay = Math.floorDiv(instant + OFFSET, DAY) * DAY;
    return localDay - OFFSET + Math.round(hour * 3_600);
  }

  /** Local day of an instant. */
  public static LocalDate dayOf(long instant) {
    return LocalDate.ofEpochDay(Math.floorDiv(instant + OFFSET, DAY));
  }
}
