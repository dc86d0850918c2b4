package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each answer speaks of: what the survey named, else what was lived last before it. */
final class AnswerLinks {
  static final String ORDER = "order";
  static final String CASE = "case";
  static final String INTERACTION = "interaction";
  static final String LAST_EPISODE = "last_episode";
  static final String NONE = "none";

  private final Purchases purchases;
  private final ContactChains chains;
  private final FoldRules rules;
  private final List<Linked> all = new ArrayList<>();
  private @Nullable EpisodeDraft last;
  private long lastAt = ABSENT;
  private long otherAt = ABSENT;

  /**
   * An answer and its episode.
   *
   * @param place of the answer on the timeline
   */
  record Linked(
      int place, Event answer, @Nullable EpisodeDraft episode, String rule, boolean isAmbiguous) {

    /** Whether the survey itself named what it asked about. */
    boolean isNamed() {
      return episode != null && !rule.equals(LAST_EPISODE);
    }
  }

  AnswerLinks(Purchases purchases, ContactChains chains, FoldRules rules) {
    this.purchases = purchases;
    this.chains = chains;
    this.rules = rules;
  }

  List<Linked> all() {
    return all;
  }

  /** Something happened in an episode; told in the order of time. */
  void happened(EpisodeDraft episode, long at) {
    if (episode != last) {
      otherAt = lastAt;
      last = episode;
    }
    lastAt = at;
  }

  /** The episode of an answer; everything before it must have been told. */
  @Nullable EpisodeDraft link(Event answer, int place) {
    Linked linked = linked(answer, place);
    all.add(linked);
    if (linked.episode != null) {
      linked.episode.felt(answer);
    }
    return linked.episode;
  }

  /** A survey that names what we do not have is not guessed about. */
  private Linked linked(Event answer, int place) {
    String system = answer.sourceSystem();
    String id = answer.triggerRefId();
    return switch (String.valueOf(answer.triggerType())) {
      case "order" -> named(answer, place, ofOrder(answer), ORDER);
      case "delivery" -> named(answer, place, ofDelivery(answer), ORDER);
      case "case" -> named(answer, place, chains.ofCase(system, id, answer.happenedAt()), CASE);
      case "interaction" -> named(answer, place, chains.ofInteraction(system, id), INTERACTION);
      default -> lastLived(answer, place);
    };
  }

  private @Nullable EpisodeDraft ofOrder(Event answer) {
    EpisodeDraft named = purchases.ofOrder(answer.sourceSystem(), answer.triggerRefId());
    return named == null ? purchases.of(answer) : named;
  }

  private @Nullable EpisodeDraft ofDelivery(Event answer) {
    EpisodeDraft named = purchases.ofDelivery(answer.sourceSystem(), answer.triggerRefId());
    return named == null ? purchases.of(answer) : named;
  }

  private static Linked named(
      Event answer, int place, @Nullable EpisodeDraft episode, String rule) {
    return new Linked(place, answer, episode, episode == null ? NONE : rule, false);
  }

  private Linked lastLived(Event answer, int place) {
    if (last == null || answer.happenedAt() - lastAt > rules.lookback()) {
      return new Linked(place, answer, null, NONE, false);
    }
    boolean isAmbiguous = otherAt != ABSENT && lastAt - otherAt <= FoldRules.days(1);
    return new Linked(place, answer, last, LAST_EPISODE, isAmbiguous);
  }
}
