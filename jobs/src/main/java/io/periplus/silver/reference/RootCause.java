package io.periplus.silver.reference;

import static io.periplus.table.Field.optional;
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

/** Causes upstream of contacts, as a tree. */
public final class RootCause extends ReferenceTable {
  public static final Field ROOT_CAUSE_CODE = required("root_cause_code", Types.STRING, "Cause.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "root_cause")
          .oneRowPer("cause", ROOT_CAUSE_CODE)
          .columns(
              ROOT_CAUSE_CODE,
              optional(
                  "parent_root_cause_code",
                  Types.STRING,
                  "Cause of which it is a part; null at the top."),
              optional("owner", Types.STRING, "Who answers for it."))
          .columns(LABELS)
          .write(WriteMode.OVERWRITE)
          .build();

  public RootCause(Latest latest, Journey journey) {
    super(TABLE, latest, configured(journey), "ref_root_cause");
  }

  private static List<Row> configured(Journey journey) {
    return journey.rootCauses().stream()
        .map(c -> row(c.label(), c.code(), textOrNull(c.parent()), textOrNull(c.owner())))
        .toList();
  }
}
