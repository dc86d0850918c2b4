package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;

import io.periplus.journey.fold.AnswerLinks.Linked;
import io.periplus.journey.fold.CustomerJourney.Episode;
import io.periplus.journey.fold.CustomerJourney.Link;
import io.periplus.journey.fold.CustomerJourney.Lived;
import io.periplus.journey.fold.CustomerJourney.Month;
import io.periplus.journey.fold.CustomerJourney.Step;
import io.periplus.journey.fold.CustomerJourney.Tail;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journey of one customer from his events. Its work and its memory grow with the number of
 * events, whoever the customer is.
 */
public final class CustomerFold {
  private final Timeline timeline;
  private final FoldRules rules;
  private final NightEnd night;
  private final Measuring measuring;
  private final Episodes episodes;
  private final MonthBook months;
  private final FactBook facts;
  private final boolean isAsked;
  private final List<Step> steps;

  private CustomerFold(Timeline timeline, FoldRules rules, NightEnd night) {
    this.timeline = timeline;
    this.rules = rules;
    this.night = night;
    this.measuring = new Measuring(rules.clock(), night);
    this.episodes = new Episodes(timeline, rules, measuring);
    Event first = timeline.at(0);
    this.months = new MonthBook(first.customerId(), day(first), rules, night);
    this.facts = new FactBook(rules, measuring);
    this.isAsked = !episodes.links().isEmpty();
    this.steps = new ArrayList<>(timeline.size());
  }

  /**
   * Folds the events of one customer.
   *
   * @param events ordered by time, then source, then key
   * @throws IllegalArgumentException when they are not in the order of time
   */
  public static CustomerJourney fold(Iterator<Event> events, FoldRules rules) {
    NightEnd night = rules.nightEnd();
    return fold(Timeline.of(events, night, rules.mostEvents()), rules, night);
  }

  static CustomerJourney fold(Timeline timeline, FoldRules rules, NightEnd night) {
    return timeline.size() == 0
        ? CustomerJourney.none(tail(timeline, night))
        : new CustomerFold(timeline, rules, night).journey();
  }

  private static Tail tail(Timeline timeline, NightEnd night) {
    return new Tail(night.unchangedUntil(), timeline.skipped());
  }

  private CustomerJourney journey() {
    for (int i = 0; i < timeline.size(); i++) {
      walk(i, timeline.at(i));
    }
    List<Episode> done = done();
    List<Month> told = months.months();
    List<Lived> lived = LivedBefore.of(episodes.links(), facts, rules);
    return new CustomerJourney(
        steps,
        done,
        episodes.links().stream().map(CustomerFold::link).toList(),
        told,
        months.exposures(),
        lived,
        tail(timeline, night));
  }

  private void walk(int place, Event e) {
    int day = day(e);
    months.add(e, day, episodes.isFirst(place));
    String touchpoint = rules.touchpoint(e);
    String component = null;
    for (int c : rules.carriedBy(e.kind())) {
      if (rules.components().get(c).counts(touchpoint) && measure(place, e, c)) {
        component = component == null ? rules.components().get(c).code() : component;
      }
    }
    steps.add(
        new Step(
            e,
            place + 1,
            day,
            rules.clock().hour(e.happenedAt()),
            touchpoint,
            component,
            key(episodes.at(place))));
  }

  /** Whether the event carries the component's measure; counts it where it does. */
  private boolean measure(int place, Event e, int component) {
    Measure measure = rules.components().get(component).measure();
    long value = measuring.value(measure, e, episodes.isRepeat(place));
    if (isAsked) {
      facts.add(e, component, value, episodes.at(place), episodes.named(place));
    }
    if (value == ABSENT) {
      return false;
    }
    months.meet(component, value, e);
    return true;
  }

  private List<Episode> done() {
    RevenueAfter revenue = new RevenueAfter(timeline, rules, night);
    return episodes.all().stream().map(e -> e.done(rules, night, revenue.of(e.lastAt()))).toList();
  }

  private static Link link(Linked linked) {
    EpisodeDraft episode = linked.episode();
    return new Link(
        linked.answer(),
        key(episode),
        episode == null ? null : episode.orderId(),
        linked.rule(),
        linked.isAmbiguous());
  }

  private static @Nullable String key(@Nullable EpisodeDraft episode) {
    return episode == null ? null : episode.key();
  }

  private int day(Event e) {
    return rules.clock().day(e.happenedAt());
  }
}
