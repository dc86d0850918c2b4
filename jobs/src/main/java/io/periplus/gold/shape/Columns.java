package io.periplus.gold.shape;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.types.DataType;

/** The words in which the tables of gold declare their columns. */
public final class Columns {
  /** What people read, in the three languages of the product. */
  public static final List<Field> LABELS =
      List.of(
          required("label_en", Types.STRING, "Label in English."),
          required("label_es", Types.STRING, "Label in Spanish."),
          required("label_pt", Types.STRING, "Label in Portuguese."));

  private Columns() {}

  /** A reference to a dimension: -1 when unknown, -2 when not applicable, never null. */
  public static Field key(String name, String comment) {
    return required(name, Types.BIGINT, comment);
  }

  /** A part that sums over every key. */
  public static Field added(String name, DataType type, String comment) {
    return optional(name, type, comment).adds(Additivity.A);
  }

  /** A part that sums over every key but time. */
  public static Field stock(String name, DataType type, String comment) {
    return optional(name, type, comment).adds(Additivity.S);
  }

  /** A number that is never summed. */
  public static Field figure(String name, DataType type, String comment) {
    return optional(name, type, comment).adds(Additivity.N);
  }
}
