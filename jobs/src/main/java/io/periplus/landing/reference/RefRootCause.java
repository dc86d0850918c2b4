package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** The tree of causes behind contacts. */
public final class RefRootCause {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_root_cause", "root cause")
          .usedFor("Cause tree; event_rule says which upstream events it covers.")
          .need(Need.OPTIONAL)
          .without("the configured causes stand in; an event that fits none has an unmapped cause")
          .key("root_cause_code")
          .columns(
              required("root_cause_code", Types.STRING, "Cause."),
              optional("parent_root_cause_code", Types.STRING, "Cause of which it is a part."),
              optional(
                  "event_rule", Types.STRING, "Condition of the upstream events that it covers."),
              optional("owner", Types.STRING, "Role that answers for it."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."))
          .build();

  private RefRootCause() {}
}
