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
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Attempts to pay, good and bad. */
public final class Payment extends SilverTable {
  public static final Field PAYMENT_ID = id("payment_id", "Attempt");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "payment")
          .oneRowPer("attempt to pay", PAYMENT_ID)
          .columns(
              PAYMENT_ID,
              SOURCE_SYSTEM,
              ref("order_id", "Order or invoice paid"),
              CUSTOMER_ID,
              required("paid_at", Types.TIMESTAMP, "Time of the attempt, UTC."),
              KNOWN_AT,
              money("amount", "Amount of the attempt."),
              optional("method", Types.STRING, "card, transfer, direct_debit, wallet, cash."),
              required("status", Types.STRING, "succeeded, failed, pending, cancelled."),
              optional("failure_code", Types.STRING, "Why it failed, as the source says."),
              optional("attempt_no", Types.INT, "Attempt, from 1."),
              LINK_CONFIDENCE,
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public Payment(Latest latest) {
    super(TABLE, latest, List.of("payment"), OrderHeader.TABLE);
  }
}
