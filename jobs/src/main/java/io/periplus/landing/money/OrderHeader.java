package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** What a customer bought: one order or one invoice. */
public final class OrderHeader {
  public static final LandingTable CONTRACT =
      LandingTable.of("order_header", "order or invoice")
          .need(Need.SPINE_MONEY)
          .without(
              "there is no revenue, margin, churn, value or revenue linkage unless "
                  + "subscriptions are delivered; only experience and cost remain")
          .key("order_id")
          .anchor("ordered_at")
          .columns(
              required("order_id", Types.STRING, "Order or invoice, unique in its source."),
              required("order_kind", Types.STRING, "What made the order."),
              optional(
                      "customer_source_id",
                      Types.STRING,
                      "Customer who ordered; null for anonymous sales.")
                  .privacy(Privacy.KEY),
              optional("subscription_id", Types.STRING, "Subscription billed by an invoice."),
              required("ordered_at", Types.TIMESTAMP, "When it was placed, UTC."),
              required("channel", Types.STRING, "Where it was placed."),
              optional("store_id", Types.STRING, "Store in which it was placed."),
              required(
                  "currency", Types.STRING, "Currency of every amount of the order, ISO 4217."),
              required(
                  "gross_amount",
                  Types.MONEY,
                  "Price x quantity before discount, without tax and shipping."),
              required("discount_amount", Types.MONEY, "All discounts of the order, at least 0."),
              required("tax_amount", Types.MONEY, "Tax of the order."),
              required("shipping_amount", Types.MONEY, "Shipping charged to the customer."),
              required("status", Types.STRING, "How far the order has come."),
              optional("cancelled_at", Types.TIMESTAMP, "When it was cancelled, UTC."),
              optional(
                  "cancel_reason", Types.STRING, "The source's own reason of the cancellation."),
              optional(
                  "acquisition_touch_id",
                  Types.STRING,
                  "Digital event that the source credits with the sale."),
              optional(
                      "referral_code", Types.STRING, "Code of the customer who referred the buyer.")
                  .privacy(Privacy.KEY))
          .codes("order_kind", "sale", "subscription_invoice", "exchange", "adjustment")
          .codes("channel", "web", "app", "store", "phone", "partner", "marketplace")
          .codes("status", "placed", "paid", "fulfilled", "cancelled")
          .notNegative("discount_amount")
          .build();

  private OrderHeader() {}
}
