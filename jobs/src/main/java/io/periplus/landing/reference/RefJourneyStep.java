package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** The journey as designed, step by step. */
public final class RefJourneyStep {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_journey_step", "step of a designed journey")
          .usedFor("Designed journey, for conformance.")
          .need(Need.OPTIONAL)
          .without("the configured journey stands in; without one, conformance is not measured")
          .key("journey_code", "step_no")
          .columns(
              required("journey_code", Types.STRING, "Journey."),
              required("step_no", Types.INT, "Place of the step, from 1."),
              required("touchpoint_code", Types.STRING, "Touchpoint of the step."),
              required("is_mandatory", Types.BOOLEAN, "The journey is broken without it."),
              optional(
                  "max_gap_seconds",
                  Types.INT,
                  "Longest time since the step before, in seconds; null for any."))
          .build();

  private RefJourneyStep() {}
}
