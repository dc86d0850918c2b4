package io.periplus.sample;

import static io.periplus.sample.Draws.logistic;
import static io.periplus.sample.Planted.REMOTE_ON_LATE;
import static io.periplus.sample.Shopper.DAY;
import static io.periplus.sample.World.CENT;
import static io.periplus.sample.World.CURRENCY;
import static io.periplus.sample.World.SHOP;

import io.periplus.sample.Purchases.Order;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
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
  record Parcel(long promisedAt, long settledAt, int lateDays, boolean isLost, boolean isDamaged) {
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
    long deliveredAt = Months.onSameDay(promisedAt + lateDays * DAY, draws.between(9, 19.9));
    long settledAt =
        lost
            ? Math.min(promisedAt + draws.whole(3_600, 172_800), lastOfMonth(promisedAt))
            : Math.max(deliveredAt, shippedAt + 3_600);
    int attempts = draws.chance(late ? 0.4 : 0.06) ? 2 : 1;

    String id = shopper.newId("V");
    Row parcel =
        Row.of(Sheet.DELIVERY, SHOP, id, shippedAt)
            .text("delivery_id", id)
            .text("order_id", order.id())
            .text("carrier", CARRIERS.get(carrier))
            .at("promised_at", promisedAt)
            .at("shipped_at", shippedAt)
            .text("status", "in_transit");
    if (!world.months().together(shippedAt, settledAt)) {
      world.files().put(parcel);
    }
    long cost = home.deliveryCents() * CENT * attempts;
    Row done = parcel.version(settledAt).number("attempt_count", attempts);
    done.money("cost_amount", cost).text("currency", CURRENCY);
    if (lost) {
      done.text("status", "failed").text("failure_reason", draws.chance(0.5) ? "lost" : "refused");
    } else {
      done.text("status", "delivered").at("delivered_at", settledAt);
    }
    if (world.files().put(done)) {
      world.books().delivered(settledAt, cost);
    }
    return new Parcel(promisedAt, settledAt, lateDays, lost, !lost && draws.chance(0.022));
  }

  private long lastOfMonth(long instant) {
    return world.months().closeAfter(instant);
  }

  private static double lateness(Home home, int carrier, long promisedAt) {
    LocalDate day = Months.dayOf(promisedAt);
    boolean isPeak = day.getMonthValue() == 12 && day.getDayOfMonth() <= 24;
    double logOdds =
        -2.45
            + (home.isRemote() ? REMOTE_ON_LATE.value() : 0)
            + (isPeak ? 0.9 : 0)
            + (carrier == 2 ? 0.6 : 0);
    return logistic(logOdds);
  }
}
