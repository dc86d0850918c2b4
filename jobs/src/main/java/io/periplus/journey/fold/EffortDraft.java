package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;
import static io.periplus.journey.fold.Event.orZero;

import org.jspecify.annotations.Nullable;

/** What an episode asked of the customer, while its interactions are being read in their order. */
final class EffortDraft {
  private @Nullable String reason;
  private @Nullable String channel;
  private boolean isComplaint;
  private int contacts;
  private int abandoned;
  private int interactions;
  private int switches;
  private long transfers;
  private long reidentifications;
  private long waitSeconds;
  private long customerSeconds;
  private long resolvedAfter = ABSENT;
  private long secondAt = ABSENT;

  void add(Event e, ReasonRules.Rule rule) {
    interactions++;
    switchTo(e.channel());
    reason = reason == null ? e.reasonCode() : reason;
    isComplaint |= rule.isComplaint();
    transfers += orZero(e.transferCount());
    reidentifications += orZero(e.reidentificationCount());
    waitSeconds += orZero(e.waitSeconds());
    customerSeconds += orZero(e.durationSeconds());
    if (e.isContact()) {
      addContact(e, rule);
    }
  }

  private void switchTo(@Nullable String next) {
    if (next != null) {
      switches += channel == null || channel.equals(next) ? 0 : 1;
      channel = next;
    }
  }

  private void addContact(Event e, ReasonRules.Rule rule) {
    contacts++;
    abandoned += e.isFailed() ? 1 : 0;
    if (contacts == 1) {
      resolvedAfter = e.endAt() + rule.fcr();
    } else if (contacts == 2) {
      secondAt = e.happenedAt();
    }
  }

  @Nullable String reason() {
    return reason;
  }

  boolean isComplaint() {
    return isComplaint;
  }

  boolean hasContact() {
    return contacts > 0;
  }

  boolean isGivenUp() {
    return hasContact() && abandoned == contacts;
  }

  /** Whether no contact followed the first within its window. */
  boolean isResolvedAtFirst() {
    return hasContact() && (secondAt == ABSENT || secondAt > resolvedAfter);
  }

  CustomerJourney.Effort done(int channels) {
    return new CustomerJourney.Effort(
        contacts,
        interactions,
        Math.toIntExact(transfers),
        Math.max(0, contacts - 1),
        switches,
        Math.toIntExact(reidentifications),
        channels,
        waitSeconds,
        customerSeconds);
  }
}
