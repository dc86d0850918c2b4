package io.periplus.sample.trade;

import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.SHOP;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.company.Plan;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.trade.Payments.Outcome;

/** Bills of memberships: an order of its own kind, paid by direct debit. */
final class Invoices {
  private final World world;
  private final Payments payments;

  Invoices(World world) {
    this.world = world;
    this.payments = new Payments(world);
  }

  /**
   * Bills a period; gives whether it was paid.
   *
   * @param monthly price of a month in ten-thousandths, without tax
   */
  boolean bill(Shopper shopper, String subscriptionId, Plan plan, long at, long monthly) {
    String id = shopper.newId("O");
    long amount = monthly * plan.months();
    long tax = Math.round(amount * shopper.traits().home().taxShare() / CENT) * CENT;
    Row header =
        Row.of(Sheet.ORDER_HEADER, SHOP, id, at)
            .text("order_id", id)
            .text("order_kind", "subscription_invoice")
            .text("customer_source_id", shopper.shopId())
            .text("subscription_id", subscriptionId)
            .at("ordered_at", at)
            .text("channel", "web")
            .euros("gross_amount", amount)
            .money("discount_amount", 0)
            .money("tax_amount", tax)
            .money("shipping_amount", 0)
            .text("status", "paid");
    world.put(header);
    world.put(
        Row.of(Sheet.ORDER_LINE, SHOP, id + "-1", at)
            .text("order_line_id", id + "-1")
            .text("order_id", id)
            .text("product_id", plan.id())
            .number("quantity", plan.months())
            .euros("unit_price_amount", monthly)
            .money("discount_amount", 0)
            .money("tax_amount", tax)
            .money("unit_cost_amount", plan.cost()));
    Outcome paid = payments.debit(shopper, id, at, amount + tax);
    if (paid.isPaid()) {
      world.books().sold(Entry.SUBSCRIPTION, at, amount, 0, 0);
    } else {
      shopper.isRefusedPaymentAt(paid.at());
      world.put(
          header
              .version(paid.at())
              .text("status", "cancelled")
              .at("cancelled_at", paid.at())
              .text("cancel_reason", "payment_failed"));
    }
    return paid.isPaid();
  }
}
