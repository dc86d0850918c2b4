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

/** The pieces of the journey whose effects are estimated. */
public final class Component extends ReferenceTable {
  public static final Field COMPONENT_CODE = required("component_code", Types.STRING, "Component.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "component")
          .oneRowPer("component of the journey", COMPONENT_CODE)
          .columns(
              COMPONENT_CODE,
              optional(
                  "touchpoint_code",
                  Types.STRING,
                  "Touchpoint it belongs to; null for the whole journey."),
              required("kind", Types.STRING, "operational, rating, theme, upstream."),
              optional(
                  "measure",
                  Types.STRING,
                  "What is measured of it; null when only delivered, and then nothing is."),
              required("unit", Types.STRING, "What one unit of its level is."),
              required("unit_change", Types.DOUBLE, "Change for which effects are stated.")
                  .adds(Additivity.N),
              required("higher_is_better", Types.BOOLEAN, "More of it is better for customers."))
          .columns(LABELS)
          .write(WriteMode.OVERWRITE)
          .build();

  public Component(Latest latest, Journey journey) {
    super(TABLE, latest, configured(journey), "ref_component");
  }

  private static List<Row> configured(Journey journey) {
    return journey.components().stream()
        .map(
            c ->
                row(
                    c.label(),
                    c.code(),
                    c.touchpoint(),
                    c.kind(),
                    c.measure(),
                    c.unit(),
                    c.unitChange(),
                    c.higherIsBetter()))
        .toList();
  }
}
