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

/** Changes of contracts. */
public final class SubscriptionEvent extends SilverTable {
  public static final Field SUBSCRIPTION_EVENT_ID = id("subscription_event_id", "Change");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "subscription_event")
          .oneRowPer("change of a contract", SUBSCRIPTION_EVENT_ID)
          .columns(
              SUBSCRIPTION_EVENT_ID,
              SOURCE_SYSTEM,
              id("subscription_id", "Contract"),
              CUSTOMER_ID,
              ref("product_id", "Plan"),
              required("happened_at", Types.TIMESTAMP, "When, UTC."),
              KNOWN_AT,
              required(
                  "event_type",
                  Types.STRING,
                  "start, upgrade, downgrade, pause, resume, cancel_request, cancel, payment_failed, reactivate."),
              optional("reason_code", Types.STRING, "Reason as the source codes it."),
              money("mrr_delta_amount", "Change of revenue per month, signed."),
              required(
                  "is_involuntary", Types.BOOLEAN, "Ended by payment failure or by the company."),
              LINK_CONFIDENCE,
              CURRENCY,
              FX_RATE)
          .check(HAS_RATE_RULE, HAS_RATE, QUARANTINE, FX_MISSING)
          .write(WriteMode.OVERWRITE)
          .build();

  public SubscriptionEvent(Latest latest) {
    super(TABLE, latest, List.of("subscription_event", "subscription"), CustomerSource.TABLE);
  }
}
