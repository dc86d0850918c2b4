package io.periplus.gold.journey;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.silver.reference.Component;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** The smallest pieces of the journey whose effect is estimated. */
public final class DimComponent extends Dimension {
  public static final Field COMPONENT_KEY =
      required("component_key", Types.BIGINT, "Hash of component_code.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_component")
          .oneRowPer("component", COMPONENT_KEY)
          .columns(
              COMPONENT_KEY,
              required("component_code", Types.STRING, "Code of the component."),
              key("touchpoint_key", "Touchpoint, of dim_touchpoint."),
              optional("kind", Types.STRING, "operational, rating, theme or upstream."),
              optional("unit", Types.STRING, "What one unit is, in words."),
              optional("unit_change", Types.DOUBLE, "Change for which an effect is stated."),
              optional("higher_is_better", Types.BOOLEAN, "Whether a high level is a good one."))
          .columns(Columns.LABELS)
          .build();

  public DimComponent() {
    super(TABLE, List.of(Component.COMPONENT_CODE), Component.TABLE, DimTouchpoint.TABLE);
  }
}
