package io.periplus.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.job.Night;
import io.periplus.landing.LandingTable;
import io.periplus.table.Field;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The versions of a record: all of them are in bronze, and one of them counts. */
final class Versions {
  private static final String PLACE = "version_place";

  private Versions() {}

  /**
   * The version that counts of every record: among those known when the night closed the last
   * change in the source, then the last arrival, then the greatest content hash. A record whose
   * version says that it was deleted is left out. {@code known_at} is never null here.
   */
  static Dataset<Row> latest(Dataset<Row> bronze, LandingTable landing, Night night) {
    WindowSpec newestFirst =
        Window.partitionBy(columns(landing.table().key()))
            .orderBy(
                col("source_updated_at").desc_nulls_last(),
                col("landed_at").desc(),
                xxhash64(to_json(struct(columns(landing.table().columns())))).desc());
    return bronze
        .withColumn("known_at", coalesce(col("known_at"), col("landed_at")))
        .where(col("known_at").lt(lit(Timestamp.from(night.asOf()))))
        .withColumn(PLACE, row_number().over(newestFirst))
        .where(col(PLACE).equalTo(1).and(not(col("is_deleted"))))
        .drop(PLACE);
  }

  private static Column[] columns(List<Field> fields) {
    return fields.stream().map(f -> col(f.name())).toArray(Column[]::new);
  }
}
