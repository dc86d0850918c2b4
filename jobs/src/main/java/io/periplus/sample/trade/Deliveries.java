package io.periplus.sample.trade;

import static io.periplus.sample.company.Draws.logistic;
import static io.periplus.sample.company.Planted.FIX_ON_LATE;
import static io.periplus.sample.company.Planted.REMOTE_ON_LATE;
import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.SHOP;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Home;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.trade.Purchases.Order;
import java.time.LocalDate;
import java.util.List;

/**
 * Deliveries and their promises. Late ones are more frequent in remote regions, before Christmas,
 * and with one carrier; few never arrive. The carrier bills on completion, so a delivery on its way
 * has no cost yet: the books take it in the month in which it is delivered, or in which its promise
 * was lost.
 */
final class Deliveries {
  private static final List<String> CARRIERS = List.of("andes-express", "rapido", "correo-sur");

  private final World world;

  /**
   * What came of a delivery.
   *
   * @param settledAt when it was delivered, or known as lost
   * @param lateDays days after the promised day; 0 when the promise was kept
   */
  record Parcel(
      long promisedAt,
      long settledAt,
      int lateDays,
      boolean isEarly,
      boolean isLost,
      boolean isDamaged,
      int promisedDays,
      int attempts) {
    boolean isLate() {
      return lateDays > 0;
    }
  }

  Deliveries(World world) {
    this.world = world;
  }

  Parcel send(Shopper shopper, Order order) {
    Draws draws = shopper.draws();
    Home home = shopper.traits().home();
    int carrier = draws.weighted(0.5, 0.3, 0.2);
    int promisedDays = home.deliveryDays() + (home.isRemote() ? 2 : 0);
    long promisedAt = Months.onSameDay(order.at() + promisedDays * DAY, 20);
    long shippedAt = order.payment().at() + (long) draws.between(0.1 * DAY, 0.9 * DAY);
    boolean lost = draws.chance(0.006);
    boolean late = !lost && draws.chance(lateness(home, carrier, promisedAt));
    int lateDays = late ? 1 + (int) draws.exponential(2.2) : 0;
    boolean early = !late && !lost && promisedDays > 2 && draws.chance(0.15);
    int days = early ? -1 : lateDays;
    long deliveredAt = Months.onSameDay(promisedAt + days * DAY, draws.between(9, 19.9));
    long settledAt = lost ? lostAt(draws, promisedAt) : Math.max(deliveredAt, shippedAt + 3_600);
    Row shipped =
        shipped(shopper.newId("V"), order, shippedAt)
            .text("carrier", CARRIERS.get(carrier))
            .at("promised_at", promisedAt);
    int attempts = draws.chance(late ? 0.4 : 0.06) ? 2 : 1;
    settle(shipped, settledAt, lost, attempts, home);
    return new Parcel(
        promisedAt,
        settledAt,
        lateDays,
        early,
        lost,
        !lost && draws.chance(0.022),
        promisedDays,
        attempts);
  }

  private static Row shipped(String id, Order order, long at) {
    return Row.of(Sheet.DELIVERY, SHOP, id, at)
        .text("delivery_id", id)
        .text("order_id", order.id())
        .at("shipped_at", at)
        .text("status", "in_transit");
  }

  private void settle(Row shipped, long at, boolean lost, int attempts, Home home) {
    long cost = home.deliveryCents() * CENT * attempts;
    Row parcel =
        shipped
            .version(at)
            .number("attempt_count", attempts)
            .euros("cost_amount", cost)
            .text("status", lost ? "failed" : "delivered");
    Row settled = lost ? parcel.text("failure_reason", "lost") : parcel.at("delivered_at", at);
    world.files().story(List.of(shipped, settled));
    if (at < world.months().end()) {
      world.books().add(Entry.LOGISTICS, at, cost);
    }
  }

  /** Within two days, and in the month of the promise, where the books take its cost. */
  private long lostAt(Draws draws, long promisedAt) {
    long found = promisedAt + draws.whole(3_600, 172_800);
    return Math.min(found, world.months().closeAfter(promisedAt));
  }

  private double lateness(Home home, int carrier, long promisedAt) {
    LocalDate day = Months.dayOf(promisedAt);
    boolean isPeak = day.getMonthValue() == 12 && day.getDayOfMonth() <= 24;
    double logOdds =
        -2.45
            + (home.isRemote() ? world.of(REMOTE_ON_LATE) : 0)
            + world.of(FIX_ON_LATE) * world.shared().fixes().depotMonths(home.region(), promisedAt)
            + (isPeak ? 0.9 : 0)
            + (carrier == 2 ? 0.6 : 0);
    return logistic(logOdds);
  }
}
