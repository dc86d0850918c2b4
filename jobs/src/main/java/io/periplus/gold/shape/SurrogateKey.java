package io.periplus.gold.shape;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.table.Field;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The one definition of a dimension's key: xxhash64 of its natural key as text, the parts between
 * bars. The same on every rebuild and every cluster; that no two members share one is checked.
 */
public final class SurrogateKey {
  /** Something is meant, but nobody knows what. */
  public static final long UNKNOWN = -1;

  /** Nothing is meant. */
  public static final long NOT_APPLICABLE = -2;

  private SurrogateKey() {}

  /** The key of rows that hold these columns. */
  public static Column of(List<Field> naturalKey) {
    return ofText(naturalKey.stream().map(SurrogateKey::text).toArray(Column[]::new));
  }

  /** The key of the natural key whose parts are these texts. */
  public static Column ofText(Column... parts) {
    return xxhash64(concat_ws("|", parts));
  }

  /** An instant as microseconds, so that no time zone enters into it. */
  private static Column text(Field field) {
    Column value = col(field.name());
    return (field.type().equals(Types.TIMESTAMP) ? unix_micros(value) : value).cast(Types.STRING);
  }
}
