package io.periplus.sample.company;

import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.util.List;

/** The goods of the shop; a few sell much more than the rest. */
public final class Catalog {
  private final List<Product> products;

  /** One article; price and cost in ten-thousandths, without tax. */
  public record Product(String id, String name, String category, long price, long cost) {}

  private Catalog(List<Product> products) {
    this.products = products;
  }

  public static Catalog ofTheShop() {
    return new Catalog(Resource.lines("catalog.txt").map(Catalog::product).toList());
  }

  /** One article; those named first in the list are drawn most. */
  public Product drawn(Draws draws) {
    double place = draws.unit() * draws.unit();
    return products.get((int) (place * products.size()));
  }

  public void writeTo(Outbox files, Months months) {
    for (Product p : products) {
      files.put(
          Row.of(Sheet.PRODUCT, World.SHOP, p.id(), months.start())
              .text("product_id", p.id())
              .text("name", p.name())
              .text("category", p.category())
              .euros("unit_cost_amount", p.cost())
              .at("valid_from", months.start() - 1_000 * Months.DAY));
    }
  }

  private static Product product(List<String> cells) {
    long price = Long.parseLong(cells.get(3)) * World.CENT;
    long cost = Long.parseLong(cells.get(4)) * World.CENT;
    return new Product(cells.get(0), cells.get(1), cells.get(2), price, cost);
  }
}
