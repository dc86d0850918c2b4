package io.periplus.job;

import io.periplus.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables that a job declared, readable as data frames and by SQL; nothing else. */
public final class Inputs {
  private final SparkSession spark;
  private final Map<Table, Dataset<Row>> tables;
  private final Map<Table, Dataset<Row>> before;

  public Inputs(SparkSession spark, Map<Table, Dataset<Row>> tables) {
    this(spark, tables, Map.of());
  }

  /**
   * The inputs of a job that remembers.
   *
   * @param before its own tables as the last release left them
   */
  public Inputs(
      SparkSession spark, Map<Table, Dataset<Row>> tables, Map<Table, Dataset<Row>> before) {
    this.spark = spark;
    this.before = Map.copyOf(before);
    this.tables = new LinkedHashMap<>(tables);
    this.tables.forEach((table, rows) -> rows.createOrReplaceTempView(table.view()));
  }

  public Dataset<Row> of(Table table) {
    Dataset<Row> rows = tables.get(table);
    if (rows == null) {
      throw new NoSuchElementException(table.id() + " is not an input of this job");
    }
    return rows;
  }

  /** A table of the job's own as the last release left it; without rows where there was none. */
  public Dataset<Row> before(Table table) {
    Dataset<Row> rows = before.get(table);
    return rows == null ? rows(table, List.of()) : rows;
  }

  /** The rows of a query beside {@code owner}, whose inputs are named {@code layer_table}. */
  public Dataset<Row> sql(Class<?> owner, String file, Map<String, Object> parameters) {
    return spark.sql(textOf(owner, file), parameters);
  }

  /** Rows that come from the configuration rather than from a table. */
  public Dataset<Row> rows(Table table, List<Row> rows) {
    return spark.createDataFrame(rows, table.schema());
  }

  private static String textOf(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new NoSuchElementException(file + " does not lie beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
