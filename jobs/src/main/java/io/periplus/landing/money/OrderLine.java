package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** What an order is made of: the ground of results by product and of margin. */
public final class OrderLine {
  public static final LandingTable CONTRACT =
      LandingTable.of("order_line", "line of an order")
          .need(Need.SPINE_MONEY)
          .without("revenue has no product and margin is refused")
          .key("order_line_id")
          .anchorOf(OrderHeader.CONTRACT)
          .columns(
              required("order_line_id", Types.STRING, "Line, unique in its source."),
              required("order_id", Types.STRING, "Order to which the line belongs."),
              optional("product_id", Types.STRING, "Product sold; null for fees."),
              required("quantity", createDecimalType(18, 4), "Units sold."),
              required(
                  "unit_price_amount", Types.MONEY, "Price of one unit, before discount and tax."),
              required(
                  "discount_amount",
                  Types.MONEY,
                  "Discount of this line, with its part of the order's discounts."),
              required("tax_amount", Types.MONEY, "Tax of this line."),
              optional(
                  "unit_cost_amount",
                  Types.MONEY,
                  "Actual cost of one unit; null takes the product's."),
              required("currency", Types.STRING, "Currency of the order, ISO 4217."))
          .build();

  private OrderLine() {}
}
