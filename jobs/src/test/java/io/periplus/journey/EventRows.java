package io.periplus.journey;

import static org.apache.spark.sql.functions.lit;

import io.periplus.journey.fold.Event;
import io.periplus.journey.fold.EventKind;
import io.periplus.silver.SourceEvent;
import io.periplus.table.Field;
import io.periplus.table.Types;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Events of the core as rows of {@code silver.source_event}: what the reader of the fold undoes.
 */
final class EventRows {
  private EventRows() {}

  static Dataset<Row> of(SparkSession spark, List<Event> events) {
    Dataset<Row> packed =
        spark.createDataFrame(events.stream().map(EventRows::row).toList(), schema());
    for (Field field : SourceEvent.TABLE.columns()) {
      if (!Arrays.asList(packed.columns()).contains(field.name())) {
        packed =
            packed.withColumn(
                field.name(), field.required() ? lit(0L) : lit(null).cast(packed(field)));
      }
    }
    return Packed.unpack(SourceEvent.TABLE, packed);
  }

  private static StructType schema() {
    return new StructType(
        EventReader.names().stream()
            .map(name -> SourceEvent.TABLE.column(name).orElseThrow())
            .map(f -> DataTypes.createStructField(f.name(), packed(f), true))
            .toArray(StructField[]::new));
  }

  private static DataType packed(Field field) {
    return List.of(Types.MONEY, Types.TIMESTAMP, Types.INT).contains(field.type())
        ? Types.BIGINT
        : field.type();
  }

  private static Row row(Event event) {
    return RowFactory.create(
        Arrays.stream(Event.class.getRecordComponents()).map(c -> cell(event, c)).toArray());
  }

  private static @Nullable Object cell(Event event, RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(event);
      boolean isAbsent =
          Long.valueOf(Event.ABSENT).equals(value) || Double.valueOf(Double.NaN).equals(value);
      return isAbsent ? null : value instanceof EventKind kind ? kind.code() : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName(), e);
    }
  }
}
