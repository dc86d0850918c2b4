package io.periplus.landing.reference;

import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Schemes of segments and the rule of each segment. */
public final class RefSegment {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_segment", "segment of a scheme")
          .usedFor("Segments; one scheme is primary, exclusive and complete.")
          .need(Need.OPTIONAL)
          .without(
              "the configured segments stand in; a customer that fits none is counted as "
                  + "unmapped")
          .key("scheme_code", "segment_code")
          .columns(
              required("scheme_code", Types.STRING, "Scheme of segments."),
              required("segment_code", Types.STRING, "Segment."),
              required("rule", Types.STRING, "Condition of the customers who belong to it."),
              required(
                  "priority",
                  Types.INT,
                  "Order in which rules are tried; the first that matches wins."),
              required(
                  "is_primary",
                  Types.BOOLEAN,
                  "The scheme by which results are cut: exclusive and complete."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."))
          .build();

  private RefSegment() {}
}
