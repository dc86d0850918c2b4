package io.periplus.source.read;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a file, one after the other. */
interface RawRecords {
  /** The next record, null after the last; throws {@link FileRefused} for a broken file. */
  @Nullable RawRecord next() throws IOException;

  /** Columns that the file has so far shown and the definition does not name. */
  Set<String> unknownColumns();

  /** Optional columns of the definition that the file does not have. */
  Set<String> absentColumns();

  /**
   * A record of a file, still text.
   *
   * @param cells one for each column that is read, in the order of its definition
   * @param others cells of columns that the definition does not name; where the record has no
   *     proper shape, all that it holds
   * @param fault reason code of a record without proper shape, else empty
   */
  record RawRecord(List<@Nullable String> cells, Map<String, String> others, String fault) {

    static RawRecord misshapen(int columns, Map<String, String> held) {
      return new RawRecord(Collections.nCopies(columns, null), held, "ROW_SHAPE");
    }
  }
}
