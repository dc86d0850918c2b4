package io.periplus.journey.fold;

import io.periplus.journey.fold.AnswerLinks.Linked;
import io.periplus.journey.fold.CustomerJourney.Lived;
import io.periplus.journey.fold.FoldRules.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What had been lived of each component before each answer: in the episode that the survey named,
 * else in the window before the answer. One sweep over facts and answers by time.
 */
final class LivedBefore {
  private final FoldRules rules;
  private final List<Component> components;
  private final Tally window;
  private final List<Lived> lived = new ArrayList<>();

  private LivedBefore(FoldRules rules) {
    this.rules = rules;
    this.components = rules.components();
    this.window = new Tally(components.size());
  }

  static List<Lived> of(List<Linked> answers, FactBook facts, FoldRules rules) {
    LivedBefore before = new LivedBefore(rules);
    before.sweep(answers, facts.ordered());
    return before.lived;
  }

  private void sweep(List<Linked> answers, List<Fact> facts) {
    answers.forEach(this::watch);
    int entered = 0;
    int left = 0;
    for (Linked answer : answers) {
      long at = answer.answer().happenedAt();
      while (entered < facts.size() && facts.get(entered).at() < at) {
        enter(facts.get(entered++));
      }
      while (left < entered && facts.get(left).at() < at - rules.lookback()) {
        leave(facts.get(left++));
      }
      tell(answer);
    }
  }

  /** Only episodes that are asked about are counted. */
  private void watch(Linked answer) {
    EpisodeDraft episode = answer.episode();
    if (episode != null && answer.isNamed()) {
      watch(episode);
      watch(episode.purchase);
    }
  }

  private void watch(@Nullable EpisodeDraft episode) {
    if (episode != null && episode.tally == null) {
      episode.tally = new Tally(components.size());
    }
  }

  private void enter(Fact fact) {
    count(fact, fact.episode());
    count(fact, fact.named());
    if (fact.lateness() == null || !fact.lateness().isArrival() || arrivesInTime(fact)) {
      fact.count(window, 1);
    }
  }

  private static void count(Fact fact, @Nullable EpisodeDraft episode) {
    if (episode != null && episode.tally != null) {
      fact.count(episode.tally, 1);
    }
  }

  /** A broken promise leaves the window as it stands by then: arrived, or still overdue. */
  private void leave(Fact fact) {
    if (fact.lateness() == null) {
      fact.count(window, -1);
    } else if (!fact.lateness().isArrival()) {
      if (arrivesInTime(fact)) {
        window.add(fact.component(), fact.value(), -1);
      } else {
        fact.count(window, -1);
      }
    }
  }

  /** Whether goods come while the breaking of their promise is still in the window. */
  private boolean arrivesInTime(Fact fact) {
    Fact.Lateness late = fact.lateness();
    return late != null && late.arrivedAt() - late.brokenAt() < rules.lookback();
  }

  private void tell(Linked answer) {
    int today = rules.clock().day(answer.answer().happenedAt());
    for (int c = 0; c < components.size(); c++) {
      Measure measure = components.get(c).measure();
      Tally tally = tally(answer, measure);
      lived.add(
          new Lived(
              answer.answer(),
              today,
              components.get(c).code(),
              tally.isExperienced(c, measure),
              tally.level(c, measure, today)));
    }
  }

  /** An answer about a contact tells of its contacts, and of the order that they were about. */
  private Tally tally(Linked answer, Measure measure) {
    EpisodeDraft episode = answer.episode();
    if (episode == null || !answer.isNamed() || episode.tally == null) {
      return window;
    }
    EpisodeDraft purchase = episode.purchase;
    boolean isOfPurchase =
        purchase != null && purchase.tally != null && measure.kind() != EventKind.CONTACT;
    return isOfPurchase ? purchase.tally : episode.tally;
  }
}
