package io.periplus.ops;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Every file that was refused whole, and why: none of its rows is in the warehouse. */
public final class QuarantineFile {
  public static final Field SHA256 =
      required("sha256", Types.STRING, "The file: SHA-256 of its bytes.");
  public static final Field SOURCE = required("source", Types.STRING, "Source system.");
  public static final Field NAME = required("name", Types.STRING, "Path of the file.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "quarantine_file")
          .oneRowPer("rejected file", SHA256, SOURCE, NAME)
          .columns(
              SHA256,
              SOURCE,
              required("dataset", Types.STRING, "Dataset that claims it."),
              NAME,
              required("batch_date", Types.DATE, "Business date of the night that refused it."),
              required("reason", Types.STRING, "Reason code, such as FILE_QUOTE."),
              required(
                  "step", Types.STRING, "Where it failed: open, decode, header, records or close."),
              required("detail", Types.STRING, "What was seen, without any value of a row."),
              optional(
                  "moved_to",
                  Types.STRING,
                  "Where the file was put; null while it lies where it was."))
          .write(WriteMode.APPEND)
          .build();

  private QuarantineFile() {}
}
