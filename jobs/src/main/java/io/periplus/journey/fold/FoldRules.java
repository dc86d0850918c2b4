package io.periplus.journey.fold;

import io.periplus.config.Journey;
import io.periplus.config.Windows;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a company and a night tell the fold; immutable, and light enough to travel to workers. */
public final class FoldRules implements Serializable {
  /** Touchpoint of an event that no touchpoint matches. */
  public static final String UNMAPPED = "unmapped";

  /**
   * Nobody lives this many events; a key that stands for many people may have them. One journey
   * must neither fill a worker's memory nor hold up the night.
   */
  public static final int MOST_EVENTS = 200_000;

  private static final int[] NONE = {};

  private final BusinessClock clock;
  private final long asOf;
  private final int lastDay;
  private final long nextMonth;
  private final int mostEvents;
  private final Touchpoints touchpoints;
  private final ReasonRules reasons;
  private final List<Component> components;
  private final Map<EventKind, int[]> carriedBy = new EnumMap<>(EventKind.class);
  private final long maxSpan;
  private final long patience;
  private final long revenueAfter;
  private final long lookback;

  /**
   * A component that is measured on events.
   *
   * @param touchpoint the only touchpoint whose events count; null when all do
   */
  record Component(String code, Measure measure, @Nullable String touchpoint)
      implements Serializable {
    boolean counts(String at) {
      return touchpoint == null || touchpoint.equals(at);
    }
  }

  private FoldRules(Journey journey, Windows windows, ZoneId zone, Instant asOf, int mostEvents) {
    this.clock = new BusinessClock(zone);
    this.asOf = ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
    this.lastDay = clock.day(this.asOf - 1);
    LocalDate month = LocalDate.ofEpochDay(lastDay).withDayOfMonth(1).plusMonths(1);
    this.nextMonth = clock.startOf(Math.toIntExact(month.toEpochDay()));
    this.mostEvents = mostEvents;
    this.touchpoints = new Touchpoints(journey.touchpoints());
    this.reasons = new ReasonRules(journey.reasons(), windows);
    this.components =
        journey.components().stream()
            .filter(c -> c.kind().equals("operational") || c.kind().equals("upstream"))
            .map(this::component)
            .toList();
    for (EventKind kind : EventKind.values()) {
      carriedBy.put(
          kind,
          IntStream.range(0, components.size())
              .filter(c -> components.get(c).measure().kind() == kind)
              .toArray());
    }
    this.maxSpan = days(windows.episodeMaxSpan());
    this.patience = days(Math.max(windows.episodeGap(), windows.fcr()));
    this.revenueAfter = days(windows.revenueAfter());
    this.lookback = days(windows.surveyLookback());
  }

  /**
   * The rules of a company on the night that ended at {@code asOf}.
   *
   * @throws IllegalArgumentException when an operational component has no known measure
   */
  public static FoldRules of(Journey journey, Windows windows, ZoneId zone, Instant asOf) {
    return new FoldRules(journey, windows, zone, asOf, MOST_EVENTS);
  }

  /** The same rules with another bound on the events of one customer. */
  static FoldRules bounded(
      Journey journey, Windows windows, ZoneId zone, Instant asOf, int mostEvents) {
    return new FoldRules(journey, windows, zone, asOf, mostEvents);
  }

  BusinessClock clock() {
    return clock;
  }

  /** The night's end, for the fold of one customer: what happened or became known later waits. */
  NightEnd nightEnd() {
    return new NightEnd(asOf);
  }

  /** The night's business day. */
  int lastDay() {
    return lastDay;
  }

  /** The instant at which the month after the night's begins; microseconds. */
  long nextMonth() {
    return nextMonth;
  }

  /** Events of one customer that are folded; of more the latest. */
  int mostEvents() {
    return mostEvents;
  }

  String touchpoint(Event e) {
    return touchpoints.of(e);
  }

  ReasonRules.Rule reason(Event contact) {
    return reasons.of(contact);
  }

  List<Component> components() {
    return components;
  }

  /** Positions, among the components, of those whose measure this kind of event carries. */
  int[] carriedBy(EventKind kind) {
    return carriedBy.getOrDefault(kind, NONE);
  }

  /** An episode of contacts is cut after this; a purchase waits this long for a delivery. */
  long maxSpan() {
    return maxSpan;
  }

  /** A purchase with nothing outstanding is mature after this. */
  long patience() {
    return patience;
  }

  long revenueAfter() {
    return revenueAfter;
  }

  long lookback() {
    return lookback;
  }

  static long days(int days) {
    return Duration.ofDays(days).toMillis() * 1_000;
  }

  /**
   * A component counts the events of its own touchpoint, where events that carry its measure can
   * arrive there at all: freight is charged with the order and may still belong to the delivery.
   */
  private Component component(Journey.Component c) {
    Measure measure =
        Measure.of(c.measure())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Component %s measures %s, which no event carries"
                            .formatted(c.code(), c.measure())));
    return new Component(
        c.code(),
        measure,
        touchpoints.canReceive(c.touchpoint(), measure.kind()) ? c.touchpoint() : null);
  }
}
