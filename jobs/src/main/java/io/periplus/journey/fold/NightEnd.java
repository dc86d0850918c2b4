package io.periplus.journey.fold;

/**
 * The end of the night, as the fold of one customer asks for it: every comparison of the fold with
 * the night's end is made here. It remembers the earliest instant at which one of its answers would
 * turn out otherwise, so that a customer about whom nothing new is known need not be folded again
 * before that.
 */
final class NightEnd {
  private final long asOf;
  private long unchangedUntil = Long.MAX_VALUE;

  NightEnd(long asOf) {
    this.asOf = asOf;
  }

  /** Whether an instant lies before the night's end, in microseconds. */
  boolean isPast(long instant) {
    if (instant < asOf) {
      return true;
    }
    mayChangeAt(instant);
    return false;
  }

  /** A night that ends after this instant, which lies ahead, may say something else. */
  void mayChangeAt(long instant) {
    unchangedUntil = Math.min(unchangedUntil, instant);
  }

  /** A later night that ends at or before this would have given the same answers. */
  long unchangedUntil() {
    return unchangedUntil;
  }
}
