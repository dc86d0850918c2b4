package io.periplus.gold.journey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.silver.reference.Reason;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Why customers get in touch. */
public final class DimReason extends Dimension {
  public static final Field REASON_KEY =
      required("reason_key", Types.BIGINT, "Hash of source_system and reason_code.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_reason")
          .oneRowPer("contact reason", REASON_KEY)
          .columns(
              REASON_KEY,
              required("source_system", Types.STRING, "Source that uses the code, * for all."),
              required("reason_code", Types.STRING, "Code as the source writes it."),
              optional("reason_group", Types.STRING, "Reasons that count as the same problem."),
              optional("parent_reason_code", Types.STRING, "Reason above it."),
              optional("is_complaint", Types.BOOLEAN, "Whether it makes a contact a complaint."),
              optional(
                  "episode_gap_days",
                  Types.INT,
                  "Contacts of the group at most this far apart are one episode."),
              optional(
                  "fcr_window_days",
                  Types.INT,
                  "A contact without another of the group for this long resolved the matter."))
          .columns(Columns.LABELS)
          .build();

  public DimReason() {
    super(TABLE, List.of(Reason.SOURCE_SYSTEM, Reason.REASON_CODE), Reason.TABLE);
  }
}
