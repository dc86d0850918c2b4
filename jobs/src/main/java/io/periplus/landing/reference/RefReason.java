package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Why customers get in touch, in each source's own codes. */
public final class RefReason {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_reason", "reason code of one source")
          .usedFor("Reason taxonomy.")
          .need(Need.OPTIONAL)
          .without("the configured reasons stand in; a reason outside them is counted as unmapped")
          .key("reason_code")
          .columns(
              required("reason_code", Types.STRING, "Reason, in the source's own code."),
              required(
                  "reason_group",
                  Types.STRING,
                  "Group to which it belongs, the same across sources."),
              optional("parent_reason_code", Types.STRING, "Reason of which it is a part."),
              optional(
                  "default_root_cause_code",
                  Types.STRING,
                  "Cause taken when nothing upstream tells."),
              required("is_complaint", Types.BOOLEAN, "A contact for this reason is a complaint."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."))
          .build();

  private RefReason() {}
}
