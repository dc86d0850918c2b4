package io.periplus.silver.commerce;

import static io.periplus.silver.Columns.CURRENCY;
import static io.periplus.silver.Columns.FX_MISSING;
import static io.periplus.silver.Columns.FX_RATE;
import static io.periplus.silver.Columns.HAS_RATE;
import static io.periplus.silver.Columns.HAS_RATE_RULE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.money;
import static io.periplus.silver.Columns.ref;
import static io.periplus.table.Field.required;
import static io.periplus.table.Severity.QUARANTINE;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** The lines of the orders that have arrived. */
public final class OrderLine extends SilverTable {
  public static final Field ORDER_LINE_ID = id("order_line_id", "Line");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "order_line")
          .oneRowPer("line of an order", ORDER_LINE_ID)
          .columns(
              ORDER_LINE_ID,
              id("order_id", "Order"),
              SOURCE_SYSTEM,
              ref("product_id", "Product; null for fees"),
              required("quantity", Types.MONEY, "Units.").adds(Additivity.A),
              money("unit_price_amount", "Price of one unit before discount and tax."),
              money("discount_amount", "Discount of the line, with its part of order discounts."),
              money("line_amount", "Quantity x price less discount."),
              money(
                  "unit_cost_amount",
                  "Cost of one unit: of the line, else of the product on the day; null if unknown."),
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public OrderLine(Latest latest) {
    super(TABLE, latest, List.of("order_line", "order_header"), Product.TABLE);
  }
}
