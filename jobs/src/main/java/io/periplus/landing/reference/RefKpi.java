package io.periplus.landing.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Indicators of the board page and their targets. */
public final class RefKpi {
  public static final LandingTable CONTRACT =
      LandingTable.of("ref_kpi", "indicator over a period")
          .usedFor("Board page.")
          .need(Need.OPTIONAL)
          .without("the configured indicators stand in on the board page")
          .key("kpi_code", "valid_from")
          .anchor("valid_from")
          .columns(
              required("kpi_code", Types.STRING, "Indicator."),
              required("metric_code", Types.STRING, "Metric that it shows."),
              required("position", Types.INT, "Place on the board page, from 1."),
              optional(
                  "target_value", Types.DOUBLE, "Value that the company wants; null for none."),
              required("period", Types.STRING, "Period over which it is shown."),
              required("higher_is_better", Types.BOOLEAN, "A higher value is better."),
              required("owner_role", Types.STRING, "Role that answers for it."),
              required("label_en", Types.STRING, "Label in English."),
              required("label_es", Types.STRING, "Label in Spanish."),
              required("label_pt", Types.STRING, "Label in Portuguese."),
              required("valid_from", Types.DATE, "First day of the target."),
              optional(
                  "valid_to", Types.DATE, "Day after the last of the target; null while valid."))
          .codes("period", "day", "week", "month", "quarter")
          .period("valid_from", "valid_to")
          .build();

  private RefKpi() {}
}
