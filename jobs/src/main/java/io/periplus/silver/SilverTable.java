package io.periplus.silver;

import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.TableJob;
import io.periplus.table.Table;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A silver table that one query makes: of delivered tables, in their latest versions, and of other
 * silver tables. The query lies beside the class and has the table's name.
 */
public abstract class SilverTable implements TableJob {
  private final Table table;
  private final Latest latest;
  private final List<String> delivered;
  private final List<Table> silver;

  /**
   * @param delivered landing tables that the query reads as {@code latest_<name>}
   * @param silver tables of this layer that it reads besides
   */
  protected SilverTable(Table table, Latest latest, List<String> delivered, Table... silver) {
    this.table = table;
    this.latest = latest;
    this.delivered = List.copyOf(delivered);
    this.silver = List.of(silver);
  }

  @Override
  public final Table table() {
    return table;
  }

  @Override
  public final List<Table> inputs() {
    return Stream.concat(latest.inputs(delivered).stream(), silver.stream()).toList();
  }

  /**
   * Queries beside the class that run before the table's own, in order; each is read by those after
   * it under its name.
   */
  protected List<String> steps() {
    return List.of();
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    latest.show(in, night, delivered);
    for (String step : steps()) {
      in.sql(getClass(), step + ".sql", night.parameters()).createOrReplaceTempView(step);
    }
    return in.sql(getClass(), table.name() + ".sql", night.parameters());
  }
}
