package io.periplus.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.periplus.ops.File;
import io.periplus.ops.Quarantine;
import io.periplus.ops.Stamped;
import io.periplus.source.take.Earlier;
import io.periplus.store.DeltaStore;
import io.periplus.table.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What the runs behind a release took in and set aside. */
final class KnownFiles {
  private static final Table FILES = Stamped.of(File.TABLE);
  private static final Table QUARANTINE = Stamped.of(Quarantine.TABLE);

  private KnownFiles() {}

  /**
   * Their files and their rows set aside; runs that were never published do not count. A file that
   * was not whole is not known: it is looked at again.
   */
  static Earlier of(DeltaStore store, Set<String> runs) {
    Dataset<Row> files = rows(store, FILES, runs);
    if (files == null) {
      return Earlier.NONE;
    }
    List<Row> known =
        files
            .where(not(col("reason").eqNullSafe("FILE_UNSTABLE")))
            .select("sha256", "source", "name")
            .orderBy("first_seen_at")
            .collectAsList();
    Set<String> digests = new HashSet<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Row file : known) {
      digests.add(file.getString(0));
      names.put(Earlier.nameOf(file.getString(1), file.getString(2)), file.getString(0));
    }
    return new Earlier(digests, names, rows(store, QUARANTINE, runs));
  }

  private static @Nullable Dataset<Row> rows(DeltaStore store, Table table, Set<String> runs) {
    OptionalLong latest = store.latest(table);
    return latest.isEmpty() || runs.isEmpty()
        ? null
        : store
            .read(table, latest.getAsLong())
            .where(col(Stamped.RUN_ID.name()).isin(runs.toArray()));
  }
}
