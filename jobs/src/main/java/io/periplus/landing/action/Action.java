package io.periplus.landing.action;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** What is done about a cause or for customers, by whom, and since when. */
public final class Action {
  public static final LandingTable CONTRACT =
      LandingTable.of("action", "thing done about a cause or for customers")
          .need(Need.OPTIONAL)
          .without("there is no owner, no verdict on whether the fix worked, and no loop gap")
          .key("action_id")
          .anchor("started_on")
          .columns(
              required("action_id", Types.STRING, "Action, unique in its source."),
              required("kind", Types.STRING, "What kind of action it is."),
              required("name", Types.STRING, "Name by which the company knows it."),
              optional("root_cause_code", Types.STRING, "Cause addressed."),
              optional(
                  "component_code",
                  Types.STRING,
                  "Component of the journey that is meant to change."),
              optional("owner", Types.STRING, "Worker who answers for it.").privacy(Privacy.STAFF),
              optional("due_on", Types.DATE, "Day by which it shall be done."),
              optional("started_on", Types.DATE, "First day; null while planned."),
              optional("ended_on", Types.DATE, "Last day."),
              optional("cost_amount", Types.MONEY, "What it cost."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the cost, ISO 4217; required with a cost."),
              optional(
                  "scope", Types.MAP, "Product, site, segment or channel to which it is limited."))
          .codes(
              "kind",
              "inner_recovery",
              "retention_offer",
              "process_fix",
              "training",
              "policy",
              "referral_ask")
          .period("started_on", "ended_on")
          .build();

  private Action() {}
}
