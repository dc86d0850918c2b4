package io.periplus.landing.action;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Figures of a vendor's own screens; only to reconcile, never an input of ours. */
public final class VendorReport {
  public static final LandingTable CONTRACT =
      LandingTable.of("vendor_report", "figure as a vendor's own screen shows it")
          .need(Need.OPTIONAL)
          .without("there is no reconciliation with the vendor's screen")
          .key("report_id")
          .anchor("period_end_at")
          .columns(
              required("report_id", Types.STRING, "Figure, unique in its source."),
              required("metric_code", Types.STRING, "Metric of ours that it is compared with."),
              required("vendor_metric_name", Types.STRING, "The vendor's own name of it."),
              required("period_start_at", Types.TIMESTAMP, "Start of the period, UTC."),
              required("period_end_at", Types.TIMESTAMP, "End of the period, UTC, exclusive."),
              optional(
                  "slice_type", Types.STRING, "What the figure is limited to; null for the whole."),
              optional("slice_value", Types.STRING, "Which queue, group, channel or survey."),
              required("value", createDecimalType(18, 6), "The figure as the screen shows it."),
              required("unit", Types.STRING, "Unit of the figure."))
          .codes("slice_type", "queue", "group", "channel", "survey")
          .codes("unit", "count", "share", "points", "seconds", "money")
          .period("period_start_at", "period_end_at")
          .build();

  private VendorReport() {}
}
