package io.periplus.sample.life;

import static io.periplus.sample.company.Planted.DAMAGE_ON_MOOD;
import static io.periplus.sample.company.Planted.FAILED_DELIVERY_ON_MOOD;
import static io.periplus.sample.company.Planted.GOODWILL_ON_MOOD;
import static io.periplus.sample.company.Planted.LATE_ON_MOOD;
import static io.periplus.sample.company.Planted.LATE_ON_WHERE_IS_MY_ORDER;
import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.life.Conversations.Matter;
import io.periplus.sample.life.Deliveries.Parcel;
import io.periplus.sample.life.Desk.Case;
import io.periplus.sample.life.Purchases.Order;

/** What follows from an order that was sent: its delivery, and what goes wrong with it. */
final class Fulfilment {
  private final Deliveries deliveries;
  private final Desk desk;
  private final Surveys surveys;
  private final Refunds refunds;

  Fulfilment(World world, Desk desk, Surveys surveys) {
    this.deliveries = new Deliveries(world);
    this.refunds = new Refunds(world);
    this.desk = desk;
    this.surveys = surveys;
  }

  /** Delivers the order; gives the instant when all about it was over. */
  long of(Shopper shopper, Order order) {
    Parcel parcel = deliveries.send(shopper, order);
    long settled = Math.max(parcel.settledAt(), asking(shopper, order, parcel));
    if (parcel.isLost()) {
      shopper.feels(parcel.settledAt(), FAILED_DELIVERY_ON_MOOD.value());
      refunds.whole(shopper, order, parcel.settledAt() + shopper.draws().whole(1, 4) * DAY);
      return settled;
    }
    if (parcel.isLate()) {
      shopper.feels(parcel.settledAt(), LATE_ON_MOOD.value());
    }
    surveys.afterDelivery(shopper, order, parcel);
    if (parcel.isDamaged()) {
      shopper.feels(parcel.settledAt(), DAMAGE_ON_MOOD.value());
      return Math.max(settled, claiming(shopper, order, parcel, "damaged_item", 0.7));
    }
    boolean sendsBack = shopper.draws().chance(0.03 * shopper.eagerness());
    return sendsBack
        ? Math.max(settled, claiming(shopper, order, parcel, "return_request", 1))
        : settled;
  }

  /** "Where is my order": the morning after a broken promise, or out of impatience. */
  private long asking(Shopper shopper, Order order, Parcel parcel) {
    Draws draws = shopper.draws();
    boolean broken = parcel.isLate() || parcel.isLost();
    double chance = 0.035 * shopper.eagerness() + (broken ? LATE_ON_WHERE_IS_MY_ORDER.value() : 0);
    if (!draws.chance(chance)) {
      return parcel.settledAt();
    }
    double latest = parcel.lateDays() == 1 ? 8.9 : 18.5;
    long day = parcel.promisedAt() + (broken ? DAY : -DAY);
    long asks = Months.onSameDay(day, broken ? draws.between(8, latest) : draws.between(17, 18.5));
    Case asked = desk.handle(shopper, new Matter("where_is_my_order", order.id(), ""), asks);
    if (parcel.lateDays() >= 3 && draws.chance(0.4)) {
      refunds.goodwill(shopper, order, asked, draws.whole(5, 12) * 100L * CENT);
      shopper.feels(asked.endedAt(), GOODWILL_ON_MOOD.value());
    }
    return asked.endedAt();
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
    Case claim = desk.handle(shopper, new Matter(reason, order.id(), product), asks);
    if (claim.isResolved()) {
      refunds.line(shopper, order, claim, claim.endedAt() + draws.whole(2, 9) * DAY, reason);
    }
    return claim.endedAt();
  }
}
