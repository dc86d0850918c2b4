package io.periplus.sample.life;

import static io.periplus.sample.company.Draws.logistic;
import static io.periplus.sample.company.Planted.ACTIVITY_ON_RATE;
import static io.periplus.sample.company.Planted.LATE_ON_MOOD;
import static io.periplus.sample.company.Planted.MOOD_ON_LEAVING;
import static io.periplus.sample.company.Planted.MOOD_ON_RATE;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_BILLING;
import static io.periplus.sample.company.Planted.PAYMENT_FAILED_ON_MOOD;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.ask.Facts;
import io.periplus.sample.ask.Surveys;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox.Hidden;
import io.periplus.sample.help.Desk;
import io.periplus.sample.help.Desk.Matter;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.person.Shopper.Traits;
import io.periplus.sample.trade.Fulfilment;
import io.periplus.sample.trade.Fulfilment.Fulfilled;
import io.periplus.sample.trade.Memberships;
import io.periplus.sample.trade.Memberships.Ended;
import io.periplus.sample.trade.Offers;
import io.periplus.sample.trade.Purchases;
import io.periplus.sample.trade.Purchases.Order;
import java.util.List;

/**
 * A customer's life with the company: he orders, waits, is pleased or not, asks, and orders again
 * or never more. Heavy buyers ask more too and are fonder of the shop, and remote regions are
 * served worse: comparing customers who met trouble with others misleads.
 */
final class Life {
  /** Orders a month of an average customer in an average mood. */
  private static final double MONTHLY_RATE = 0.32;

  private static final double MONTH = 30.44 * DAY;

  /** When nobody orders any more. */
  private static final long NEVER = Long.MAX_VALUE / 4;

  private final World world;
  private final Population population;
  private final Purchases purchases;
  private final Visits visits;
  private final Surveys surveys;
  private final Desk desk;
  private final Fulfilment fulfilment;
  private final Memberships memberships;
  private final Offers offers;
  private final Mentions mentions;
  private final Rights rights;

  /** Where a life stands: the last order, whether he has left, and what he spent of late. */
  private record Bought(long lastAt, boolean hasLeft, long recently) {}

  Life(World world, Population population) {
    this.world = world;
    this.population = population;
    this.purchases = new Purchases(world);
    this.visits = new Visits(world);
    this.surveys = new Surveys(world);
    this.desk = new Desk(world, surveys);
    this.fulfilment = new Fulfilment(world, desk, surveys);
    this.memberships = new Memberships(world, desk, surveys);
    this.offers = new Offers(world);
    this.mentions = new Mentions(world);
    this.rights = new Rights(world);
  }

  /** Lives one customer's life, and delivers what is to be known of it. */
  void of(Shopper shopper) {
    Traits traits = shopper.traits();
    if (traits.joinedAt() > world.months().start() && shopper.draws().chance(0.5)) {
      visits.anonymous(shopper, population.cookie(shopper));
    }
    long from = Math.max(traits.joinedAt(), world.months().start());
    Bought bought = buying(shopper, from);
    visits.browsing(shopper, from, bought.lastAt());
    questions(shopper, from, bought.lastAt());
    long leftAt = bought.hasLeft() ? bought.lastAt() : NEVER;
    List<Ended> ended = memberships.live(shopper, leftAt);
    surveys.relationship(shopper, bought.lastAt(), bought.recently());
    rights.use(shopper);
    world
        .files()
        .hide(
            Hidden.CUSTOMERS,
            shopper.number(),
            traits.activity(),
            traits.leniency(),
            traits.lastingMood(),
            traits.thrift(),
            traits.home().isRemote() ? 1 : 0,
            traits.segment(),
            bought.hasLeft() ? Months.dayOf(bought.lastAt()) : "",
            ended.stream().map(Ended::cause).findFirst().orElse(""));
    ended.forEach(end -> world.effects().add("membership_ended_by_" + end.cause(), 1, 0));
  }

