package io.periplus.stats.worth;

/**
 * What is known of customers whose purchases lie alike, time counted from the first one.
 *
 * @param repeats purchases after the first
 * @param last time of the last purchase; 0 without a repeat
 * @param watched time until today
 * @param count how many customers
 */
public record History(int repeats, double last, double watched, long count) {
  public History {
    if (repeats < 0 || !(last >= 0) || !(watched >= last) || count < 1) {
      throw new IllegalArgumentException(
          "No customer has %d repeats, the last at %s of %s".formatted(repeats, last, watched));
    }
    if (repeats == 0 != (last == 0)) {
      throw new IllegalArgumentException(
          "%d repeats, the last at %s: two purchases at one time count as one"
              .formatted(repeats, last));
    }
  }

  /** One customer. */
  public static History of(int repeats, double last, double watched) {
    return new History(repeats, last, watched, 1);
  }
}
