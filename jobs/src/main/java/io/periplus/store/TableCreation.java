package io.periplus.store;

import io.periplus.table.Field;
import io.periplus.table.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The first commit of a table: its declaration and no rows. Delta's own transaction makes it;
 * Delta's builder would come to the same transaction through a statement that Spark plans first.
 */
final class TableCreation {
  /** Each costs a little of every row written; readers skip by what stands first: keys, dates. */
  private static final int MOST_STATISTICS = 8;

  private TableCreation() {}

  static void commit(SparkSession spark, String folder, Table table) {
    Metadata declared = declared(table);
    OptimisticTransaction creation =
        DeltaLog.forTable(spark, folder).startTransaction(Option.empty(), Option.empty());
    creation.updateMetadata(declared, false);
    creation.commit(
        CollectionConverters.asScala(List.<org.apache.spark.sql.delta.actions.Action>of()).toSeq(),
        new DeltaOperations.CreateTable(declared, false, false, Option.empty()));
  }

  private static Metadata declared(Table table) {
    Map<String, String> properties =
        Map.of(
            "delta.enableDeletionVectors", "false",
            "delta.deletedFileRetentionDuration", "interval 60 days",
            "delta.logRetentionDuration", "interval 90 days",
            "delta.dataSkippingStatsColumns", shownColumns(table));
    return new Metadata(
        UUID.randomUUID().toString(),
        null,
        table.grain(),
        Format.apply(Format.apply$default$1(), Format.apply$default$2()),
        table.schema().json(),
        CollectionConverters.asScala(List.<String>of()).toSeq(),
        scala.collection.immutable.Map.from(CollectionConverters.asScala(properties)),
        Option.apply((Object) System.currentTimeMillis()));
  }

  /** File statistics stand in Delta's log for ever: never of a column that tells about a person. */
  private static String shownColumns(Table table) {
    return table.columns().stream()
        .filter(f -> f.privacy().mayBeShown() && hasOrder(f.type()))
        .map(Field::name)
        .limit(MOST_STATISTICS)
        .collect(Collectors.joining(","));
  }

  private static boolean hasOrder(DataType type) {
    return type instanceof NumericType
        || type instanceof StringType
        || type instanceof DateType
        || type instanceof TimestampType;
  }
}
