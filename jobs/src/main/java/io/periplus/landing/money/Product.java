package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** What is sold, at which standard cost, and since when. */
public final class Product {
  public static final LandingTable CONTRACT =
      LandingTable.of("product", "product or plan over a period")
          .need(Need.OPTIONAL)
          .without("there are no results by product and no unit cost")
          .key("product_id", "valid_from")
          .anchor("valid_from")
          .columns(
              required("product_id", Types.STRING, "Product, variant or plan as it is sold."),
              required("name", Types.STRING, "Name as it is sold."),
              optional("category", Types.STRING, "The source's own category."),
              optional("unit_cost_amount", Types.MONEY, "Standard cost of one unit."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the cost, ISO 4217; required with a cost."),
              required("valid_from", Types.TIMESTAMP, "Since when this version holds."),
              optional(
                  "valid_to", Types.TIMESTAMP, "Until when this version held; null while valid."))
          .notNegative("unit_cost_amount")
          .period("valid_from", "valid_to")
          .build();

  private Product() {}
}
