package io.periplus.source.frame;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.FileForm.Format;
import io.periplus.source.LandedFile;
import io.periplus.source.read.FileVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.storage.StorageLevel;

/**
 * The records of all files of a dataset that a night reads.
 *
 * @param dataset what they are
 * @param files the files, those taken in before among them where a mapping needs its whole past
 * @param fresh names of the files that are new
 * @param candidates every record, and one row a text file that tells how it ended; held
 * @param parquet how the Parquet files ended, by name
 */
public record DatasetRecords(
    DatasetDefinition dataset,
    List<LandedFile> files,
    Set<String> fresh,
    Dataset<Row> candidates,
    Map<String, FileVerdict> parquet) {
  private static final String DIGEST = "_digest";
  private static final String PLACE = "_place";
  private static final String FIRST = "_first";

  /** Reads some files, of which those named are new. */
  public static DatasetRecords read(
      SparkSession spark, DatasetDefinition dataset, List<LandedFile> files, Set<String> fresh) {
    List<LandedFile> texts = new ArrayList<>();
    Map<String, FileVerdict> verdicts = new TreeMap<>();
    List<Dataset<Row>> frames = new ArrayList<>();
    for (LandedFile file : files) {
      if (dataset.form().format().of(file.name()) == Format.PARQUET) {
        ParquetCandidates.Read read = ParquetCandidates.of(spark, dataset, file);
        verdicts.put(file.name(), read.verdict());
        frames.add(read.rows());
      } else {
        texts.add(file);
      }
    }
    if (!texts.isEmpty()) {
      frames.add(Candidates.of(spark, dataset, texts));
    }
    Dataset<Row> all =
        frames.stream()
            .reduce(Dataset::unionByName)
            .orElseGet(() -> spark.createDataFrame(List.of(), Candidates.schema(dataset)));
    return new DatasetRecords(
        dataset, files, fresh, all.persist(StorageLevel.MEMORY_AND_DISK()), verdicts);
  }

  /** The rows that tell how text files ended. */
  public Dataset<Row> endings() {
    return candidates
        .where(col(Columns.ROW).equalTo(0))
        .select(col(Columns.FILE), col(Columns.LINE));
  }

  /** The good records of good files where none repeats another, as on most nights. */
  public Dataset<Row> unrepeated(Set<String> refused) {
    return goodOnes(refused).withColumn(Columns.REPEAT, lit(false));
  }

  /** The content of good records that came more than once, and where it came first. */
  public Dataset<Row> doubled(Set<String> refused) {
    return placed(refused)
        .groupBy(DIGEST)
        .agg(min(PLACE).as(FIRST), count(lit(1)).as("_times"))
        .where(col("_times").gt(1))
        .select(DIGEST, FIRST);
  }

  /**
   * The good records of good files, a later repeat of one marked. What came first stays: files
   * taken in before, then the order of names and rows.
   *
   * @param doubled what {@link #doubled} tells
   */
  public Dataset<Row> good(Set<String> refused, Dataset<Row> doubled) {
    return placed(refused)
        .join(doubled, new String[] {DIGEST}, "left")
        .withColumn(Columns.REPEAT, coalesce(not(col(PLACE).equalTo(col(FIRST))), lit(false)))
        .drop(PLACE, FIRST, DIGEST);
  }

  private Dataset<Row> placed(Set<String> refused) {
    Dataset<Row> records = goodOnes(refused);
    List<StructField> content =
        Arrays.stream(records.schema().fields())
            .filter(f -> !f.name().startsWith("_") || f.name().equals(Columns.ATTRIBUTES))
            .toList();
    return records
        .withColumn(DIGEST, Columns.digest(content))
        .withColumn(PLACE, struct(isFresh(), col(Columns.FILE), col(Columns.ROW)));
  }

  private Dataset<Row> goodOnes(Set<String> refused) {
    return ofFiles(refused).where(col(Columns.REASON).isNull());
  }

  /** Records that were refused one by one, of new files. */
  public Dataset<Row> refusedRecords(Set<String> refused) {
    return ofFiles(refused).where(col(Columns.REASON).isNotNull().and(isFresh()));
  }

  /** Whether a record came with a new file; most nights all did. */
  public Column isFresh() {
    Set<String> names = files.stream().map(LandedFile::name).collect(Collectors.toSet());
    return fresh.containsAll(names) ? lit(true) : in(freshOf(names));
  }

  private Set<String> freshOf(Set<String> names) {
    return names.stream().filter(fresh::contains).collect(Collectors.toSet());
  }

  private Dataset<Row> ofFiles(Set<String> refused) {
    Set<String> mine =
        files.stream().map(LandedFile::name).filter(refused::contains).collect(Collectors.toSet());
    Dataset<Row> records = candidates.where(col(Columns.ROW).gt(0));
    return mine.isEmpty() ? records : records.where(not(in(mine)));
  }

  /** A long set of names is cheaper than a join. */
  private static Column in(Set<String> names) {
    return col(Columns.FILE).isin(names.toArray());
  }
}