  /** Orders until he leaves or the last month ends. */
  private Bought buying(Shopper shopper, long from) {
    Draws draws = shopper.draws();
    boolean isNew = from == shopper.traits().joinedAt();
    if (!isNew && draws.chance(0.12)) {
      return new Bought(from, true, 0);
    }
    long at = isNew && draws.chance(0.7) ? from + draws.whole(600, 3_000) : first(shopper, from);
    long last = from;
    long spent = 0;
    while (at < world.months().end()) {
      last = at;
      Order order = purchases.place(shopper, at);
      spent = spent / 2 + order.netAmount();
      double before = shopper.moodAt(at);
      Fulfilled over = ordering(shopper, order);
      boolean leaves = draws.chance(leaving(shopper.moodAt(over.at())));
      at = offers.between(shopper, over.at(), leaves ? NEVER : next(shopper, over.at()));
      tell(shopper, order, over, before, at);
      if (leaves && at >= world.months().end()) {
        return new Bought(last, true, spent);
      }
    }
    return new Bought(last, false, spent);
  }

  /** What follows from one order, until all of it is over. */
  private Fulfilled ordering(Shopper shopper, Order order) {
    Draws draws = shopper.draws();
    visits.before(shopper, order);
    boolean failed = order.payment().failedOnce();
    long settled = order.payment().at();
    if (failed) {
      shopper.feels(settled, world.of(PAYMENT_FAILED_ON_MOOD));
      shopper.isRefusedPaymentAt(settled);
    }
    double billing =
        0.012 * shopper.eagerness() + (failed ? world.of(PAYMENT_FAILED_ON_BILLING) : 0);
    if (draws.chance(billing)) {
      long asks = settled + (long) draws.between(0.1 * DAY, 3 * DAY);
      Matter matter = new Matter("billing_question", order.id(), "");
      settled = desk.handle(shopper, matter, asks).endedAt();
    }
    if (!order.isSent()) {
      return new Fulfilled(settled, false, false, false, false, false, false);
    }
    Fulfilled fulfilled = fulfilment.of(shopper, order).notBefore(settled);
    mentions.after(shopper, fulfilled.at(), fulfilled.isBad());
    return fulfilled;
  }

  /** What the order did to his mood, and what that does to his staying. */
  private void tell(Shopper shopper, Order order, Fulfilled over, double before, long next) {
    double after = shopper.moodAt(over.at());
    if (over.isLate()) {
      double without = leaving(after - world.of(LATE_ON_MOOD));
      world.effects().add("late_delivery_on_leaving_share", leaving(after), without);
    }
    if (world.shared().keepsHidden()) {
      Facts facts =
          new Facts()
              .is("late", over.isLate())
              .is("lost", over.isLost())
              .is("damaged", over.isDamaged())
              .is("asked", over.isAsked())
              .is("open", over.isLeftOpen())
              .is("goodwill", over.isGoodwillGiven())
              .is("failed", order.payment().failedOnce())
              .is("days", (over.at() - order.at()) / (double) DAY)
              .is("returned", next - over.at() < 90 * DAY);
      world
          .files()
          .hide(Hidden.OCCASIONS, "order", order.id(), shopper.number(), after, before, 0, facts);
    }
  }

  private double leaving(double mood) {
    return logistic(-3.1 + world.of(MOOD_ON_LEAVING) * mood);
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
  private long first(Shopper shopper, long from) {
    long gap = next(shopper, from) - from;
    return from + DAY / 2 + (long) (shopper.draws().unit() * gap);
  }

  /** The next order, at least a day after all was over; more come before Christmas. */
  private long next(Shopper shopper, long after) {
    Draws draws = shopper.draws();
    int month = Months.dayOf(after).getMonthValue();
    double season = month >= 11 ? 1.5 : month == 1 ? 0.85 : 1;
    double rate =
        MONTHLY_RATE
            * season
            * StrictMath.exp(
                world.of(ACTIVITY_ON_RATE) * shopper.traits().activity()
                    + world.of(MOOD_ON_RATE) * shopper.moodAt(after));
    long wanted = after + DAY + (long) (MONTH / rate * draws.gap());
    double[] hours = {draws.between(9, 13), draws.between(12, 19), draws.between(18, 23.5)};
    return Months.onSameDay(wanted, hours[draws.weighted(0.3, 0.3, 0.4)]);
  }
}
