package io.periplus.ops;

import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** What every stage of every run took of the machine, and what that costs. */
public final class StageCost {
  public static final Field RUN_ID =
      required("run_id", Types.STRING, "Run: business date and run number.");
  public static final Field STAGE = required("stage", Types.STRING, "Part of the night.");
  public static final Field STARTED_AT =
      required("started_at", Types.TIMESTAMP, "When the stage began, UTC.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "stage_cost")
          .oneRowPer("stage of a run", RUN_ID, STAGE, STARTED_AT)
          .columns(
              RUN_ID,
              STAGE,
              STARTED_AT,
              required("core_seconds", Types.DOUBLE, "Time of all cores in its tasks.")
                  .adds(Additivity.A),
              required("gc_seconds", Types.DOUBLE, "Time of these in garbage collection.")
                  .adds(Additivity.A),
              bytes("read_bytes", "Bytes read from files."),
              bytes("written_bytes", "Bytes written to files."),
              bytes("shuffled_bytes", "Bytes written to be regrouped."),
              bytes("spilled_bytes", "Bytes that did not fit into memory."),
              required("peak_bytes", Types.BIGINT, "Most memory that one task held."),
              required(
                      "cost_amount",
                      Types.MONEY,
                      "Core time at the price of the settings, in the group currency; 0 without a"
                          + " price.")
                  .adds(Additivity.A))
          .write(WriteMode.APPEND)
          .build();

  private StageCost() {}

  private static Field bytes(String name, String meaning) {
    return required(name, Types.BIGINT, meaning).adds(Additivity.A);
  }
}
