package io.periplus.job;

import io.periplus.table.Layer;
import io.periplus.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A job that makes one table; the usual page of the warehouse. */
public interface TableJob extends Job {
  Table table();

  Dataset<Row> rows(Inputs in, Night night);

  @Override
  default String name() {
    return table().id();
  }

  @Override
  default Stage stage() {
    Layer layer = table().layer();
    return switch (layer) {
      case LANDING, BRONZE, OPS -> Stage.INGEST;
      case SILVER, FEATURES -> Stage.JOURNEY;
      case MODELS -> Stage.MODELS;
      case GOLD -> Stage.GOLD;
    };
  }

  @Override
  default List<Table> outputs() {
    return List.of(table());
  }

  @Override
  default Outputs run(Inputs in, Night night) {
    return Outputs.of(table(), rows(in, night));
  }
}
