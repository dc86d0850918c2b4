package io.periplus.ops;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** What every stage of every run took of the machine, and what that costs. */
public final class StageCost {
  public static final Table TABLE =
      Table.in(Layer.OPS, "stage_cost")
          .oneRowPer("stage of a run", RunRecord.RUN_ID, RunRecord.STAGE, RunRecord.STARTED_AT)
          .columns(
              RunRecord.RUN_ID,
              RunRecord.STAGE,
              RunRecord.STARTED_AT,
              required("seconds", Types.DOUBLE, "Time by the clock."),
              required("core_seconds", Types.DOUBLE, "Processor time of Spark's tasks."),
              required("gc_seconds", Types.DOUBLE, "Time of these in garbage collection."),
              required("read_bytes", Types.BIGINT, "Bytes read from files."),
              required("written_bytes", Types.BIGINT, "Bytes written to files."),
              required("shuffle_bytes", Types.BIGINT, "Bytes written to be regrouped."),
              required("spilled_bytes", Types.BIGINT, "Bytes that did not fit into memory."),
              required("peak_bytes", Types.BIGINT, "Most memory that one task held."),
              optional(
                  "core_hour_amount",
                  Types.MONEY,
                  "Price of an hour of one core, in the group currency; empty where none is set."),
              optional(
                  "cost_amount",
                  Types.MONEY,
                  "Price of the processor time, in the group currency; empty without a price."))
          .write(WriteMode.APPEND)
          .build();

  private StageCost() {}
}
