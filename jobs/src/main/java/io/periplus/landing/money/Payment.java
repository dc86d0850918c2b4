package io.periplus.landing.money;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Attempts to pay, those that failed and those that were disputed. */
public final class Payment {
  public static final LandingTable CONTRACT =
      LandingTable.of("payment", "attempt to pay")
          .need(Need.OPTIONAL)
          .without("involuntary churn and chargebacks are unknown")
          .key("payment_id")
          .anchor("paid_at")
          .columns(
              required("payment_id", Types.STRING, "Attempt, unique in its source."),
              optional("order_id", Types.STRING, "Order or invoice paid."),
              optional(
                  "invoice_id", Types.STRING, "Vendor's invoice id where it is not the order's."),
              required("paid_at", Types.TIMESTAMP, "When it was attempted, UTC."),
              required("amount", Types.MONEY, "Amount that was to be paid."),
              required("currency", Types.STRING, "Currency of the amounts, ISO 4217."),
              optional("method", Types.STRING, "Means of payment."),
              required("status", Types.STRING, "How the attempt ended."),
              optional("failure_code", Types.STRING, "The source's own code of the failure."),
              optional("attempt_no", Types.INT, "Number of the attempt, from 1."),
              optional(
                  "dispute_status",
                  Types.STRING,
                  "State of a chargeback; null when there is none."),
              optional(
                  "dispute_opened_at", Types.TIMESTAMP, "When the chargeback was opened, UTC."),
              optional("dispute_amount", Types.MONEY, "Amount in dispute."))
          .codes("method", "card", "transfer", "direct_debit", "wallet", "cash")
          .codes("status", "succeeded", "failed", "pending", "cancelled")
          .codes("dispute_status", "open", "won", "lost")
          .build();

  private Payment() {}
}
