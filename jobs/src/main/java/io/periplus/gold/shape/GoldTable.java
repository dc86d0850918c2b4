package io.periplus.gold.shape;

import static org.apache.spark.sql.functions.lit;

import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.TableJob;
import io.periplus.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table of gold that one query makes; it lies beside the class and has the table's name. */
public abstract class GoldTable implements TableJob {
  private final Table table;
  private final List<Table> inputs;

  protected GoldTable(Table table, Table... inputs) {
    this.table = table;
    this.inputs = List.of(inputs);
  }

  @Override
  public final Table table() {
    return table;
  }

  @Override
  public final List<Table> inputs() {
    return inputs;
  }

  /**
   * Queries beside the class that run before the table's own, in order; each is read by those after
   * it under its name.
   */
  protected List<String> steps() {
    return List.of();
  }

  /** Columns of the model for which no night has a value yet: null, and not in the query. */
  protected List<String> unfilled() {
    return List.of();
  }

  /** What the queries may ask for by name. */
  protected Map<String, Object> parameters(Night night) {
    return night.parameters();
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    for (String step : steps()) {
      in.sql(getClass(), step + ".sql", parameters(night)).createOrReplaceTempView(step);
    }
    Map<String, Column> empty = new HashMap<>();
    unfilled().forEach(name -> empty.put(name, lit(null)));
    return in.sql(getClass(), table.name() + ".sql", parameters(night)).withColumns(empty);
  }
}
