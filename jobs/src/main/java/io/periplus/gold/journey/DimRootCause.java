package io.periplus.gold.journey;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.gold.shape.SurrogateKey;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.reference.RootCause;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What lies behind contacts, and who owns it. */
public final class DimRootCause extends Dimension {
  public static final Field ROOT_CAUSE_KEY =
      required("root_cause_key", Types.BIGINT, "Hash of root_cause_code.");
  public static final Field ROOT_CAUSE_CODE =
      required("root_cause_code", Types.STRING, "Code of the cause.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_root_cause")
          .oneRowPer("node of the cause tree", ROOT_CAUSE_KEY)
          .columns(
              ROOT_CAUSE_KEY,
              ROOT_CAUSE_CODE,
              key("parent_root_cause_key", "Cause above it, of dim_root_cause; -2 at the top."),
              optional("level", Types.SMALLINT, "1 at the top of the tree."),
              optional("path", Types.STRING, "Codes from the top down, separated by /."),
              optional("owner", Types.STRING, "Who answers for it."))
          .columns(Columns.LABELS)
          .build();

  public DimRootCause() {
    super(TABLE, List.of(ROOT_CAUSE_CODE), RootCause.TABLE);
  }

  @Override
  protected Dataset<Row> described(Inputs in, Night night) {
    Column parent = col("parent_root_cause_code");
    return super.described(in, night)
        .withColumn(
            "parent_root_cause_key",
            when(parent.isNull(), lit(SurrogateKey.NOT_APPLICABLE))
                .otherwise(SurrogateKey.ofText(parent)));
  }
}
