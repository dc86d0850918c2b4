package io.periplus.source.read;

import java.io.IOException;
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
}
