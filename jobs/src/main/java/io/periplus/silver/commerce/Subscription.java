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
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Contracts as they stand. */
public final class Subscription extends SilverTable {
  public static final Field SUBSCRIPTION_ID = id("subscription_id", "Contract");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "subscription")
          .oneRowPer("contract", SUBSCRIPTION_ID)
          .answers("Who has a contract, since when, and what does it bring a month?")
          .columns(
              SUBSCRIPTION_ID,
              SOURCE_SYSTEM,
              CUSTOMER_ID,
              ref("product_id", "Plan"),
              required("started_at", Types.TIMESTAMP, "When it started, UTC."),
              optional("ended_at", Types.TIMESTAMP, "When it ended, UTC; null while it runs."),
              KNOWN_AT,
              required(
                  "status", Types.STRING, "trial, active, past_due, paused, cancelled, ended."),
              required("billing_period", Types.STRING, "month, quarter or year."),
              money("mrr_amount", "Revenue per month, without tax."),
              LINK_CONFIDENCE,
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public Subscription(Latest latest) {
    super(TABLE, latest, List.of("subscription"), CustomerSource.TABLE);
  }
}
