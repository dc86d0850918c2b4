package io.periplus.sample.life;

import static io.periplus.sample.company.World.CURRENCY;
import static io.periplus.sample.company.World.SHOP;

import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.life.Desk.Case;
import io.periplus.sample.life.Purchases.Line;
import io.periplus.sample.life.Purchases.Order;

/** Money given back: the price of goods, or goodwill for trouble. */
final class Refunds {
  private final World world;

  Refunds(World world) {
    this.world = world;
  }

  /** The whole order, which never came. */
  void whole(Shopper shopper, Order order, long at) {
    put(row(shopper, order, at, order.netAmount(), "not_delivered"), at, order.netAmount());
  }

  /** The first line of the order, as agreed in a case. */
  void line(Shopper shopper, Order order, Case agreed, long at, String reason) {
    Line line = order.lines().get(0);
    long amount = line.gross() - line.discount();
    Row row = row(shopper, order, at, amount, reason).text("order_line_id", line.id());
    put(granted(row, agreed, 1), at, amount);
  }

  /** A credit for trouble; amount in ten-thousandths. */
  void goodwill(Shopper shopper, Order order, Case agreed, long amount) {
    long at = agreed.endedAt() + 60;
    Row row = row(shopper, order, at, amount, "late_delivery").flag("is_goodwill", true);
    put(granted(row, agreed, 2), at, amount);
  }

  private static Row row(Shopper shopper, Order order, long at, long amount, String reason) {
    String id = shopper.newId("R");
    return Row.of(Sheet.REFUND, SHOP, id, at)
        .text("refund_id", id)
        .text("order_id", order.id())
        .at("refunded_at", at)
        .money("amount", amount)
        .text("currency", CURRENCY)
        .text("reason_code", reason)
        .flag("is_goodwill", false);
  }

  private static Row granted(Row row, Case agreed, int tier) {
    return row.text("interaction_id", World.DESK + ':' + agreed.lastInteractionId())
        .text("case_id", World.DESK + ':' + agreed.id())
        .number("approved_by_tier", tier);
  }

  private void put(Row row, long at, long amount) {
    if (world.files().put(row)) {
      world.books().refunded(at, amount);
    }
  }
}
