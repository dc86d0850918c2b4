package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** What the company did or suffered that customers may have felt. */
public final class OperationalEvent {
  public static final LandingTable CONTRACT =
      LandingTable.of("operational_event", "thing the company did or suffered")
          .need(Need.OPTIONAL)
          .without(
              "releases, outages, price and policy changes cannot be root causes, nor "
                  + "steps in a series be explained")
          .key("operational_event_id")
          .anchor("started_at")
          .columns(
              required("operational_event_id", Types.STRING, "Event, unique in its source."),
              required("kind", Types.STRING, "What kind of event it is."),
              required("name", Types.STRING, "Name by which the company knows it."),
              required("started_at", Types.TIMESTAMP, "When it started, UTC."),
              optional("ended_at", Types.TIMESTAMP, "When it ended, UTC."),
              optional("root_cause_code", Types.STRING, "Cause, as ref_root_cause lists it."),
              required("scope_type", Types.STRING, "What it touched."),
              optional(
                  "scope_value",
                  Types.STRING,
                  "Which of them it touched, one row a value; null with all."))
          .codes(
              "kind", "release", "outage", "price_change", "policy_change", "stockout", "campaign")
          .codes("scope_type", "all", "product", "site", "segment", "channel", "customer")
          .period("started_at", "ended_at")
          .build();

  private OperationalEvent() {}
}
