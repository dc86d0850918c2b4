package io.periplus.night;

import static org.apache.spark.sql.functions.col;

import io.periplus.ops.File;
import io.periplus.ops.Stamped;
import io.periplus.store.DeltaStore;
import io.periplus.table.Table;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** The files that the runs behind a release took in. */
final class KnownFiles {
  private static final Table TABLE = Stamped.of(File.TABLE);

  private KnownFiles() {}

  /** Their digests; files of runs that were never published do not count. */
  static Set<String> of(SparkSession spark, DeltaStore store, Set<String> runs) {
    OptionalLong latest = store.latest(TABLE);
    if (latest.isEmpty() || runs.isEmpty()) {
      return Set.of();
    }
    return store
        .read(TABLE, latest.getAsLong())
        .where(col(Stamped.RUN_ID.name()).isin(runs.toArray()))
        .select("sha256")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toSet());
  }
}
