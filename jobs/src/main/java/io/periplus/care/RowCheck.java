package io.periplus.care;

import io.periplus.night.Plan;
import io.periplus.store.DeltaStore;
import io.periplus.store.control.Manifest;
import io.periplus.table.Table;
import io.periplus.table.WriteMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads every row of a release and compares its digest with the published one. */
public final class RowCheck {
  private final DeltaStore store;
  private final Plan plan;

  public RowCheck(SparkSession spark, Path warehouse, Plan plan) {
    this.store = new DeltaStore(spark, warehouse);
    this.plan = plan;
  }

  /** What is wrong with the rows of a release; tables that the plan does not know are left out. */
  public List<String> hurts(Manifest release) {
    List<String> hurts = new ArrayList<>();
    for (Manifest.TableVersion at : release.tables()) {
      Optional<Table> table = plan.table(at.name());
      table.flatMap(t -> hurt(release, t, at)).ifPresent(hurts::add);
    }
    return hurts;
  }

  private Optional<String> hurt(Manifest release, Table table, Manifest.TableVersion at) {
    String where = "%s, %s at version %d".formatted(release.releaseId(), at.name(), at.version());
    try {
      Row measured = store.measure(table, store.read(table, at.version()), List.of());
      boolean isSame =
          table.writeMode() == WriteMode.APPEND
              ? measured.<Long>getAs("row_count") == at.rows()
              : DeltaStore.contentHash(measured).equals(at.contentHash());
      return isSame ? Optional.empty() : Optional.of(where + ": other rows than were published");
    } catch (Exception e) { // Scala does not declare what it throws.
      return Optional.of(where + ": its rows cannot be read: " + firstLine(e));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
