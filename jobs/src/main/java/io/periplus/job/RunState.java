package io.periplus.job;

import io.periplus.store.DeltaStore;
import io.periplus.store.TableState;
import io.periplus.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which version of each table this run reads: the base release's, until the run writes its own. A
 * run never reads "latest".
 */
public final class RunState {
  private final DeltaStore store;
  private final Map<String, TableState> base;
  private final Map<String, TableState> written = new ConcurrentHashMap<>();

  public RunState(DeltaStore store, Map<String, TableState> base) {
    this.store = store;
    this.base = Map.copyOf(base);
  }

  /** What the run sees of a table; nothing when no night ever wrote it. */
  public Optional<TableState> of(Table table) {
    TableState own = written.get(table.id());
    return Optional.ofNullable(own != null ? own : base.get(table.id()));
  }

  public void wrote(String table, TableState state) {
    written.put(table, state);
  }

  /** Whether the content differs from the base release's. */
  public boolean isChanged(Table table) {
    TableState own = written.get(table.id());
    return own != null && !own.equals(base.get(table.id()));
  }

  public OptionalLong baseVersion(Table table) {
    TableState state = base.get(table.id());
    return state == null ? OptionalLong.empty() : OptionalLong.of(state.version());
  }

  /** The rows of a table as the base release left them, whatever this run wrote since. */
  public Dataset<Row> readBase(SparkSession spark, Table table) {
    TableState state = base.get(table.id());
    return state == null ? store.empty(spark, table) : store.read(spark, table, state.version());
  }

  /** The rows of a table as this run sees them. */
  public Dataset<Row> read(SparkSession spark, Table table) {
    return of(table)
        .map(s -> store.read(spark, table, s.version()))
        .orElseGet(() -> store.empty(spark, table));
  }

  /** How many rows the run sees in a table. */
  public long rows(Table table) {
    return of(table).map(TableState::rows).orElse(0L);
  }
}
