package io.periplus.serve.postgres;

import static org.apache.spark.sql.functions.col;

import io.periplus.errors.ServeErrors;
import io.periplus.store.ReleaseCatalog;
import io.periplus.store.ReleaseViews;
import io.periplus.store.control.Manifest;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Gold of one release, read by Spark for its copy in Postgres. */
public final class GoldEdition {
  private final SparkSession spark;
  private final Manifest release;
  private final List<Table> tables;

  /**
   * @param spark a session that reads
   * @param tables declarations, of which those of gold in the release are copied
   * @param hasCustomers whether tables about single customers are copied too
   */
  public GoldEdition(
      SparkSession spark, Manifest release, List<Table> tables, boolean hasCustomers) {
    this.spark = spark;
    this.release = release;
    this.tables =
        tables.stream()
            .filter(t -> t.layer() == Layer.GOLD && release.table(t.id()).isPresent())
            .filter(t -> hasCustomers || !Sheet.isAboutCustomers(t))
            .toList();
  }

  /**
   * Copies and shows it; nothing is done where Postgres shows this release already.
   *
   * @param name name of the schema that people read
   * @return sheets that were copied; none when there was nothing to do
   * @throws io.periplus.errors.PeriplusException PER-7010 for what Postgres refuses, and the errors
   *     of {@link ServingCopy#show}
   */
  public int copyTo(java.sql.Connection database, String name) {
    ServingCopy copy = new ServingCopy(database, name);
    try {
      if (copy.shown().equals(release.releaseId())) {
        return 0;
      }
      spark.conf().set(ReleaseCatalog.PIN, release.releaseId());
      List<Sheet> sheets = new ArrayList<>(tables.stream().map(Sheet::of).toList());
      ReleaseViews.NAMES.stream()
          .filter(view -> ReleaseViews.isAnswered(spark, view))
          .forEach(
              view -> sheets.add(Sheet.of(view, spark.table("periplus.gold." + view).schema())));
      Map<String, Long> counts = new HashMap<>();
      tables.forEach(t -> counts.put(t.name(), release.table(t.id()).orElseThrow().rows()));
      List<String> aboutCustomers =
          tables.stream().filter(Sheet::isAboutCustomers).map(Table::name).toList();
      copy.show(
          new ServingCopy.Edition(release.releaseId(), release.businessDate(), counts),
          new Star(sheets),
          aboutCustomers,
          this::rows);
      return sheets.size();
    } catch (SQLException e) {
      throw ServeErrors.postgres(String.valueOf(e.getMessage()));
    }
  }

  /** Everything as text, as Spark writes it in UTC: so does Postgres read it. */
  private Iterator<List<@Nullable String>> rows(Sheet sheet) {
    Column[] texts =
        sheet.columns().stream().map(c -> col(c.name()).cast("string")).toArray(Column[]::new);
    Iterator<Row> rows =
        spark.table("periplus.gold." + sheet.name()).select(texts).toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<@Nullable String> next() {
        Row row = rows.next();
        List<@Nullable String> values = new ArrayList<>(row.size());
        IntStream.range(0, row.size()).forEach(i -> values.add(row.getString(i)));
        return Collections.unmodifiableList(values);
      }
    };
  }
}
