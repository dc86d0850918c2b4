package io.periplus.sample.trade;

import static io.periplus.sample.company.World.SHOP;
import static io.periplus.sample.file.Months.DAY;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.Rates;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import java.util.List;

/**
 * Attempts to pay an order: about 6 % fail at first, most are tried again within a day. All happens
 * in the month of the order, so that a closed month stays as it was booked. One payment in a
 * thousand is disputed some weeks later.
 */
public final class Payments {
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
  public record Outcome(long at, boolean failedOnce, String cancelReason) {
    public boolean isPaid() {
      return cancelReason.isEmpty();
    }
  }

  public Payments(World world) {
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
    return attempts(shopper, orderId, at, amount, method, 0.06);
  }

  /** The attempts for an invoice, which is debited without asking. */
  Outcome debit(Shopper shopper, String orderId, long at, long amount) {
    return attempts(shopper, orderId, at, amount, "direct_debit", 0.06);
  }

  private Outcome attempts(
      Shopper shopper, String orderId, long begun, long amount, String method, double failing) {
    Draws draws = shopper.draws();
    long close = world.months().closeAfter(begun);
    long at = begun;
    int attempt = 1;
    boolean fails = draws.chance(failing);
    while (fails) {
      put(attempt(shopper, orderId, at, amount, method, attempt), "failed", draws.one(FAILURES));
      at = Math.min(at + draws.whole(HOUR, 20 * HOUR), close);
      if (attempt == 3 || draws.chance(0.12)) {
        return new Outcome(at, true, "payment_failed");
      }
      attempt++;
      fails = draws.chance(0.3);
    }
    Row paid = attempt(shopper, orderId, at, amount, method, attempt);
    if (put(paid, "succeeded", "")) {
      world.books().add(Entry.PAYMENT_FEES, at, Rates.PER_PAYMENT);
    }
    if (draws.chance(0.001)) {
      disputed(paid, at + draws.whole(5, 60) * DAY, amount, draws);
    }
    return new Outcome(at, attempt > 1, "");
  }

  private void disputed(Row paid, long at, long amount, Draws draws) {
    Row open =
        paid.version(at)
            .text("dispute_status", "open")
            .at("dispute_opened_at", at)
            .money("dispute_amount", amount);
    long decided = at + draws.whole(15, 45) * DAY;
    Row closed = open.version(decided).text("dispute_status", draws.chance(0.4) ? "won" : "lost");
    world.files().story(List.of(open, closed));
  }

  private static Row attempt(
      Shopper shopper, String orderId, long at, long amount, String method, int attempt) {
    String id = shopper.newId("P");
    return Row.of(Sheet.PAYMENT, SHOP, id, at)
        .text("payment_id", id)
        .text("order_id", orderId)
        .at("paid_at", at)
        .euros("amount", amount)
        .text("method", method)
        .number("attempt_no", attempt);
  }

  private boolean put(Row attempt, String status, String failure) {
    return world.put(attempt.text("status", status).text("failure_code", failure));
  }
}
