package io.periplus.journey.fold;

import org.jspecify.annotations.Nullable;

/**
 * One event's share in what was lived of one component.
 *
 * @param at from when it counts
 * @param component position among the components
 * @param value its measure
 * @param lateness a delivery that came late, or is to come: what it counts for until then
 * @param episode where it was lived; null when in none
 * @param named the purchase that it names besides
 */
record Fact(
    long at,
    int component,
    long value,
    @Nullable Lateness lateness,
    @Nullable EpisodeDraft episode,
    @Nullable EpisodeDraft named) {

  /**
   * A broken promise, of which days are counted.
   *
   * @param sinceDay from which they are counted: the promised one, or that of the order
   * @param arrivedAt when they were known; never, in the far future, while under way
   * @param isArrival whether this fact is the arrival, rather than the promise that was broken
   */
  record Lateness(int sinceDay, long brokenAt, long arrivedAt, boolean isArrival) {}

  /** Counts it in, or out again, as it stands while nothing else of the delivery is known. */
  void count(Tally tally, int times) {
    if (lateness == null) {
      tally.add(component, value, times);
    } else if (lateness.isArrival) {
      tally.addOverdue(component, lateness.sinceDay, -times);
      tally.add(component, value, times);
    } else {
      tally.addOverdue(component, lateness.sinceDay, times);
    }
  }
}
