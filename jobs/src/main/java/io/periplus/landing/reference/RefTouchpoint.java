package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** The points of the journey and the stages that they belong to. */
public final class RefTouchpoint {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_touchpoint", "touchpoint of the journey")
          .usedFor("Stage and touchpoint of each event.")
          .need(Need.OPTIONAL)
          .without(
              "the configured touchpoints stand in; an event that fits none is counted as "
                  + "unmapped")
          .key("touchpoint_code")
          .columns(
              required("touchpoint_code", Types.STRING, "Touchpoint."),
              required("stage_code", Types.STRING, "Stage of the journey to which it belongs."),
              required("stage_position", Types.INT, "Place of the stage in the journey, from 1."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."),
              required("stage_label_en", Types.STRING, "Label of the stage in English."),
              required("stage_label_es", Types.STRING, "Label of the stage in Spanish."),
              required("stage_label_pt", Types.STRING, "Label of the stage in Portuguese."),
              optional(
                  "match_rule",
                  Types.STRING,
                  "Condition of the events that belong to it; null matches none."))
          .build();

  private RefTouchpoint() {}
}
