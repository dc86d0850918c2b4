package io.periplus.gold.shape;

import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.table.Field;
import io.periplus.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A dimension: its query tells the members, and each gets its key; two stand for what is none. */
public abstract class Dimension extends GoldTable {
  private final List<Field> naturalKey;

  /**
   * @param naturalKey what makes a member the same on every rebuild; with {@code valid_from} where
   *     a member has versions
   */
  protected Dimension(Table table, List<Field> naturalKey, Table... inputs) {
    super(table, inputs);
    this.naturalKey = List.copyOf(naturalKey);
  }

  /** The members with everything but their key. */
  protected Dataset<Row> described(Inputs in, Night night) {
    return super.rows(in, night);
  }

  @Override
  public final Dataset<Row> rows(Inputs in, Night night) {
    String key = table().key().get(0).name();
    return Members.added(
        in, table(), described(in, night).withColumn(key, SurrogateKey.of(naturalKey)));
  }
}
