package io.periplus.journey.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The events of one customer that the night may know, each once, in their order. */
final class Timeline {
  private final Event[] events;
  private final long skipped;
  private long reads;

  private Timeline(Event[] events, long skipped) {
    this.events = events;
    this.skipped = skipped;
  }

  /**
   * Of several events with one key the last known counts. What happened or became known at or after
   * the night's end waits for its own night. Of more than {@code most} events the latest count.
   *
   * @throws IllegalArgumentException when the events do not come in the order of time
   */
  static Timeline of(Iterator<Event> ordered, NightEnd night, int most) {
    ArrayDeque<Event> latest = new ArrayDeque<>();
    long before = Long.MIN_VALUE;
    long skipped = 0;
    while (ordered.hasNext()) {
      Event e = ordered.next();
      if (e.happenedAt() < before) {
        throw new IllegalArgumentException("Event " + e.key() + " comes after a later one");
      }
      before = e.happenedAt();
      if (night.isPast(Math.max(e.happenedAt(), e.knownAt()))) {
        latest.addLast(e);
        if (latest.size() > most) {
          latest.removeFirst();
          skipped++;
        }
      }
    }
    return new Timeline(lastKnown(latest), skipped);
  }

  private static Event[] lastKnown(Collection<Event> ordered) {
    List<Event> kept = new ArrayList<>(ordered.size());
    Map<String, Integer> places = new HashMap<>();
    boolean isRepeated = false;
    for (Event e : ordered) {
      isRepeated |= keep(e, kept, places);
    }
    return isRepeated
        ? places.values().stream().sorted().map(kept::get).toArray(Event[]::new)
        : kept.toArray(Event[]::new);
  }

  /** Whether the event's key had been seen; its place is then that of the version that counts. */
  private static boolean keep(Event e, List<Event> kept, Map<String, Integer> places) {
    Integer seen = places.putIfAbsent(e.key(), kept.size());
    kept.add(e);
    if (seen == null) {
      return false;
    }
    if (kept.get(seen).knownAt() <= e.knownAt()) {
      places.put(e.key(), kept.size() - 1);
    }
    return true;
  }

  /** How many of the oldest events are left out. */
  long skipped() {
    return skipped;
  }

  int size() {
    return events.length;
  }

  Event at(int place) {
    reads++;
    return events[place];
  }

  /** How often an event was looked at: what the fold's work is proportional to. */
  long reads() {
    return reads;
  }
}
