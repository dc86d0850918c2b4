package io.periplus.sample.ask;

import io.periplus.sample.words.Theme;

/**
 * A delivery as its customer lived it.
 *
 * @param lateDays days after the promised day; 0 when the promise was kept
 */
public record Received(
    String orderId,
    long at,
    int lateDays,
    boolean isEarly,
    boolean isDamaged,
    int promisedDays,
    int attempts) {
  private static final int DAYS_THAT_COUNT = 5;

  boolean isLate() {
    return lateDays > 0;
  }

  /** Days late after the first that still make it worse. */
  int furtherDays() {
    return Math.min(DAYS_THAT_COUNT, Math.max(0, lateDays - 1));
  }

  Theme theme() {
    if (isDamaged) {
      return Theme.DAMAGE;
    }
    return isLate() ? Theme.LATE : Theme.DELIVERY;
  }

  Facts facts() {
    return new Facts()
        .is("late", isLate())
        .is("late_days", furtherDays())
        .is("early", isEarly)
        .is("damaged", isDamaged)
        .is("promised", promisedDays)
        .is("attempts", attempts - 1);
  }
}
