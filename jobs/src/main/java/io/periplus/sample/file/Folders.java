package io.periplus.sample.file;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The folders of a delivery, each named by the business date whose night reads it: one that brings
 * the history, then one for each of the last nights. A row lies in the folder of the night after it
 * became known.
 *
 * @param days business dates, in order
 * @param ends first instant after each of them, epoch seconds
 * @param start first instant that is delivered
 */
public record Folders(List<LocalDate> days, List<Long> ends, long start) {

  /**
   * The folders of whole months.
   *
   * @param nights last days that have a folder each; the history ends before them
   */
  public static Folders of(Months months, int nights) {
    LocalDate last = months.lastDay(months.count() - 1);
    List<LocalDate> days =
        IntStream.rangeClosed(0, nights)
            .mapToObj(i -> last.minusDays(nights - i))
            .filter(day -> !day.isBefore(months.firstDay(0)))
            .toList();
    List<Long> ends = days.stream().map(day -> Months.startOf(day.plusDays(1))).toList();
    return new Folders(days, ends, months.start());
  }

  public int count() {
    return days.size();
  }

  /** Place of the folder in which something known at an instant arrives; -1 for none. */
  int indexOf(long knownAt) {
    if (knownAt < start || knownAt >= ends.get(count() - 1)) {
      return -1;
    }
    int i = 0;
    while (ends.get(i) <= knownAt) {
      i++;
    }
    return i;
  }

  /**
   * Place of the folder of a row of a table. The sites of public reviews could not be read on the
   * last night but one: nothing came, and what it would have brought came a night later.
   */
  int indexOf(Sheet sheet, long knownAt) {
    int folder = indexOf(knownAt);
    boolean isMissed = sheet == Sheet.PUBLIC_MENTION && folder > 0 && folder == count() - 2;
    return isMissed ? folder + 1 : folder;
  }

  /** Whether the app already tells its version, in a column that the contract does not know. */
  boolean isDrifted(Sheet sheet, int folder) {
    return sheet == Sheet.DIGITAL_EVENT && folder > 0 && folder >= count() - 2;
  }
}
