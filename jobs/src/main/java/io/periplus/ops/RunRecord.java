package io.periplus.ops;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Every stage of every run: when, with what, how it ended. */
public final class RunRecord {
  public static final Field RUN_ID =
      required("run_id", Types.STRING, "Run: business date and run number.");
  public static final Field STAGE = required("stage", Types.STRING, "Part of the night.");
  public static final Field STARTED_AT =
      required("started_at", Types.TIMESTAMP, "When the stage began, UTC.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "run")
          .oneRowPer("stage of a run", RUN_ID, STAGE, STARTED_AT)
          .columns(
              RUN_ID,
              STAGE,
              required("business_date", Types.DATE, "The day that the run closes."),
              required("state", Types.STRING, "done or failed."),
              STARTED_AT,
              required("ended_at", Types.TIMESTAMP, "When it ended, UTC."),
              required("input_fingerprint", Types.STRING, "Digest of all that went in."),
              required("exit_code", Types.INT, "What the process says for this stage."),
              optional("message", Types.STRING, "Code and first line of a failure."))
          .write(WriteMode.APPEND)
          .build();

  private RunRecord() {}
}
