package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** The parts of the journey whose effect linkage estimates. */
public final class RefComponent {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_component", "component of the journey")
          .usedFor("What linkage estimates.")
          .need(Need.OPTIONAL)
          .without("the configured components stand in; linkage estimates no others")
          .key("component_code")
          .columns(
              required("component_code", Types.STRING, "Component."),
              optional(
                  "touchpoint_code",
                  Types.STRING,
                  "Touchpoint to which it belongs; null for the whole journey."),
              required("kind", Types.STRING, "Where its level comes from."),
              required("unit", Types.STRING, "Unit in which its level is measured."),
              required(
                  "unit_change", Types.DOUBLE, "Change of the level for which effects are stated."),
              required(
                  "higher_is_better", Types.BOOLEAN, "A higher level is better for the customer."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."))
          .codes("kind", "operational", "rating", "theme", "upstream")
          .build();

  private RefComponent() {}
}
