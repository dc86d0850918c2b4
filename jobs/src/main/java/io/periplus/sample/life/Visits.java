package io.periplus.sample.life;

import static io.periplus.sample.company.World.SHOP;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Campaigns;
import io.periplus.sample.company.Campaigns.Campaign;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.trade.Purchases.Order;

/** Visits to the web shop: those before an order, those without one, those before we knew who. */
final class Visits {
  private final World world;

  Visits(World world) {
    this.world = world;
  }

  /** The visit that ended in an order by web or app. */
  void before(Shopper shopper, Order order) {
    if (!order.channel().equals("web") && !order.channel().equals("app")) {
      return;
    }
    Draws draws = shopper.draws();
    String session = shopper.newId("W");
    if (draws.chance(0.5)) {
      long at = order.at() - draws.whole(120, 2_400);
      if (at >= world.months().start()) {
        put(touched(row(shopper, session, at, "visit"), 0.5, draws), shopper);
      }
    }
    put(
        row(shopper, session, order.at(), "purchase")
            .text("page_or_screen", "checkout")
            .text("order_id", order.id())
            .euros("value_amount", order.netAmount()),
        shopper);
  }

  /** Visits without a purchase, once in a while. */
  void browsing(Shopper shopper, long from, long until) {
    Draws draws = shopper.draws();
    double meanDays = 200 * StrictMath.exp(-0.3 * shopper.traits().activity());
    long at = from + (long) (draws.exponential(meanDays) * DAY);
    while (at < until) {
      put(touched(row(shopper, shopper.newId("W"), at, "visit"), 0.3, draws), shopper);
      at += (long) (draws.exponential(meanDays) * DAY);
    }
  }

  /** Visits before he signed up, under a cookie that he brought along when he did. */
  void anonymous(Shopper shopper, String cookie) {
    Draws draws = shopper.draws();
    int visits = draws.whole(1, 3);
    for (int i = 0; i < visits; i++) {
      long at = shopper.traits().joinedAt() - (long) draws.between(600, 20 * DAY);
      if (at >= world.months().start()) {
        Row row = row(shopper, shopper.newId("W"), at, "visit").text("anonymous_id", cookie);
        world.put(touched(row, 0.7, draws));
      }
    }
  }

  /** Some visits of the app reach us days later, since the phone was offline. */
  private void put(Row row, Shopper shopper) {
    Draws draws = shopper.draws();
    Row known = draws.chance(0.006) ? row.version(row.knownAt() + draws.whole(1, 30) * DAY) : row;
    known.text("customer_source_id", shopper.shopId());
    if (draws.chance(0.01)) {
      known.text("event_name", "error").text("error_code", "page_not_loaded");
    }
    world.put(known);
  }

  private static Row touched(Row row, double chance, Draws draws) {
    if (!draws.chance(chance)) {
      return row.text("traffic_source", "direct");
    }
    Campaign campaign = Campaigns.drawn(draws);
    return row.text("traffic_source", campaign.source())
        .text("medium", campaign.medium())
        .text("campaign_id", campaign.id());
  }

  private static Row row(Shopper shopper, String session, long at, String event) {
    String id = shopper.newId("E");
    return Row.of(Sheet.DIGITAL_EVENT, SHOP, id, at)
        .text("digital_event_id", id)
        .text("session_id", session)
        .at("happened_at", at)
        .text("event_name", event)
        .text("page_or_screen", "home");
  }
}
