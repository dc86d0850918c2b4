package io.periplus.ops;

import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.stream.Stream;

/** What intake reports of files and rows, with the run that took them in. */
public final class Stamped {
  public static final Field RUN_ID =
      required("run_id", Types.STRING, "Run that recorded the row: business date and run number.");

  private Stamped() {}

  /** The same table with the run as its first column; rows of unpublished runs stay apart so. */
  public static Table of(Table reported) {
    return Table.in(reported.layer(), reported.name())
        .oneRowPer(
            reported.grain() + ", as a run recorded it",
            Stream.concat(Stream.of(RUN_ID), reported.key().stream()).toArray(Field[]::new))
        .columns(RUN_ID)
        .columns(reported.columns())
        .write(reported.writeMode())
        .build();
  }
}
