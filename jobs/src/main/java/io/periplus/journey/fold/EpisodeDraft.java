package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An episode while its events are being read, in their order. */
final class EpisodeDraft {
  static final String PURCHASE = "purchase";
  static final String CONTACT = "contact";

  final String goal;
  final Event opener;
  final @Nullable EpisodeDraft continues;

  /** The purchase that a contact episode is about, where it names one that is known. */
  @Nullable EpisodeDraft purchase;

  /** What was lived in it so far; kept only where an answer asks. */
  @Nullable Tally tally;

  private final EffortDraft effort = new EffortDraft();
  private final Set<String> channels = new HashSet<>(4);
  private @Nullable String orderId;
  private @Nullable String productId;
  private @Nullable String firstChannel;
  private @Nullable String lastChannel;
  private @Nullable String teamId;
  private long firstAt = ABSENT;
  private long lastAt = ABSENT;
  private long matureAfter = ABSENT;
  private boolean isAwaited;
  private long labour;
  private long goodwill;
  private long refund;
  private long logistics;
  private double nps = Double.NaN;
  private double csat = Double.NaN;
  private double ces = Double.NaN;
  private double linkConfidence = 1;

  EpisodeDraft(String goal, Event opener, @Nullable EpisodeDraft continues) {
    this.goal = goal;
    this.opener = opener;
    this.continues = continues;
  }

  String key() {
    return opener.key();
  }

  long firstAt() {
    return firstAt;
  }

  long lastAt() {
    return lastAt;
  }

  @Nullable String orderId() {
    return orderId;
  }

  boolean isPurchase() {
    return goal.equals(PURCHASE);
  }

  boolean hasContact() {
    return effort.hasContact();
  }

  boolean isEmpty() {
    return firstAt == ABSENT;
  }

  /** One more event, in their order. */
  void add(Event e, FoldRules rules, Measuring measuring) {
    firstAt = isEmpty() ? e.happenedAt() : firstAt;
    lastAt = Math.max(lastAt, e.endAt());
    orderId = first(orderId, e.orderId());
    productId = first(productId, e.productId());
    teamId = first(e.teamId(), teamId);
    linkConfidence = Math.min(linkConfidence, e.linkConfidence());
    if (e.channel() != null) {
      firstChannel = first(firstChannel, e.channel());
      lastChannel = e.channel();
      channels.add(e.channel());
    }
    if (e.kind() == EventKind.CONTACT) {
      addInteraction(e, rules.reason(e));
    } else {
      addOther(e, rules, measuring);
    }
  }

  private void addInteraction(Event e, ReasonRules.Rule rule) {
    effort.add(e, rule);
    labour += e.serviceCost();
    matureAfter = Math.max(matureAfter, e.endAt() + rule.patience());
  }

  private void addOther(Event e, FoldRules rules, Measuring measuring) {
    logistics += e.serviceCost();
    matureAfter = Math.max(matureAfter, e.endAt() + rules.patience());
    if (e.isGoodwill()) {
      goodwill -= e.revenue();
    } else if (e.kind() == EventKind.REFUND) {
      refund -= e.revenue();
    } else if (e.kind() == EventKind.DELIVERY) {
      isAwaited |= !e.isFailed() && !opener.isFailed() && !measuring.hasArrived(e);
    }
  }

  /** An answer about it; the last one to a metric counts. */
  void felt(Event answer) {
    switch (String.valueOf(answer.metricCode())) {
      case "nps" -> nps = answer.score();
      case "csat" -> csat = answer.score();
      case "ces" -> ces = answer.score();
      default -> {}
    }
  }

  CustomerJourney.Episode done(FoldRules rules, NightEnd night, long revenueAfter) {
    return new CustomerJourney.Episode(
        key(),
        continues == null ? null : continues.key(),
        opener.customerId(),
        goal,
        effort.reason(),
        productId,
        orderId,
        firstChannel,
        lastChannel,
        teamId,
        firstAt,
        lastAt,
        rules.clock().day(firstAt),
        state(rules, night),
        effort.done(channels.size()),
        new CustomerJourney.Money(labour, goodwill, refund, logistics, revenueAfter),
        new CustomerJourney.Felt(nps, csat, ces),
        linkConfidence);
  }

  /** A delivery is awaited for as long as an episode may last, and no longer. */
  private CustomerJourney.State state(FoldRules rules, NightEnd night) {
    boolean isWaiting = isAwaited && !night.isPast(lastAt + rules.maxSpan());
    boolean isMature = night.isPast(matureAfter) && !isWaiting;
    boolean isEligible = isMature && effort.hasContact() && continues == null;
    return new CustomerJourney.State(
        isMature,
        effort.isGivenUp(),
        effort.isComplaint(),
        isEligible,
        isEligible && effort.isResolvedAtFirst());
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
