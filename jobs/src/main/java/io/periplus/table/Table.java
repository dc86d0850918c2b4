package io.periplus.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table of the warehouse: what a row is, its columns, the rules its rows keep and how it is
 * written.
 *
 * @param layer where it stands
 * @param name snake_case name inside the layer
 * @param grain what one row is, in words
 * @param answers what question it answers and whom, in words; empty where the grain says it all
 * @param key columns that are unique together
 * @param columns all columns in their order
 * @param checks rules of its rows
 * @param writeMode how a night changes it
 */
public record Table(
    Layer layer,
    String name,
    String grain,
    String answers,
    List<Field> key,
    List<Field> columns,
    List<Check> checks,
    WriteMode writeMode) {

  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
    Set<String> names = columns.stream().map(Field::name).collect(Collectors.toSet());
    if (names.size() != columns.size()) {
      throw new IllegalArgumentException(layer.folder() + "." + name + " names a column twice");
    }
    for (Field field : key) {
      if (!columns.contains(field)) {
        throw new IllegalArgumentException(
            "Key column " + field.name() + " is not a column of " + name);
      }
    }
  }

  public static Builder in(Layer layer, String name) {
    return new Builder(layer, name);
  }

  /** Layer and name, such as {@code gold.dim_date}. */
  public String id() {
    return layer.folder() + "." + name;
  }

  /** The name under which SQL reads it, such as {@code gold_dim_date}. */
  public String view() {
    return layer.folder() + "_" + name;
  }

  public StructType schema() {
    return new StructType(columns.stream().map(Field::toSpark).toArray(StructField[]::new));
  }

  public Optional<Field> column(String named) {
    return columns.stream().filter(f -> f.name().equals(named)).findFirst();
  }

  /** The rows with exactly the declared columns, in order, cast to their types. */
  public Dataset<Row> conform(Dataset<Row> rows) {
    return rows.select(columns.stream().map(Field::conformed).toArray(Column[]::new));
  }

  /** Builds a table in the order in which a reader asks about it. */
  public static final class Builder {
    private final Layer layer;
    private final String name;
    private String grain = "";
    private String answers = "";
    private List<Field> key = List.of();
    private final List<Field> columns = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private WriteMode writeMode = WriteMode.OVERWRITE;

    private Builder(Layer layer, String name) {
      this.layer = layer;
      this.name = name;
    }

    public Builder oneRowPer(String thing, Field... keyColumns) {
      grain = thing;
      key = List.of(keyColumns);
      return this;
    }

    public Builder answers(String question) {
      answers = question;
      return this;
    }

    public Builder columns(Field... fields) {
      columns.addAll(Arrays.asList(fields));
      return this;
    }

    public Builder columns(List<Field> fields) {
      columns.addAll(fields);
      return this;
    }

    public Builder check(String rule, String predicate, Severity severity, String reason) {
      checks.add(new Check(rule, predicate, severity, reason));
      return this;
    }

    public Builder write(WriteMode mode) {
      writeMode = mode;
      return this;
    }

    public Table build() {
      return new Table(layer, name, grain, answers, key, columns, checks, writeMode);
    }
  }
}
