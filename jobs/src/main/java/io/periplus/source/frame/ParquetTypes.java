package io.periplus.source.frame;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.read.FileVerdict.FileFault;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/** Whether the columns of a Parquet file hold what its dataset declares, without loss. */
final class ParquetTypes {
  private static final List<DataType> WHOLE =
      List.of(DataTypes.ByteType, Types.SMALLINT, Types.INT, Types.BIGINT);

  private ParquetTypes() {}

  /** What is wrong with a file's schema, all at once. */
  static FileFault fault(DatasetDefinition dataset, StructType found) {
    Set<String> names = Set.of(found.fieldNames());
    List<String> lacking =
        dataset.used().stream()
            .filter(c -> c.isRequired() && !names.contains(c.name()))
            .map(c -> c.name())
            .toList();
    if (!lacking.isEmpty()) {
      return new FileFault("SCHEMA_MISSING", "header", "lacks " + String.join(", ", lacking));
    }
    List<String> wrong = new ArrayList<>();
    dataset.used().stream()
        .filter(c -> names.contains(c.name()))
        .forEach(
            c -> {
              DataType type = found.apply(c.name()).dataType();
              if (!isLossless(type, Columns.spark(c.type()))) {
                wrong.add("%s is %s".formatted(c.name(), type.simpleString()));
              }
            });
    return wrong.isEmpty()
        ? FileFault.NONE
        : new FileFault("SCHEMA_TYPE", "header", String.join(", ", wrong));
  }

  static boolean isLossless(DataType from, DataType to) {
    if (from.equals(to) || (from.equals(DataTypes.FloatType) && to.equals(Types.DOUBLE))) {
      return true;
    }
    if (from instanceof DecimalType narrow && to instanceof DecimalType wide) {
      return narrow.scale() <= wide.scale()
          && narrow.precision() - narrow.scale() <= wide.precision() - wide.scale();
    }
    return WHOLE.contains(from)
        && ((WHOLE.contains(to) && WHOLE.indexOf(from) < WHOLE.indexOf(to))
            || (to instanceof DecimalType wide && digits(from) <= wide.precision() - wide.scale()));
  }

  private static int digits(DataType whole) {
    return Arrays.asList(3, 5, 10, 19).get(WHOLE.indexOf(whole));
  }
}
