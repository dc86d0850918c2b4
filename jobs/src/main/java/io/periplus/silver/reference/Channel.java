package io.periplus.silver.reference;

import static io.periplus.table.Field.required;

import io.periplus.config.Journey;
import io.periplus.silver.Latest;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;
import org.apache.spark.sql.Row;

/** Media by which company and customers meet. */
public final class Channel extends ReferenceTable {
  public static final Field CHANNEL_CODE = required("channel_code", Types.STRING, "Channel.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "channel")
          .oneRowPer("channel", CHANNEL_CODE)
          .columns(
              CHANNEL_CODE,
              required("kind", Types.STRING, "contact, sales, marketing, survey."),
              required("is_human", Types.BOOLEAN, "A person of the company is at the other end."),
              required("is_digital", Types.BOOLEAN, "No voice and no visit."))
          .columns(LABELS)
          .write(WriteMode.OVERWRITE)
          .build();

  public Channel(Latest latest, Journey journey) {
    super(TABLE, latest, configured(journey), "ref_channel");
  }

  private static List<Row> configured(Journey journey) {
    return journey.channels().stream()
        .map(c -> row(c.label(), c.code(), c.kind(), c.isHuman(), c.isDigital()))
        .toList();
  }
}
