package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;

import io.periplus.journey.fold.Fact.Lateness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From when each measured event counts: never before it could have been lived. */
final class FactBook {
  private final Measuring measuring;
  private final FoldRules rules;
  private final List<Fact> facts = new ArrayList<>();

  FactBook(FoldRules rules) {
    this.rules = rules;
    this.measuring = rules.measuring();
  }

  /** The facts by the time from which they count. */
  List<Fact> ordered() {
    facts.sort(Comparator.comparingLong(Fact::at));
    return facts;
  }

  /** A component met by an event, with its measure as the night knows it. */
  void add(
      Event e,
      int component,
      long value,
      @Nullable EpisodeDraft episode,
      @Nullable EpisodeDraft named) {
    Measure measure = rules.components().get(component).measure();
    if (measure == Measure.DELIVERY_LATE_DAYS && isBroken(e)) {
      addBroken(e, component, value, episode, named);
    } else if (value != ABSENT) {
      facts.add(new Fact(from(measure, e, value), component, value, null, episode, named));
    }
  }

  /** Days of lateness begin to count when the promise is broken, and stop at the arrival. */
  private void addBroken(
      Event e,
      int component,
      long value,
      @Nullable EpisodeDraft episode,
      @Nullable EpisodeDraft named) {
    int promised = rules.clock().day(e.promisedAt());
    long broken = measuring.lateFrom(e);
    long arrived = measuring.hasArrived(e) ? e.deliveredAt() : Long.MAX_VALUE;
    Lateness late = new Lateness(promised, broken, arrived, false);
    facts.add(new Fact(broken, component, value, late, episode, named));
    if (arrived != Long.MAX_VALUE) {
      Lateness over = new Lateness(promised, broken, arrived, true);
      facts.add(new Fact(arrived, component, value, over, episode, named));
    }
  }

  private boolean isBroken(Event e) {
    return measuring.value(Measure.DELIVERY_LATE, e, false) == Measure.ONE;
  }

  /**
   * A promise is broken when its day is over, whenever the goods come; a cancellation, of which the
   * source does not say when, when the company knew of it.
   */
  private long from(Measure measure, Event e, long value) {
    boolean isBad = value == Measure.ONE;
    return switch (measure) {
      case DELIVERY_LATE -> isBad ? measuring.lateFrom(e) : e.deliveredAt();
      case DELIVERY_LATE_DAYS, DELIVERY_DAYS -> e.deliveredAt();
      case ORDER_CANCELLED -> isBad ? Math.max(e.happenedAt(), e.knownAt()) : e.happenedAt();
      default -> e.happenedAt();
    };
  }
}
