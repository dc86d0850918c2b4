package io.periplus.silver.reference;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.config.Journey;
import io.periplus.silver.Latest;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;
import org.apache.spark.sql.Row;

/** Why customers get in touch, in each source's own codes. */
public final class Reason extends ReferenceTable {
  public static final Field SOURCE_SYSTEM =
      required("source_system", Types.STRING, "Source that uses the code; * for all of them.");
  public static final Field REASON_CODE =
      required("reason_code", Types.STRING, "Reason as the source codes it.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "reason")
          .oneRowPer("contact reason of a source", SOURCE_SYSTEM, REASON_CODE)
          .columns(
              SOURCE_SYSTEM,
              REASON_CODE,
              required(
                  "reason_group", Types.STRING, "Reasons of one group count as the same problem."),
              optional("parent_reason_code", Types.STRING, "Reason of which it is a part."),
              optional("root_cause_code", Types.STRING, "Cause taken when nothing upstream tells."),
              required("is_complaint", Types.BOOLEAN, "A contact for it is a complaint."),
              optional(
                      "episode_gap_days",
                      Types.INT,
                      "Contacts of its group at most this far apart are one episode; null takes"
                          + " the company's window.")
                  .adds(Additivity.N),
              optional(
                      "fcr_window_days",
                      Types.INT,
                      "Days without another contact that resolve it; null takes the company's"
                          + " window.")
                  .adds(Additivity.N))
          .columns(LABELS)
          .write(WriteMode.OVERWRITE)
          .build();

  public Reason(Latest latest, Journey journey) {
    super(TABLE, latest, configured(journey), "ref_reason", "ref_episode_window");
  }

  private static List<Row> configured(Journey journey) {
    return journey.reasons().stream()
        .map(
            r ->
                row(
                    r.label(),
                    r.source(),
                    r.code(),
                    r.group(),
                    null,
                    textOrNull(r.rootCause()),
                    r.isComplaint(),
                    r.gapDays(),
                    r.fcrWindowDays()))
        .toList();
  }
}
