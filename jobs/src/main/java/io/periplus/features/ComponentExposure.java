package io.periplus.features;

import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** How often a customer met a component in a month, and how strongly. */
public final class ComponentExposure {
  public static final Field CUSTOMER_ID =
      required("customer_id", Types.STRING, "Who met it.").privacy(Privacy.KEY);
  public static final Field MONTH_START_ON =
      required("month_start_on", Types.DATE, "First day of the month in the business zone.");
  public static final Field COMPONENT_CODE =
      required("component_code", Types.STRING, "Component that was met.");

  public static final Table TABLE =
      Table.in(Layer.FEATURES, "component_exposure")
          .oneRowPer(
              "customer, month and component met", CUSTOMER_ID, MONTH_START_ON, COMPONENT_CODE)
          .answers("Who met which piece of the journey, when and how strongly?")
          .columns(
              CUSTOMER_ID,
              MONTH_START_ON,
              COMPONENT_CODE,
              required("exposure_count", Types.INT, "Events that carry the component's measure.")
                  .adds(Additivity.A),
              required("exposure_sum", Types.EXACT, "Sum of the measure over them.")
                  .adds(Additivity.A),
              required("known_at", Types.TIMESTAMP, "Latest known_at of these events."))
          .write(WriteMode.OVERWRITE)
          .build();

  private ComponentExposure() {}
}
