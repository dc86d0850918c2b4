package io.periplus.sample.trade;

import static io.periplus.sample.company.World.SHOP;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.company.Rates;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.help.Desk.Settled;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.trade.Purchases.Line;
import io.periplus.sample.trade.Purchases.Order;
import java.util.List;

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

  /** The first line of the order, as agreed in a case; it is sent back before the money is. */
  void line(Shopper shopper, Order order, Settled agreed, long at, String reason) {
    Line line = order.lines().get(0);
    long amount = line.gross() - line.discount();
    sentBack(shopper, line, agreed.endedAt() + 60, at, reason);
    Row row = row(shopper, order, at, amount, reason).text("order_line_id", line.id());
    put(granted(row, agreed, 1), at, amount);
  }

  private void sentBack(Shopper shopper, Line line, long asked, long received, String reason) {
    String id = shopper.newId("B");
    Row row =
        Row.of(Sheet.RETURN_ITEM, SHOP, id, asked)
            .text("return_item_id", id)
            .text("return_id", id)
            .text("order_line_id", line.id())
            .at("requested_at", asked)
            .text("reason_code", reason)
            .number("quantity", line.quantity());
    Row back = row.version(received).at("received_at", received);
    back.flag("is_restocked", !reason.equals("damaged_item"));
    world.files().story(List.of(row, back));
    Months months = world.months();
    if (received >= months.start() && received < months.end()) {
      world.books().add(Entry.RETURNS, received, Rates.PER_RETURN);
    }
  }

  /** A credit for trouble; amount in ten-thousandths. */
  void goodwill(Shopper shopper, Order order, Settled agreed, long amount) {
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
        .euros("amount", amount)
        .text("reason_code", reason)
        .flag("is_goodwill", false);
  }

  private static Row granted(Row row, Settled agreed, int tier) {
    return row.text("interaction_id", World.DESK + ':' + agreed.lastContactId())
        .text("case_id", World.DESK + ':' + agreed.caseId())
        .number("approved_by_tier", tier);
  }

  private void put(Row row, long at, long amount) {
    if (world.put(row)) {
      world.books().add(Entry.REFUND, at, -amount);
    }
  }
}
