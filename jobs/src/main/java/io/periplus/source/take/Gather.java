package io.periplus.source.take;

import io.periplus.job.Together;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Collects small results of many frames, several at a time. A union of them would be one query
 * whose every task carries the plans of all: with a few dozen tables that costs more than the work.
 */
final class Gather {
  private static final int AT_A_TIME = 4;

  private Gather() {}

  /** The rows of all frames, in the order of the frames. */
  static List<Row> rows(List<Dataset<Row>> frames) {
    List<Supplier<List<Row>>> each =
        frames.stream().<Supplier<List<Row>>>map(frame -> frame::collectAsList).toList();
    return Together.all(each, AT_A_TIME).stream().flatMap(List::stream).toList();
  }
}
