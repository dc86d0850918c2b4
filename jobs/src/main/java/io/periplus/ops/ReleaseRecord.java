package io.periplus.ops;

import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Every table of every release with its version and digest. */
public final class ReleaseRecord {
  public static final Field RELEASE_ID = required("release_id", Types.STRING, "Release.");
  public static final Field TABLE_NAME = required("table_name", Types.STRING, "Layer and name.");

  public static final Table TABLE =
      Table.in(Layer.OPS, "release")
          .oneRowPer("table of a release", RELEASE_ID, TABLE_NAME)
          .columns(
              RELEASE_ID,
              required("business_date", Types.DATE, "The day that the release closes."),
              required("run_id", Types.STRING, "Run that made the release."),
              TABLE_NAME,
              required("delta_version", Types.BIGINT, "Delta version that belongs to it."),
              required("row_count", Types.BIGINT, "Rows at that version."),
              required("content_hash", Types.STRING, "Digest of the content."),
              required("is_changed", Types.BOOLEAN, "The release's own run wrote this version."))
          .write(WriteMode.APPEND)
          .build();

  private ReleaseRecord() {}
}
