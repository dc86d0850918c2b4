package io.periplus.source.read;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a file, still text.
 *
 * @param cells one for each column that is read, in the order of its definition
 * @param others cells of columns that the definition does not name; where the record has no proper
 *     shape, all that it holds
 * @param fault reason code of a record without proper shape, else empty
 */
record RawRecord(List<@Nullable String> cells, Map<String, String> others, String fault) {

  static RawRecord misshapen(int columns, Map<String, String> held) {
    return new RawRecord(Collections.nCopies(columns, null), held, "ROW_SHAPE");
  }
}
