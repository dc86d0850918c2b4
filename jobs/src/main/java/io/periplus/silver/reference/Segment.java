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
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Named groups of customers. The primary scheme is the configured one; others are only named. */
public final class Segment extends ReferenceTable {
  /** Scheme by which results are cut: exclusive and complete. */
  public static final String PRIMARY = "primary";

  public static final Field SCHEME_CODE =
      required("scheme_code", Types.STRING, "Scheme of segments; primary for the configured one.");
  public static final Field SEGMENT_CODE = required("segment_code", Types.STRING, "Segment.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "segment")
          .oneRowPer("segment of a scheme", SCHEME_CODE, SEGMENT_CODE)
          .columns(
              SCHEME_CODE,
              SEGMENT_CODE,
              required("position", Types.INT, "Place in which it is tried, from 1."),
              required("is_primary", Types.BOOLEAN, "Belongs to the primary scheme."))
          .columns(LABELS)
          .write(WriteMode.OVERWRITE)
          .build();

  public Segment(Latest latest, Journey journey) {
    super(TABLE, latest, configured(journey), "ref_segment");
  }

  private static List<Row> configured(Journey journey) {
    return IntStream.range(0, journey.segments().size())
        .mapToObj(
            at -> {
              Journey.Segment segment = journey.segments().get(at);
              return row(segment.label(), PRIMARY, segment.code(), at + 1, true);
            })
        .toList();
  }
}
