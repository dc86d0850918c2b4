package io.periplus.night;

import static org.apache.spark.sql.functions.col;

import io.periplus.ops.File;
import io.periplus.store.DeltaStore;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** The files that the runs behind a release took in. */
final class KnownFiles {
  private KnownFiles() {}

  /** Their digests; files of runs that were never published do not count. */
  static Set<String> of(SparkSession spark, DeltaStore store, Set<Long> runNumbers) {
    OptionalLong latest = store.latest(File.TABLE);
    if (latest.isEmpty() || runNumbers.isEmpty()) {
      return Set.of();
    }
    return store
        .read(File.TABLE, latest.getAsLong())
        .where(col("run_number").isin(runNumbers.toArray()))
        .select("sha256")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toSet());
  }
}
