package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Changes of components whose effect the board wants to see beforehand. */
public final class RefScenario {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_scenario", "change of one component in a scenario")
          .usedFor("What-if.")
          .need(Need.OPTIONAL)
          .without("the configured scenarios stand in; what-if shows no others")
          .key("scenario_code", "component_code")
          .columns(
              required("scenario_code", Types.STRING, "Scenario."),
              required("component_code", Types.STRING, "Component that changes."),
              optional(
                  "scheme_code", Types.STRING, "Scheme of the segment; null for all customers."),
              optional(
                  "segment_code",
                  Types.STRING,
                  "Segment in which it changes; null for all customers."),
              required("change", Types.DOUBLE, "Change of the component's level, in its unit."),
              required("starts_on", Types.DATE, "First day of the change."),
              optional("cost_amount", Types.MONEY, "What the change costs."),
              optional(
                  "currency",
                  Types.STRING,
                  "Currency of the cost, ISO 4217; required with a cost."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."))
          .build();

  private RefScenario() {}
}
