package io.periplus.sample.life;

import static io.periplus.sample.company.Draws.logistic;
import static io.periplus.sample.company.Planted.ACTIVITY_ON_RATE;
import static io.periplus.sample.company.Planted.MOOD_ON_LEAVING;
import static io.periplus.sample.company.Planted.MOOD_ON_RATE;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_BILLING;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_MOOD;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.life.Conversations.Matter;
import io.periplus.sample.life.Purchases.Order;

/**
 * A customer's life with the company: he orders, waits, is pleased or not, asks, and orders again
 * or never more. Heavy buyers ask more too and are fonder of the shop, and remote regions are
 * served worse: comparing customers who met trouble with others misleads.
 */
public final class Life {
  /** Orders a month of an average customer in an average mood. */
  private static final double MONTHLY_RATE = 0.32;

  private static final double MONTH = 30.44 * DAY;

  private final World world;
  private final Population population;
  private final Purchases purchases;
  private final Visits visits;
  private final Surveys surveys;
  private final Desk desk;
  private final Fulfilment fulfilment;

  public Life(World world) {
    this.world = world;
    this.population = new Population(world);
    this.purchases = new Purchases(world);
    this.visits = new Visits(world);
    this.surveys = new Surveys(world);
    this.desk = new Desk(world, surveys);
    this.fulfilment = new Fulfilment(world, desk, surveys);
  }

  /** Lives one customer's life, and delivers what is to be known of it. */
  public void of(int number) {
    Shopper shopper = population.arrival(number);
    if (shopper.traits().joinedAt() > world.months().start() && shopper.draws().chance(0.5)) {
      visits.anonymous(shopper, population.cookie(shopper));
    }
    long from = Math.max(shopper.traits().joinedAt(), world.months().start());
    long until = buying(shopper, from);
    visits.browsing(shopper, from, until);
    questions(shopper, from, until);
    surveys.relationship(shopper, until);
  }

  /** Orders until he leaves or the last month ends; gives the instant of his last one. */
  private long buying(Shopper shopper, long from) {
    Draws draws = shopper.draws();
    boolean isNew = from == shopper.traits().joinedAt();
    if (!isNew && draws.chance(0.12)) {
      return from;
    }
    long at = isNew && draws.chance(0.7) ? from + draws.whole(600, 3_000) : first(shopper, from);
    long last = from;
    while (at < world.months().end()) {
      last = at;
      long settled = ordering(shopper, at);
      if (draws.chance(leaving(shopper.moodAt(settled)))) {
        cancelling(shopper, settled);
        return last;
      }
      at = next(shopper, settled);
    }
    return last;
  }

  /** One order with all that follows from it; gives the instant when all of it was over. */
  private long ordering(Shopper shopper, long at) {
    Draws draws = shopper.draws();
    Order order = purchases.place(shopper, at);
    visits.before(shopper, order);
    boolean failed = order.payment().failedOnce();
    if (failed) {
      shopper.feels(order.payment().at(), PAYMENT_FAILED_ON_MOOD.value());
    }
    long settled = order.payment().at();
    double billing = 0.012 * shopper.eagerness() + (failed ? PAYMENT_FAILED_ON_BILLING.value() : 0);
    if (draws.chance(billing)) {
      long asks = order.payment().at() + (long) draws.between(0.1 * DAY, 3 * DAY);
      settled =
          desk.handle(shopper, new Matter("billing_question", order.id(), ""), asks).endedAt();
    }
    return order.isSent() ? Math.max(settled, fulfilment.of(shopper, order)) : settled;
  }

  private static double leaving(double mood) {
    return logistic(-3.1 + MOOD_ON_LEAVING.value() * mood);
  }

  /** Some members who leave say so. */
  private void cancelling(Shopper shopper, long at) {
    boolean isMember = !shopper.traits().segment().equals("standard");
    if (isMember && shopper.draws().chance(0.3)) {
      long asks = at + (long) shopper.draws().between(2 * DAY, 20 * DAY);
      desk.handle(shopper, new Matter("cancel_membership", "", ""), asks);
    }
  }

  /** Questions about goods, whether or not something was bought. */
  private void questions(Shopper shopper, long from, long until) {
    Draws draws = shopper.draws();
    double mean = 30 * MONTH / shopper.eagerness();
    long at = from + (long) draws.exponential(mean);
    while (at < until) {
      String product = world.catalog().drawn(draws).id();
      long ended = desk.handle(shopper, new Matter("product_question", "", product), at).endedAt();
      at = ended + (long) draws.exponential(mean);
    }
  }

  /** We come to know him somewhere between two orders. */
  private static long first(Shopper shopper, long from) {
    long gap = next(shopper, from) - from;
    return from + DAY / 2 + (long) (shopper.draws().unit() * gap);
  }

  /** The next order, at least a day after all was over; more come before Christmas. */
  private static long next(Shopper shopper, long after) {
    Draws draws = shopper.draws();
    int month = Months.dayOf(after).getMonthValue();
    double season = month >= 11 ? 1.5 : month == 1 ? 0.85 : 1;
    double rate =
        MONTHLY_RATE
            * season
            * StrictMath.exp(
                ACTIVITY_ON_RATE.value() * shopper.traits().activity()
                    + MOOD_ON_RATE.value() * shopper.moodAt(after));
    long wanted = after + DAY + (long) (MONTH / rate * draws.gap());
    double[] hours = {draws.between(9, 13), draws.between(12, 19), draws.between(18, 23.5)};
    return Months.onSameDay(wanted, hours[draws.weighted(0.3, 0.3, 0.4)]);
  }
}
