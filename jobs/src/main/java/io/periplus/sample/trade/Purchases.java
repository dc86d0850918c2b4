package io.periplus.sample.trade;

import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.SHOP;

import io.periplus.sample.company.Books.Entry;
import io.periplus.sample.company.Catalog.Product;
import io.periplus.sample.company.Draws;
import io.periplus.sample.company.World;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import io.periplus.sample.person.Shopper;
import io.periplus.sample.trade.Payments.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Orders and their lines. */
public final class Purchases {
  private static final List<String> CHANNELS = List.of("web", "app", "store", "phone");

  private final World world;
  private final Payments payments;

  /**
   * What was bought.
   *
   * @param payment how paying it went
   */
  public record Order(String id, long at, String channel, List<Line> lines, Outcome payment) {

    /** Goods less discount, without tax and shipping, ten-thousandths. */
    public long netAmount() {
      return lines.stream().mapToLong(line -> line.gross() - line.discount()).sum();
    }

    /** Whether a carrier brings it: neither cancelled nor carried home from a store. */
    public boolean isSent() {
      return payment.isPaid() && !channel.equals("store");
    }
  }

  /** One article of an order; discount and tax are those of the whole line. */
  public record Line(String id, Product product, int quantity, long discount, long tax) {
    long gross() {
      return product.price() * quantity;
    }
  }

  public Purchases(World world) {
    this.world = world;
    this.payments = new Payments(world);
  }

  /**
   * One order; a few of those in stores reach us late, since a till was offline, but before their
   * month is closed.
   */
  public Order place(Shopper shopper, long at) {
    Draws draws = shopper.draws();
    String id = shopper.newId("O");
    String channel = CHANNELS.get(draws.weighted(0.55, 0.27, 0.15, 0.03));
    List<Line> lines = lines(shopper, id);
    long gross = lines.stream().mapToLong(Line::gross).sum();
    long discount = lines.stream().mapToLong(Line::discount).sum();
    long tax = lines.stream().mapToLong(Line::tax).sum();
    boolean isInStore = channel.equals("store");
    long shipping = isInStore ? 0 : shipping(shopper, gross - discount);
    long known = isInStore && draws.chance(0.03) ? late(at, draws) : at;
    Row header =
        Row.of(Sheet.ORDER_HEADER, SHOP, id, known)
            .text("order_id", id)
            .text("order_kind", "sale")
            .text("customer_source_id", shopper.shopId())
            .at("ordered_at", at)
            .text("channel", channel)
            .text("store_id", isInStore ? "store-" + draws.whole(1, 6) : "")
            .euros("gross_amount", gross)
            .money("discount_amount", discount)
            .money("tax_amount", tax)
            .money("shipping_amount", shipping)
            .text("status", "paid");
    Outcome payment = payments.settle(shopper, id, at, gross - discount + tax + shipping);
    world.put(header);
    lines.forEach(line -> put(line, id, known));
    if (payment.isPaid()) {
      world.books().sold(Entry.SALE, at, gross, discount, shipping);
    } else {
      world.put(cancelled(header, payment));
    }
    return new Order(id, at, channel, lines, payment);
  }

  /** Early enough that a cancelled order's second version is told before its month's books too. */
  private long late(long at, Draws draws) {
    long last = world.months().closeAfter(at) - 1;
    return Math.max(at, Math.min(at + draws.whole(1, 29) * Months.DAY, last));
  }

  private List<Line> lines(Shopper shopper, String orderId) {
    Draws draws = shopper.draws();
    int count = 1 + draws.weighted(0.48, 0.29, 0.15, 0.08);
    double off = promotion(draws) + memberDiscount(shopper);
    double taxShare = shopper.traits().home().taxShare();
    List<Line> lines = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      Product product = world.catalog().drawn(draws);
      int quantity = 1 + draws.weighted(0.8, 0.15, 0.05);
      long gross = product.price() * quantity;
      long discount = cents(gross * off);
      long tax = cents((gross - discount) * taxShare);
      lines.add(new Line(orderId + '-' + i, product, quantity, discount, tax));
    }
    return lines;
  }

  private static double promotion(Draws draws) {
    if (!draws.chance(0.25)) {
      return 0;
    }
    return draws.chance(0.5) ? 0.10 : 0.15;
  }

  private static double memberDiscount(Shopper shopper) {
    return switch (shopper.traits().segment()) {
      case "plus" -> 0.08;
      case "member" -> 0.05;
      default -> 0;
    };
  }

  /** Free for the plus membership and for large orders. */
  private static long shipping(Shopper shopper, long net) {
    boolean free = shopper.traits().segment().equals("plus") || net >= 6_000 * CENT;
    return free ? 0 : 490 * CENT;
  }

  private void put(Line line, String orderId, long at) {
    world.put(
        Row.of(Sheet.ORDER_LINE, SHOP, line.id(), at)
            .text("order_line_id", line.id())
            .text("order_id", orderId)
            .text("product_id", line.product().id())
            .number("quantity", line.quantity())
            .euros("unit_price_amount", line.product().price())
            .money("discount_amount", line.discount())
            .money("tax_amount", line.tax())
            .money("unit_cost_amount", line.product().cost()));
  }

  private static Row cancelled(Row header, Outcome payment) {
    return header
        .version(Math.max(payment.at(), header.knownAt() + 1))
        .text("status", "cancelled")
        .at("cancelled_at", payment.at())
        .text("cancel_reason", payment.cancelReason());
  }

  /** Ten-thousandths, rounded to whole cents. */
  private static long cents(double amount) {
    return Math.round(amount / CENT) * CENT;
  }
}
