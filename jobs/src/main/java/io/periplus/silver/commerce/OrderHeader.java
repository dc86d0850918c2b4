package io.periplus.silver.commerce;

import static io.periplus.silver.Columns.CURRENCY;
import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.FX_MISSING;
import static io.periplus.silver.Columns.FX_RATE;
import static io.periplus.silver.Columns.HAS_RATE;
import static io.periplus.silver.Columns.HAS_RATE_RULE;
import static io.periplus.silver.Columns.KNOWN_AT;
import static io.periplus.silver.Columns.LINK_CONFIDENCE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.money;
import static io.periplus.silver.Columns.ref;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static io.periplus.table.Severity.QUARANTINE;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What was ordered, by whom, and what the company keeps of it. */
public final class OrderHeader extends SilverTable {
  public static final Field ORDER_ID = id("order_id", "Order or invoice");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "order_header")
          .oneRowPer("order or invoice", ORDER_ID)
          .answers("What was sold, and what did it earn?")
          .columns(
              ORDER_ID,
              SOURCE_SYSTEM,
              CUSTOMER_ID,
              required(
                  "order_kind", Types.STRING, "sale, subscription_invoice, exchange, adjustment."),
              ref("subscription_id", "Subscription billed"),
              required("ordered_at", Types.TIMESTAMP, "When it was placed, UTC."),
              KNOWN_AT,
              required("channel", Types.STRING, "Where it was placed."),
              required("status", Types.STRING, "placed, paid, fulfilled, cancelled."),
              required("is_cancelled", Types.BOOLEAN, "Its status is cancelled."),
              optional("cancelled_at", Types.TIMESTAMP, "When it was cancelled, UTC."),
              money("gross_amount", "Price x quantity before discount, without tax and shipping."),
              money("discount_amount", "All discounts."),
              money("tax_amount", "Tax."),
              money("shipping_amount", "Shipping charged to the customer."),
              required("line_count", Types.INT, "Lines delivered so far.").adds(Additivity.A),
              money(
                  "product_cost_amount",
                  "Quantity x unit cost of its lines, 0 where unknown; 0 when cancelled."),
              money("net_amount", "Gross less discount; 0 when cancelled."),
              ref("first_product_id", "Product of its first line that names one"),
              LINK_CONFIDENCE,
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public OrderHeader(Latest latest) {
    super(TABLE, latest, List.of("order_header"), OrderLine.TABLE, CustomerSource.TABLE);
  }
}
