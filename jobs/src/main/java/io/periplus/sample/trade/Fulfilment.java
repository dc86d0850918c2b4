package io.periplus.sample.trade;

import static io.periplus.sample.company.Planted.DAMAGE_ON_MOOD;
import static io.periplus.sample.company.Planted.EARLY_ON_MOOD;
import static io.periplus.sample.company.Planted.FAILED_DELIVERY_ON_MOOD;
import static io.periplus.sample.company.Planted.GOODWILL_ON_MOOD;
import static io.periplus.sample.company.Planted.LATE_ON_MOOD;
import static io.periplus.sample.company.Planted.LATE_ON_WHERE_IS_MY_ORDER;
import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.ask.Received;
import io.periplus.sample.ask.Surveys;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.help.Desk;
import io.periplus.sample.help.Desk.Matter;
import io.periplus.sample.help.Desk.Settled;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.trade.Deliveries.Parcel;
import io.periplus.sample.trade.Purchases.Order;

/** What follows from an order that was sent: its delivery, and what goes wrong with it. */
public final class Fulfilment {
  private final World world;
  private final Deliveries deliveries;
  private final Desk desk;
  private final Surveys surveys;
  private final Refunds refunds;

  /**
   * What came of an order.
   *
   * @param at when all about it was over
   * @param isAsked whether the customer asked where it was
   * @param isLeftOpen whether that was never answered
   * @param isGoodwillGiven whether a credit was given for the trouble
   */
  public record Fulfilled(
      long at,
      boolean isLate,
      boolean isLost,
      boolean isDamaged,
      boolean isAsked,
      boolean isLeftOpen,
      boolean isGoodwillGiven) {

    /** The same, over no earlier than another matter of the order. */
    public Fulfilled notBefore(long other) {
      return new Fulfilled(
          Math.max(at, other), isLate, isLost, isDamaged, isAsked, isLeftOpen, isGoodwillGiven);
    }

    /** Whether something went wrong. */
    public boolean isBad() {
      return isLate || isLost || isDamaged;
    }
  }

  public Fulfilment(World world, Desk desk, Surveys surveys) {
    this.world = world;
    this.deliveries = new Deliveries(world);
    this.refunds = new Refunds(world);
    this.desk = desk;
    this.surveys = surveys;
  }

  /** Delivers the order. */
  public Fulfilled of(Shopper shopper, Order order) {
    Parcel parcel = deliveries.send(shopper, order);
    Asked asked = asking(shopper, order, parcel);
    long settled = Math.max(parcel.settledAt(), asked.endedAt());
    if (parcel.isLost()) {
      shopper.feels(parcel.settledAt(), world.of(FAILED_DELIVERY_ON_MOOD));
      refunds.whole(shopper, order, parcel.settledAt() + shopper.draws().whole(1, 4) * DAY);
    } else {
      settled = Math.max(settled, received(shopper, order, parcel));
    }
    return new Fulfilled(
        settled,
        parcel.isLate(),
        parcel.isLost(),
        parcel.isDamaged(),
        asked.isAsked(),
        asked.isLeftOpen(),
        asked.isGoodwillGiven());
  }

  private long received(Shopper shopper, Order order, Parcel parcel) {
    if (parcel.isLate()) {
      shopper.feels(parcel.settledAt(), world.of(LATE_ON_MOOD));
    }
    if (parcel.isEarly()) {
      shopper.feels(parcel.settledAt(), world.of(EARLY_ON_MOOD));
    }
    surveys.afterDelivery(
        shopper,
        new Received(
            order.id(),
            parcel.settledAt(),
            parcel.lateDays(),
            parcel.isEarly(),
            parcel.isDamaged(),
            parcel.promisedDays(),
            parcel.attempts()));
    if (parcel.isDamaged()) {
      shopper.feels(parcel.settledAt(), world.of(DAMAGE_ON_MOOD));
      return claiming(shopper, order, parcel, "damaged_item", 0.7);
    }
    boolean sendsBack = shopper.draws().chance(0.03 * shopper.eagerness());
    return sendsBack ? claiming(shopper, order, parcel, "return_request", 1) : parcel.settledAt();
  }

  private record Asked(
      long endedAt, boolean isAsked, boolean isLeftOpen, boolean isGoodwillGiven) {}

  /**
   * "Where is my order": the morning after a broken promise, or out of impatience. Who has waited
   * for three days may claim a credit; who gives up in the queue goes without.
   */
  private Asked asking(Shopper shopper, Order order, Parcel parcel) {
    Draws draws = shopper.draws();
    boolean broken = parcel.isLate() || parcel.isLost();
    double chance =
        0.035 * shopper.eagerness() + (broken ? world.of(LATE_ON_WHERE_IS_MY_ORDER) : 0);
    if (!draws.chance(chance)) {
      return new Asked(parcel.settledAt(), false, false, false);
    }
    double latest = parcel.lateDays() == 1 ? 8.9 : 18.5;
    long day = parcel.promisedAt() + (broken ? DAY : -DAY);
    long asks = Months.onSameDay(day, broken ? draws.between(8, latest) : draws.between(17, 18.5));
    boolean claims = parcel.lateDays() >= 3 && draws.chance(0.5);
    long claimed = claims ? draws.whole(5, 12) * 100L * CENT : 0;
    Matter matter = new Matter("where_is_my_order", order.id(), "");
    Settled asked = desk.handle(shopper, matter, asks, claimed);
    if (claims && asked.isResolved()) {
      refunds.goodwill(shopper, order, asked, claimed);
      shopper.feels(asked.endedAt(), world.of(GOODWILL_ON_MOOD));
      return new Asked(asked.endedAt(), true, false, true);
    }
    if (claims && asked.isGivenUp()) {
      world.effects().add("credit_not_claimed_amount", claimed / 10_000.0, 0);
    }
    return new Asked(asked.endedAt(), true, !asked.isResolved(), false);
  }

  /** A claim about the first article of the order; when it is settled, its price comes back. */
  private long claiming(
      Shopper shopper, Order order, Parcel parcel, String reason, double chanceToAsk) {
    Draws draws = shopper.draws();
    if (!draws.chance(chanceToAsk)) {
      return parcel.settledAt();
    }
    String product = order.lines().get(0).product().id();
    long asks = parcel.settledAt() + (long) draws.between(0.1 * DAY, 3 * DAY);
    Settled claim = desk.handle(shopper, new Matter(reason, order.id(), product), asks);
    if (claim.isResolved()) {
      refunds.line(shopper, order, claim, claim.endedAt() + draws.whole(2, 9) * DAY, reason);
    }
    return claim.endedAt();
  }
}
