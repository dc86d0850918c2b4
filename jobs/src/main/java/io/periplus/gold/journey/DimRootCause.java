package io.periplus.gold.journey;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** What lies behind contacts, and who owns it. */
public final class DimRootCause {
  public static final Field ROOT_CAUSE_KEY =
      required("root_cause_key", Types.BIGINT, "Hash of root_cause_code.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_root_cause")
          .oneRowPer("node of the cause tree", ROOT_CAUSE_KEY)
          .columns(
              ROOT_CAUSE_KEY,
              required("root_cause_code", Types.STRING, "Code of the cause."),
              key("parent_root_cause_key", "Cause above it, of dim_root_cause; -2 at the top."),
              optional("level", Types.SMALLINT, "1 at the top of the tree."),
              optional("path", Types.STRING, "Codes from the top down, separated by /."),
              optional("owner", Types.STRING, "Who answers for it."))
          .columns(Columns.LABELS)
          .build();

  private DimRootCause() {}
}
