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
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Money given back, and goodwill. */
public final class Refund extends SilverTable {
  public static final Field REFUND_ID = id("refund_id", "Refund");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "refund")
          .oneRowPer("refund or goodwill credit", REFUND_ID)
          .columns(
              REFUND_ID,
              SOURCE_SYSTEM,
              ref("order_id", "Order that it reverses"),
              ref("case_id", "Case in which it was granted"),
              ref("interaction_id", "Contact in which it was granted"),
              CUSTOMER_ID,
              required("refunded_at", Types.TIMESTAMP, "When, UTC; counts in this period."),
              KNOWN_AT,
              money("amount", "Amount without tax, at least 0."),
              optional("reason_code", Types.STRING, "Reason as the source codes it."),
              required(
                  "is_goodwill", Types.BOOLEAN, "Compensation rather than reversal of a sale."),
              LINK_CONFIDENCE,
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public Refund(Latest latest) {
    super(
        TABLE,
        latest,
        List.of("refund", "support_case"),
        OrderHeader.TABLE,
        Interaction.TABLE,
        CustomerSource.TABLE);
  }
}
