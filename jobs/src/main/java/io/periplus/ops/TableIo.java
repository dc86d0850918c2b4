package io.periplus.ops;

import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Every table that a run made: rows, version, time. */
public final class TableIo {
  public static final Field RUN_ID =
      required("run_id", Types.STRING, "Run: business date and run number.");
  public static final Field TABLE_NAME = required("table_name", Types.STRING, "Layer and name.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "table_io")
          .oneRowPer("table made by a run", RUN_ID, TABLE_NAME)
          .columns(
              RUN_ID,
              required("stage", Types.STRING, "Part of the night."),
              TABLE_NAME,
              required("direction", Types.STRING, "written, or kept when nothing changed."),
              required("delta_version", Types.BIGINT, "Version that holds the rows."),
              required("row_count", Types.BIGINT, "Rows at that version."),
              required("set_aside_count", Types.BIGINT, "Rows that went to quarantine."),
              required("seconds", Types.DOUBLE, "Time it took."))
          .write(WriteMode.APPEND)
          .build();

  private TableIo() {}
}
