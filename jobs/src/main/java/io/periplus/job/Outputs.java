package io.periplus.job;

import io.periplus.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows that a job made, by table. */
public final class Outputs {
  public static final Outputs NONE = new Outputs(Map.of());

  private final Map<Table, Dataset<Row>> rows;

  private Outputs(Map<Table, Dataset<Row>> rows) {
    this.rows = rows;
  }

  public static Outputs of(Table table, Dataset<Row> rows) {
    return new Outputs(Map.of(table, rows));
  }

  public Outputs and(Table table, Dataset<Row> more) {
    Map<Table, Dataset<Row>> all = new LinkedHashMap<>(rows);
    all.put(table, more);
    return new Outputs(all);
  }

  /** The rows of one output with exactly its declared columns. */
  public Dataset<Row> of(Table table) {
    Dataset<Row> made = rows.get(table);
    if (made == null) {
      throw new NoSuchElementException("The job made no rows for " + table.id());
    }
    return table.conform(made);
  }
}
