package io.periplus.journey.fold;

import static io.periplus.journey.fold.Event.ABSENT;
import static io.periplus.journey.fold.Event.orZero;

import io.periplus.journey.fold.CustomerJourney.Amounts;
import io.periplus.journey.fold.CustomerJourney.Answers;
import io.periplus.journey.fold.CustomerJourney.Counts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One month of a customer while its events are being read. */
final class MonthDraft {
  private int orders;
  private int episodes;
  private int contacts;
  private long transfers;
  private int abandoned;
  private long revenue;
  private long refund;
  private long goodwill;
  private long productCost;
  private long serviceCost;
  private Answers nps = new Answers(0, 0);
  private Answers csat = new Answers(0, 0);
  private double lowestLink = Double.POSITIVE_INFINITY;
  private long knownAt = ABSENT;

  void add(Event e, boolean opensEpisode) {
    episodes += opensEpisode ? 1 : 0;
    revenue += e.revenue();
    productCost += e.productCost();
    serviceCost += e.serviceCost();
    lowestLink = Math.min(lowestLink, e.linkConfidence());
    knownAt = Math.max(knownAt, e.knownAt());
    switch (e.kind()) {
      case ORDER -> orders++;
      case CONTACT -> addContact(e);
      case REFUND -> addRefund(e);
      case SURVEY -> addAnswer(e);
      default -> {}
    }
  }

  private void addContact(Event e) {
    transfers += orZero(e.transferCount());
    if (e.isContact()) {
      contacts++;
      abandoned += e.isFailed() ? 1 : 0;
    }
  }

  private void addRefund(Event e) {
    if (e.isGoodwill()) {
      goodwill -= e.revenue();
    } else {
      refund -= e.revenue();
    }
  }

  private void addAnswer(Event e) {
    if (e.isAnswer()) {
      if ("nps".equals(e.metricCode())) {
        nps = plus(nps, e.score());
      } else if ("csat".equals(e.metricCode())) {
        csat = plus(csat, e.score());
      }
    }
  }

  private static Answers plus(Answers answers, double score) {
    long units =
        BigDecimal.valueOf(score)
            .multiply(BigDecimal.valueOf(Measure.ONE))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return new Answers(answers.count() + 1, answers.sum() + units);
  }

  Counts counts() {
    return new Counts(orders, episodes, contacts, Math.toIntExact(transfers), abandoned);
  }

  Amounts amounts() {
    return new Amounts(revenue, refund, goodwill, productCost, serviceCost);
  }

  Answers nps() {
    return nps;
  }

  Answers csat() {
    return csat;
  }

  /** Lowest confidence of the month's links; infinite without an event. */
  double lowestLink() {
    return lowestLink;
  }

  long knownAt() {
    return knownAt;
  }
}
