package io.periplus.source.take;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.periplus.source.ColumnDefinition;
import io.periplus.source.frame.Columns;
import io.periplus.source.frame.DatasetRecords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** What became of every record of every new file: accepted, quarantined or a repeat. */
final class RecordStates {
  private static final String REFUSED = "_refused";
  private static final String STORED = "_stored";

  private RecordStates() {}

  /**
   * Rows and money by file, currency and state.
   *
   * @param good its good records, repeats marked
   * @param lineage records that gave a row which the contract refused, and those that bronze holds
   */
  static Dataset<Row> sums(
      DatasetRecords records, Dataset<Row> good, Set<String> refusedFiles, Lineage lineage) {
    Dataset<Row> bad = records.refusedRecords(refusedFiles).withColumn(Columns.REPEAT, lit(false));
    Dataset<Row> all = good.where(records.isFresh()).unionByName(bad);
    Dataset<Row> marked = marked(marked(all, lineage.refused(), REFUSED), lineage.stored(), STORED);
    Column state =
        when(col(Columns.REASON).isNotNull().or(col(REFUSED)), "quarantined")
            .when(col(Columns.REPEAT).or(col(STORED)), "repeat")
            .otherwise("accepted");
    return marked
        .groupBy(
            col(Columns.FILE).as("file"),
            Columns.currency(records.dataset()).as("currency"),
            state.as("state"))
        .agg(count(lit(1)).as("records"), money(records.dataset().money()));
  }

  /**
   * Records by what the contract said of their rows.
   *
   * @param refused file and row of records with a refused row
   * @param stored file and row of records that repeat what was taken in on an earlier night
   */
  record Lineage(Optional<Dataset<Row>> refused, Optional<Dataset<Row>> stored) {}

  /**
   * The lineage of some landing rows. Most nights no row is refused or stored already: then nobody
   * need look for its record.
   *
   * @param told what is told of these rows
   * @param isOwn whether a record gave one row, so that a stored row means a stored record
   * @param hold keeps a frame that is read more than once
   */
  static Lineage lineage(
      List<LandingRows> from,
      List<Intake.Event> told,
      boolean isOwn,
      UnaryOperator<Dataset<Row>> hold) {
    boolean anyStored = told.stream().anyMatch(e -> e.code().equals(SourceIntake.STORED));
    boolean anyRefused =
        told.stream()
            .anyMatch(
                e -> !e.code().equals(SourceIntake.STORED) && !e.code().startsWith("ENUM_DRIFT"));
    return new Lineage(
        anyRefused ? together(from, LandingRows::refusedLineage, hold) : Optional.empty(),
        anyStored && isOwn ? together(from, LandingRows::storedLineage, hold) : Optional.empty());
  }

  private static Optional<Dataset<Row>> together(
      List<LandingRows> from,
      Function<LandingRows, Dataset<Row>> lineage,
      UnaryOperator<Dataset<Row>> hold) {
    return from.stream()
        .map(lineage)
        .reduce(Dataset::union)
        .map(rows -> hold.apply(rows.distinct()));
  }

  private static Dataset<Row> marked(
      Dataset<Row> rows, Optional<Dataset<Row>> lineage, String mark) {
    return lineage
        .map(records -> records.withColumn(mark, lit(true)))
        .map(marks -> rows.join(marks, new String[] {Columns.FILE, Columns.ROW}, "left"))
        .map(joined -> joined.withColumn(mark, coalesce(col(mark), lit(false))))
        .orElseGet(() -> rows.withColumn(mark, lit(false)));
  }

  private static Column money(List<ColumnDefinition> columns) {
    Column[] names = columns.stream().map(c -> lit(c.name())).toArray(Column[]::new);
    Column[] sums =
        columns.stream()
            .map(c -> coalesce(sum(Columns.named(c.name())), lit(0)))
            .map(c -> c.cast(DataTypes.createDecimalType(38, 4)))
            .toArray(Column[]::new);
    Column none = array();
    return map_from_arrays(
            columns.isEmpty() ? none.cast("array<string>") : array(names),
            columns.isEmpty() ? none.cast("array<decimal(38,4)>") : array(sums))
        .as("money");
  }
}
