package io.periplus.gold.shape;

import static io.periplus.gold.shape.SurrogateKey.NOT_APPLICABLE;
import static io.periplus.gold.shape.SurrogateKey.UNKNOWN;

import io.periplus.config.Label;
import io.periplus.job.Inputs;
import io.periplus.table.Field;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The two members that every dimension has, so that no fact points nowhere. */
public final class Members {
  private static final Label UNKNOWN_LABEL = new Label("Unknown", "Desconocido", "Desconhecido");
  private static final Label NOT_APPLICABLE_LABEL =
      new Label("Not applicable", "No aplica", "Não se aplica");

  private Members() {}

  /** The rows with exactly the declared columns, and the two members. */
  public static Dataset<Row> added(Inputs in, Table table, Dataset<Row> rows) {
    List<Row> members =
        List.of(
            member(table, UNKNOWN, "unknown", UNKNOWN_LABEL),
            member(table, NOT_APPLICABLE, "not_applicable", NOT_APPLICABLE_LABEL));
    return table.conform(rows).unionByName(in.rows(table, members));
  }

  private static Row member(Table table, long key, String code, Label label) {
    return RowFactory.create(
        table.columns().stream().map(f -> value(f, key, code, label)).toArray());
  }

  private static @Nullable Object value(Field field, long key, String code, Label label) {
    String name = field.name();
    if (name.endsWith("label_en")) {
      return label.en();
    } else if (name.endsWith("label_es")) {
      return label.es();
    } else if (name.endsWith("label_pt")) {
      return label.pt();
    } else if (name.endsWith("_key")) {
      return field.type().equals(Types.INT) ? (Object) (int) key : (Object) key;
    } else if (name.equals("is_current")) {
      return true;
    }
    return field.required() && field.type().equals(Types.STRING) ? code : null;
  }
}
