package io.periplus.journey.fold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which episode each event belongs to and each answer speaks of. */
final class Episodes {
  private final Timeline timeline;
  private final FoldRules rules;
  private final Measuring measuring;
  private final Purchases purchases;
  private final ContactChains chains;
  private final AnswerLinks links;
  private final @Nullable EpisodeDraft[] episodes;
  private final boolean[] isFirst;
  private final boolean[] isRepeat;

  Episodes(Timeline timeline, FoldRules rules, Measuring measuring) {
    this.timeline = timeline;
    this.rules = rules;
    this.measuring = measuring;
    this.purchases = new Purchases(timeline);
    this.chains = new ContactChains(timeline, rules);
    this.links = new AnswerLinks(purchases, chains, rules);
    this.episodes = new EpisodeDraft[timeline.size()];
    this.isFirst = new boolean[timeline.size()];
    this.isRepeat = new boolean[timeline.size()];
    int from = 0;
    while (from < timeline.size()) {
      from = instant(from);
    }
  }

  /** Null when the event belongs to no episode. */
  @Nullable EpisodeDraft at(int place) {
    return episodes[place];
  }

  /** Whether the event at a place opened its episode. */
  boolean isFirst(int place) {
    return isFirst[place];
  }

  /** Whether the event at a place is a contact, but not the first of its episode. */
  boolean isRepeat(int place) {
    return isRepeat[place];
  }

  /** The purchase that an event is about besides the episode it belongs to. */
  @Nullable EpisodeDraft named(int place) {
    EpisodeDraft episode = episodes[place];
    if (episode == null || episode.isPurchase()) {
      return null;
    }
    EpisodeDraft purchase = purchases.of(timeline.at(place));
    return purchase == null ? episode.purchase : purchase;
  }

  List<AnswerLinks.Linked> links() {
    return links.all();
  }

  /** All episodes, purchases first, each in the order in which they were opened. */
  List<EpisodeDraft> all() {
    List<EpisodeDraft> all = new ArrayList<>(purchases.all());
    all.addAll(chains.all());
    return all;
  }

  /** What was answered at an instant comes before what happened then; returns the next instant. */
  private int instant(int from) {
    long at = timeline.at(from).happenedAt();
    int to = from;
    while (to < timeline.size() && timeline.at(to).happenedAt() == at) {
      if (timeline.at(to).isAnswer()) {
        episodes[to] = links.link(timeline.at(to), to);
      }
      to++;
    }
    for (int i = from; i < to; i++) {
      if (!timeline.at(i).isAnswer()) {
        join(i, timeline.at(i));
      }
    }
    return to;
  }

  private void join(int place, Event e) {
    EpisodeDraft episode = episodeOf(e, place);
    if (episode != null) {
      episodes[place] = episode;
      isFirst[place] = episode.isEmpty();
      isRepeat[place] = e.isContact() && episode.hasContact();
      if (!episode.isPurchase() && episode.purchase == null) {
        episode.purchase = purchases.of(e);
      }
      episode.add(e, rules, measuring);
      links.happened(episode, e.happenedAt());
    }
  }

  private @Nullable EpisodeDraft episodeOf(Event e, int place) {
    return switch (e.kind()) {
      case ORDER, PAYMENT, DELIVERY, RETURN -> purchases.of(e);
      case CONTACT -> chains.at(place);
      case REFUND -> episodeOfRefund(e);
      default -> null;
    };
  }

  /** Goodwill belongs to the case that granted it, a refund to the order that it reverses. */
  private @Nullable EpisodeDraft episodeOfRefund(Event e) {
    EpisodeDraft purchase = purchases.of(e);
    EpisodeDraft granted = chains.ofCase(e.sourceSystem(), e.caseId(), e.happenedAt());
    if (granted == null) {
      granted = chains.ofInteraction(e.sourceSystem(), e.chainId());
    }
    boolean isOfCase = granted != null && (e.isGoodwill() || purchase == null);
    return isOfCase ? granted : purchase;
  }
}
