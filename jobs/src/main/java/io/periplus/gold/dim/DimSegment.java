package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.silver.reference.Segment;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Groups of customers; the primary scheme is exclusive and complete. */
public final class DimSegment extends Dimension {
  public static final Field SEGMENT_KEY =
      required("segment_key", Types.BIGINT, "Hash of scheme_code and segment_code.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_segment")
          .oneRowPer("segment of a scheme", SEGMENT_KEY)
          .columns(
              SEGMENT_KEY,
              required("scheme_code", Types.STRING, "Way of grouping."),
              required("segment_code", Types.STRING, "Code of the group."),
              optional("is_primary", Types.BOOLEAN, "Whether aggregates use the scheme."))
          .columns(Columns.LABELS)
          .build();

  public DimSegment() {
    super(TABLE, List.of(Segment.SCHEME_CODE, Segment.SEGMENT_CODE), Segment.TABLE);
  }
}
