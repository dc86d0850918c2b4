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

  FactBook(FoldRules rules, Measuring measuring) {
    this.rules = rules;
    this.measuring = measuring;
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
    boolean isCounted = value != ABSENT || !measuring.hasArrived(e);
    if (since(measure, e) != ABSENT && isBroken(e) && isCounted) {
      addBroken(e, component, value, episode, named);
    } else if (value != ABSENT) {
      facts.add(new Fact(from(measure, e, value), component, value, null, episode, named));
    }
  }

  /** Where a delivery's days are counted, the instant since when; else ABSENT. */
  private static long since(Measure measure, Event e) {
    return switch (measure) {
      case DELIVERY_LATE_DAYS -> e.promisedAt();
      case DELIVERY_DAYS -> e.orderedAt();
      default -> ABSENT;
    };
  }

  /** Days begin to count when the promise is broken, and stop at the arrival. */
  private void addBroken(
      Event e,
      int component,
      long value,
      @Nullable EpisodeDraft episode,
      @Nullable EpisodeDraft named) {
    int since = rules.clock().day(since(rules.components().get(component).measure(), e));
    long broken = measuring.lateFrom(e);
    long arrived = measuring.hasArrived(e) ? e.deliveredAt() : Long.MAX_VALUE;
    Lateness late = new Lateness(since, broken, arrived, false);
    facts.add(new Fact(broken, component, value, late, episode, named));
    if (arrived != Long.MAX_VALUE) {
      Lateness over = new Lateness(since, broken, arrived, true);
      facts.add(new Fact(arrived, component, value, over, episode, named));
    }
  }

  private long dueOrArrived(Event e) {
    return isBroken(e) ? measuring.lateFrom(e) : e.deliveredAt();
  }

  private boolean isBroken(Event e) {
    return measuring.value(Measure.DELIVERY_LATE, e, false) == Measure.ONE;
  }

  /**
   * A promise is broken when its day is over, whenever the goods come; a cancellation, of which the
   * source does not say when, when the company knew of it.
   */
  private long from(Measure measure, Event e, long value) {
    return switch (measure) {
      case DELIVERY_LATE, DELIVERY_MISSING -> dueOrArrived(e);
      case DELIVERY_FAILED -> value == 0 ? dueOrArrived(e) : e.happenedAt();
      case DELIVERY_LATE_DAYS, DELIVERY_DAYS -> e.deliveredAt();
      case ORDER_CANCELLED -> value == 0 ? e.happenedAt() : Math.max(e.happenedAt(), e.knownAt());
      default -> e.happenedAt();
    };
  }
}
