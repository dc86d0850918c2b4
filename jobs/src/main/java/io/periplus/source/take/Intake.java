package io.periplus.source.take;

import io.periplus.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a night took in. The frames are lazy over data held in memory or on local disk: write them,
 * then close.
 *
 * @param bronze new rows by bronze table; a table that nothing was delivered for is absent
 * @param quarantine rows of {@code ops.quarantine}
 * @param files rows of {@code ops.file}: files seen for the first time
 * @param quarantineFiles rows of {@code ops.quarantine_file}
 * @param balance rows of {@code ops.landing_balance}; every difference is 0
 * @param delivered landing tables for which a source of this company has a mapping or a file, by
 *     name, so that the others are known to be switched off
 * @param events what a person should know
 * @param isDegraded whether a source or a dataset that is not required is missing
 * @param held frames to let go
 */
public record Intake(
    Map<Table, Dataset<Row>> bronze,
    Dataset<Row> quarantine,
    Dataset<Row> files,
    Dataset<Row> quarantineFiles,
    Dataset<Row> balance,
    Set<String> delivered,
    List<Event> events,
    boolean isDegraded,
    List<Dataset<Row>> held)
    implements AutoCloseable {

  /**
   * Something that a person should know of a delivery, though the night goes on.
   *
   * @param code reason code, such as {@code SCHEMA_DRIFT}
   * @param source source system
   * @param what file, dataset or column that it is about
   * @param count how often
   */
  public record Event(String code, String source, String what, long count) {}

  /** Lets the held data go; the frames cannot be read cheaply afterwards. */
  @Override
  public void close() {
    held.forEach(Dataset::unpersist);
  }
}
