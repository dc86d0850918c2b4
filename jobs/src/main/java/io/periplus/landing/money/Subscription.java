package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Contracts with revenue that repeats. */
public final class Subscription {
  public static final LandingTable CONTRACT =
      LandingTable.of("subscription", "contract")
          .need(Need.SPINE_MONEY)
          .without(
              "there is no contractual churn, and no gross or net revenue retention on "
                  + "contracts")
          .key("subscription_id")
          .anchor("started_at")
          .columns(
              required("subscription_id", Types.STRING, "Contract, unique in its source."),
              required("customer_source_id", Types.STRING, "Customer who holds the contract.")
                  .privacy(Privacy.KEY),
              optional("product_id", Types.STRING, "Plan."),
              required("started_at", Types.TIMESTAMP, "When the contract started, UTC."),
              optional("ended_at", Types.TIMESTAMP, "When it ended, UTC; null while it runs."),
              required("status", Types.STRING, "Where the contract stands."),
              required("billing_period", Types.STRING, "How often it is billed."),
              required("mrr_amount", Types.MONEY, "Revenue per month, without tax."),
              required("currency", Types.STRING, "Currency of the revenue, ISO 4217."))
          .codes("status", "trial", "active", "past_due", "paused", "cancelled", "ended")
          .codes("billing_period", "month", "quarter", "year")
          .period("started_at", "ended_at")
          .build();

  private Subscription() {}
}
