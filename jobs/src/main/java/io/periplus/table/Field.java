package io.periplus.table;

import static org.apache.spark.sql.functions.col;

import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * A column of a table.
 *
 * @param name snake_case name
 * @param type Spark type, one of {@link Types}
 * @param required whether null is refused
 * @param comment what a value means, with its unit
 * @param privacy what it may tell about a person
 * @param additivity over what it may be summed
 */
public record Field(
    String name,
    DataType type,
    boolean required,
    String comment,
    Privacy privacy,
    Additivity additivity) {

  public Field {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Column name must be snake_case: " + name);
    }
    Objects.requireNonNull(type, "type");
    if (comment.isBlank()) {
      throw new IllegalArgumentException("Column " + name + " has no comment");
    }
  }

  public static Field required(String name, DataType type, String comment) {
    return new Field(name, type, true, comment, Privacy.NONE, Additivity.NONE);
  }

  public static Field optional(String name, DataType type, String comment) {
    return new Field(name, type, false, comment, Privacy.NONE, Additivity.NONE);
  }

  /** The same column with what it tells about a person. */
  public Field privacy(Privacy told) {
    return new Field(name, type, required, comment, told, additivity);
  }

  /** The same column as a measure. */
  public Field adds(Additivity over) {
    return new Field(name, type, required, comment, privacy, over);
  }

  /** The column as an expression, cast to the declared type and carrying its comment. */
  public Column conformed() {
    return col(name).cast(type).as(name, metadata());
  }

  StructField toSpark() {
    return new StructField(name, type, !required, metadata());
  }

  private Metadata metadata() {
    return new MetadataBuilder().putString("comment", comment).build();
  }
}
