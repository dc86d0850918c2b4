package io.periplus.landing.action;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Which customers an action was given to, and which were held out by chance. */
public final class ActionAssignment {
  public static final LandingTable CONTRACT =
      LandingTable.of("action_assignment", "customer's arm in an action")
          .need(Need.OPTIONAL)
          .without("risk and value are published and \"can be saved\" is refused with that reason")
          .key("action_id", "customer_source_id")
          .anchor("assigned_at")
          .columns(
              required("action_id", Types.STRING, "Action."),
              required("customer_source_id", Types.STRING, "Customer.").privacy(Privacy.KEY),
              required(
                  "assigned_at",
                  Types.TIMESTAMP,
                  "When the arm was decided, UTC, before any outcome."),
              required("arm", Types.STRING, "Whether the customer gets the action or is held out."),
              optional(
                  "probability",
                  Types.DOUBLE,
                  "Probability of being treated, from 0 to 1; null if not by chance."),
              optional("delivered_at", Types.TIMESTAMP, "When the customer got it, UTC."),
              optional("outcome_code", Types.STRING, "What came of it."),
              optional("cost_amount", Types.MONEY, "What it cost for this customer."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the cost, ISO 4217; required with a cost."))
          .codes("arm", "treated", "holdout")
          .codes("outcome_code", "reached", "accepted", "refused", "not_reached")
          .share("probability")
          .build();

  private ActionAssignment() {}
}
