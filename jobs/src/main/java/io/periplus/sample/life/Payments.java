package io.periplus.sample.life;

import static io.periplus.sample.company.World.CURRENCY;
import static io.periplus.sample.company.World.SHOP;

import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.util.List;

/**
 * Attempts to pay an order: about 6 % fail at first, most are tried again within a day. All happens
 * in the month of the order, so that a closed month stays as it was booked.
 */
final class Payments {
  private static final int HOUR = 3_600;
  private static final List<String> METHODS = List.of("card", "wallet", "transfer", "cash");
  private static final List<String> FAILURES =
      List.of("insufficient_funds", "card_expired", "do_not_honor", "timeout");

  private final World world;

  /**
   * How paying went.
   *
   * @param at when it was settled
   * @param failedOnce at least one attempt failed
   * @param cancelReason why the order was cancelled; empty when it was paid
   */
  record Outcome(long at, boolean failedOnce, String cancelReason) {
    boolean isPaid() {
      return cancelReason.isEmpty();
    }
  }

  Payments(World world) {
    this.world = world;
  }

  /** The attempts for an order of an amount in ten-thousandths, tax and shipping included. */
  Outcome settle(Shopper shopper, String orderId, long orderedAt, long amount) {
    Draws draws = shopper.draws();
    String method = METHODS.get(draws.weighted(0.62, 0.2, 0.13, 0.05));
    long close = world.months().closeAfter(orderedAt);
    long at = Math.min(orderedAt + draws.whole(15, 90), close);
    if (draws.chance(0.015)) {
      put(attempt(shopper, orderId, at, amount, method, 1), "cancelled", "");
      return new Outcome(Math.min(at + draws.whole(HOUR, 30 * HOUR), close), false, "changed_mind");
    }
    int attempt = 1;
    boolean fails = draws.chance(0.06);
    while (fails) {
      put(attempt(shopper, orderId, at, amount, method, attempt), "failed", draws.one(FAILURES));
      at = Math.min(at + draws.whole(HOUR, 20 * HOUR), close);
      if (attempt == 3 || draws.chance(0.12)) {
        return new Outcome(at, true, "payment_failed");
      }
      attempt++;
      fails = draws.chance(0.3);
    }
    put(attempt(shopper, orderId, at, amount, method, attempt), "succeeded", "");
    return new Outcome(at, attempt > 1, "");
  }

  private static Row attempt(
      Shopper shopper, String orderId, long at, long amount, String method, int attempt) {
    String id = shopper.newId("P");
    return Row.of(Sheet.PAYMENT, SHOP, id, at)
        .text("payment_id", id)
        .text("order_id", orderId)
        .at("paid_at", at)
        .money("amount", amount)
        .text("currency", CURRENCY)
        .text("method", method)
        .number("attempt_no", attempt);
  }

  private void put(Row attempt, String status, String failure) {
    world.files().put(attempt.text("status", status).text("failure_code", failure));
  }
}
