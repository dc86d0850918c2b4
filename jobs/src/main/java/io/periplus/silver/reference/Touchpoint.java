package io.periplus.silver.reference;

import static io.periplus.table.Field.required;

import io.periplus.config.Journey;
import io.periplus.config.Journey.JourneyStage;
import io.periplus.silver.Columns;
import io.periplus.silver.Latest;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Places where company and customers meet, with the stage of the journey they belong to. */
public final class Touchpoint extends ReferenceTable {
  public static final Field TOUCHPOINT_CODE =
      required("touchpoint_code", Types.STRING, "Touchpoint.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "touchpoint")
          .oneRowPer("touchpoint", TOUCHPOINT_CODE)
          .columns(
              TOUCHPOINT_CODE,
              required("stage_code", Types.STRING, "Stage of the journey."),
              required("stage_position", Types.INT, "Place of the stage in the journey, from 1."),
              Columns.label("stage_label_en", "English"),
              Columns.label("stage_label_es", "Spanish"),
              Columns.label("stage_label_pt", "Portuguese"))
          .columns(LABELS)
          .write(WriteMode.OVERWRITE)
          .build();

  public Touchpoint(Latest latest, Journey journey) {
    super(TABLE, latest, configured(journey), "ref_touchpoint");
  }

  private static List<Row> configured(Journey journey) {
    return IntStream.range(0, journey.stages().size())
        .boxed()
        .flatMap(
            at -> {
              JourneyStage stage = journey.stages().get(at);
              return journey.touchpoints().stream()
                  .filter(t -> t.stage().equals(stage.code()))
                  .map(t -> configured(t, stage, at + 1));
            })
        .toList();
  }

  private static Row configured(Journey.Touchpoint touchpoint, JourneyStage stage, int position) {
    return row(
        touchpoint.label(),
        touchpoint.code(),
        stage.code(),
        position,
        stage.label().en(),
        stage.label().es(),
        stage.label().pt());
  }
}
