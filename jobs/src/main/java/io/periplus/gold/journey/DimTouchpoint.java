package io.periplus.gold.journey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.silver.reference.Touchpoint;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Where customer and company meet, stage by stage. */
public final class DimTouchpoint extends Dimension {
  public static final Field TOUCHPOINT_KEY =
      required("touchpoint_key", Types.BIGINT, "Hash of touchpoint_code.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_touchpoint")
          .oneRowPer("touchpoint", TOUCHPOINT_KEY)
          .columns(
              TOUCHPOINT_KEY,
              required("touchpoint_code", Types.STRING, "Code of the touchpoint."),
              optional("stage_code", Types.STRING, "Stage of the journey."),
              optional("stage_position", Types.INT, "Place of the stage in the journey, from 1."),
              optional("stage_label_en", Types.STRING, "Stage, in English."),
              optional("stage_label_es", Types.STRING, "Stage, in Spanish."),
              optional("stage_label_pt", Types.STRING, "Stage, in Portuguese."))
          .columns(Columns.LABELS)
          .build();

  public DimTouchpoint() {
    super(TABLE, List.of(Touchpoint.TOUCHPOINT_CODE), Touchpoint.TABLE);
  }
}
