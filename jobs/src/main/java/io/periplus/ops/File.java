package io.periplus.ops;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Every file that was ever found in a landing folder, and what became of it. */
public final class File {
  public static final Field SHA256 =
      required("sha256", Types.STRING, "Identity of the file: SHA-256 of its bytes.");
  public static final Field SOURCE = required("source", Types.STRING, "Source system.");
  public static final Field NAME =
      required("name", Types.STRING, "Path below the source's folder.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "file")
          .oneRowPer("file of a landing folder, when first seen", SHA256, SOURCE, NAME)
          .columns(
              SHA256,
              SOURCE,
              optional("dataset", Types.STRING, "Dataset that claims it; null when none does."),
              NAME,
              required("size", Types.BIGINT, "Bytes as delivered."),
              required(
                  "first_seen_at",
                  Types.TIMESTAMP,
                  "Last instant of the night that found it, UTC."),
              required("batch_date", Types.DATE, "Business date of that night."),
              required(
                  "state",
                  Types.STRING,
                  "accepted, rejected, repeat (same bytes as another file), ignored (by declaration)"
                      + " or unclaimed."),
              optional("reason", Types.STRING, "Reason code; null for an accepted file."),
              optional("row_count", Types.BIGINT, "Records read; null for a file not read."))
          .write(WriteMode.APPEND)
          .build();

  private File() {}
}
