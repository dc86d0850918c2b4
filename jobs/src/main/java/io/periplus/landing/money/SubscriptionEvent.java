package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.table.Types;

/** How a contract changed: the ground of expansion, contraction and churn. */
public final class SubscriptionEvent {
  public static final LandingTable CONTRACT =
      LandingTable.of("subscription_event", "change of a contract")
          .neededWhen("subscriptions are delivered")
          .without("expansion, contraction and the cause of churn are unknown")
          .key("subscription_event_id")
          .anchor("happened_at")
          .columns(
              required("subscription_event_id", Types.STRING, "Change, unique in its source."),
              required("subscription_id", Types.STRING, "Contract that changed."),
              required("happened_at", Types.TIMESTAMP, "When it changed, UTC."),
              required("event_type", Types.STRING, "What changed."),
              optional("reason_code", Types.STRING, "The source's own reason."),
              required("mrr_delta_amount", Types.MONEY, "Signed change of revenue per month."),
              required("currency", Types.STRING, "Currency of the change, ISO 4217."),
              required(
                  "is_involuntary", Types.BOOLEAN, "Ended by payment failure or by the company."))
          .codes(
              "event_type",
              "start",
              "upgrade",
              "downgrade",
              "pause",
              "resume",
              "cancel_request",
              "cancel",
              "payment_failed",
              "reactivate")
          .build();

  private SubscriptionEvent() {}
}
