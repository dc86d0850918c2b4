package io.periplus.source.take;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.periplus.bronze.Bronze;
import io.periplus.job.Night;
import io.periplus.landing.LandingTable;
import io.periplus.source.frame.Columns;
import io.periplus.table.Types;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one landing table from one source, each good, refused or stored already.
 *
 * @param table what they are
 * @param rows the rows with {@code _rule}, {@code _reason}, {@code _drift} and {@code _stored};
 *     held
 */
record LandingRows(LandingTable table, Dataset<Row> rows) {
  private static final String STORED = "_stored";
  private static final String DIGEST = "_digest";

  /** Marks the checked rows that bronze holds word for word, whoever delivered them. */
  static LandingRows of(LandingTable table, Dataset<Row> checked, @Nullable Dataset<Row> bronze) {
    Dataset<Row> marked =
        bronze == null ? checked.withColumn(STORED, lit(false)) : marked(table, checked, bronze);
    return new LandingRows(table, marked.persist(StorageLevel.MEMORY_AND_DISK()));
  }

  private static Dataset<Row> marked(
      LandingTable table, Dataset<Row> checked, Dataset<Row> bronze) {
    List<String> key = table.table().key().stream().map(f -> f.name()).toList();
    Column digest = Columns.digest(Arrays.asList(table.table().schema().fields()));
    Column[] compared =
        Stream.concat(key.stream(), Stream.of(DIGEST)).map(functions::col).toArray(Column[]::new);
    Dataset<Row> stored =
        bronze.withColumn(DIGEST, digest).select(compared).distinct().withColumn(STORED, lit(true));
    String[] using = Stream.concat(key.stream(), Stream.of(DIGEST)).toArray(String[]::new);
    return checked
        .withColumn(DIGEST, digest)
        .join(stored, using, "left")
        .withColumn(STORED, coalesce(col(STORED), lit(false)))
        .drop(DIGEST);
  }

  /** What is new, as bronze keeps it. */
  Dataset<Row> fresh(Night night) {
    Dataset<Row> kept =
        rows.where(col(Columns.REASON).isNull().and(not(col(STORED))))
            .withColumn("landed_at", lit(Timestamp.from(night.lastInstant())))
            .withColumn("batch_date", lit(Date.valueOf(night.businessDate())))
            .withColumn("source_file", col(Columns.FILE))
            .withColumn("source_row", col(Columns.ROW));
    return Bronze.table(table.name()).conform(kept);
  }

  /** Records that a refused row came from. */
  Dataset<Row> refusedLineage() {
    return lineage(col(Columns.REASON).isNotNull());
  }

  /** Records that say what bronze holds already. */
  Dataset<Row> storedLineage() {
    return lineage(col(Columns.REASON).isNull().and(col(STORED)));
  }

  /** Refused rows in the shape of {@code ops.quarantine}. */
  Dataset<Row> quarantine(Night night) {
    List<Column> shown =
        table.table().columns().stream()
            .map(f -> Columns.shown(f.name(), !f.privacy().mayBeShown()))
            .toList();
    List<Column> all = table.table().columns().stream().map(f -> Columns.named(f.name())).toList();
    return rows.where(col(Columns.REASON).isNotNull())
        .select(
            lit(table.table().id()).as("table_name"),
            lit(Date.valueOf(night.businessDate())).as("batch_date"),
            coalesce(col(Columns.FILE), lit("?")).as("source_file"),
            coalesce(col(Columns.ROW), lit(0L)).as("source_row"),
            col(Columns.RULE).as("rule_id"),
            col(Columns.REASON).as("reason"),
            Columns.json(all).as("row_json"),
            Columns.json(shown).as("shown_json"));
  }

  /** One row for each thing to tell: stored already, refused with its reason, drifted column. */
  Dataset<Row> told() {
    Column drift = transform(col(Contract.DRIFT), column -> concat(lit("ENUM_DRIFT "), column));
    Column refusal =
        when(col(Columns.REASON).isNotNull(), functions.array(col(Columns.REASON)))
            .otherwise(functions.array().cast("array<string>"));
    Column told =
        when(col(STORED), functions.array(lit(SourceIntake.STORED)))
            .otherwise(concat(drift, refusal));
    return rows.select(lit(table.name()).as("what"), explode(told).as("code"))
        .select(col("what").cast(Types.STRING), col("code"));
  }

  private Dataset<Row> lineage(Column which) {
    return rows.where(which).select(Columns.FILE, Columns.ROW).distinct();
  }
}
