package io.periplus.landing;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Field;
import io.periplus.table.Privacy;
import io.periplus.table.Types;
import java.util.List;

/** What every row tells about itself, whatever it is about. */
final class CommonColumns {
  static final Field SOURCE_SYSTEM =
      required("source_system", Types.STRING, "Declared source, as in the configuration.");

  static final List<Field> ALL =
      List.of(
          SOURCE_SYSTEM,
          required("source_record_id", Types.STRING, "The source's own id of the record."),
          optional("source_updated_at", Types.TIMESTAMP, "Last change in the source, UTC."),
          optional(
              "known_at",
              Types.TIMESTAMP,
              "When the company learned the fact, UTC; null takes the arrival of the file."),
          optional(
              "utc_offset_minutes",
              Types.SMALLINT,
              "Local offset at the anchor instant, in minutes east of UTC."),
          required("is_deleted", Types.BOOLEAN, "The source deleted the record."),
          optional(
                  "attributes",
                  Types.MAP,
                  "Other fields of the source; used only where the configuration names them.")
              .privacy(Privacy.PERSONAL));

  private CommonColumns() {}
}
