package io.periplus.landing.action;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Which unit an action reached, and when. */
public final class ActionRollout {
  public static final LandingTable CONTRACT =
      LandingTable.of("action_rollout", "unit reached by an action")
          .need(Need.OPTIONAL)
          .without("the verdict rests on one start date (interrupted series), which has less power")
          .key("action_id", "unit_type", "unit_id")
          .anchor("started_on")
          .columns(
              required("action_id", Types.STRING, "Action that reached the unit."),
              required("unit_type", Types.STRING, "What kind of unit it is."),
              required("unit_id", Types.STRING, "Unit reached."),
              required("started_on", Types.DATE, "First day of the action in the unit."),
              optional("ended_on", Types.DATE, "Last day of the action in the unit."))
          .codes("unit_type", "site", "team", "store", "product", "region", "queue")
          .period("started_on", "ended_on")
          .build();

  private ActionRollout() {}
}
