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
import static io.periplus.table.Field.optional;
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

/** What was promised and when it came, in days of the business zone. */
public final class Delivery extends SilverTable {
  public static final Field DELIVERY_ID = id("delivery_id", "Delivery");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "delivery")
          .oneRowPer("delivery of an order", DELIVERY_ID)
          .answers("Are promises kept?")
          .columns(
              DELIVERY_ID,
              SOURCE_SYSTEM,
              id("order_id", "Order"),
              CUSTOMER_ID,
              optional(
                  "promised_at", Types.TIMESTAMP, "End of the promised window as first told, UTC."),
              optional("shipped_at", Types.TIMESTAMP, "When it left, UTC."),
              optional(
                  "delivered_at",
                  Types.TIMESTAMP,
                  "When it came, UTC; null while it had not by the night."),
              KNOWN_AT,
              required("status", Types.STRING, "pending, in_transit, delivered, failed, returned."),
              optional("carrier", Types.STRING, "Who carries it."),
              optional("attempt_count", Types.INT, "Attempts to deliver.").adds(Additivity.A),
              money("cost_amount", "What the carrier charged."),
              optional(
                      "promise_late_days",
                      Types.INT,
                      "Business days after the promised one on which it came; 0 when kept; null without promise or arrival.")
                  .adds(Additivity.N),
              optional(
                  "is_promise_kept",
                  Types.BOOLEAN,
                  "It came on the promised day or before; false also when overdue; null while open or without promise."),
              optional("delivery_days", Types.INT, "Business days from the order to its arrival.")
                  .adds(Additivity.N),
              LINK_CONFIDENCE,
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public Delivery(Latest latest) {
    super(TABLE, latest, List.of("delivery"), OrderHeader.TABLE);
  }
}
