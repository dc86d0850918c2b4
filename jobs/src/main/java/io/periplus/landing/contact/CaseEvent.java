package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** How a case changed, field by field. */
public final class CaseEvent {
  public static final LandingTable CONTRACT =
      LandingTable.of("case_event", "change of one field of a case")
          .need(Need.OPTIONAL)
          .without("status intervals, stations and reopens are only what the case row tells")
          .key("case_event_id")
          .anchor("happened_at")
          .columns(
              required("case_event_id", Types.STRING, "Change, unique in its source."),
              required("case_id", Types.STRING, "Case that changed."),
              required("happened_at", Types.TIMESTAMP, "When it changed, UTC."),
              optional("actor_id", Types.STRING, "Worker who changed it.").privacy(Privacy.STAFF),
              required("actor_role", Types.STRING, "Who changed it."),
              required(
                  "field_name",
                  Types.STRING,
                  "Field that changed: status, assignee, group, priority, reason and the like."),
              optional("old_value", Types.STRING, "Value before the change."),
              optional("new_value", Types.STRING, "Value after the change."))
          .codes("actor_role", "customer", "agent", "bot", "system")
          .build();

  private CaseEvent() {}
}
