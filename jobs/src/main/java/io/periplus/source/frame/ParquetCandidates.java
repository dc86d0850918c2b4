package io.periplus.source.frame;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.periplus.source.ColumnDefinition;
import io.periplus.source.ColumnDefinition.Need;
import io.periplus.source.ColumnType.Kind;
import io.periplus.source.DatasetDefinition;
import io.periplus.source.LandedFile;
import io.periplus.source.read.FileTotals;
import io.periplus.source.read.FileTotals.CurrencyTotal;
import io.periplus.source.read.FileVerdict;
import io.periplus.source.read.FileVerdict.FileFault;
import io.periplus.table.Types;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The records of one Parquet file, which brings its own types: they must be the declared ones. */
final class ParquetCandidates {
  private final DatasetDefinition dataset;
  private final LandedFile file;
  private final Dataset<Row> delivered;

  private ParquetCandidates(DatasetDefinition dataset, LandedFile file, Dataset<Row> delivered) {
    this.dataset = dataset;
    this.file = file;
    this.delivered = delivered;
  }

  /** The rows of a file, none of a broken one, and how it ended. */
  static Read of(SparkSession spark, DatasetDefinition dataset, LandedFile file) {
    Dataset<Row> none = spark.createDataFrame(List.of(), Candidates.schema(dataset));
    try {
      if (!hasMagic(Path.of(file.path()))) {
        return new Read(none, corrupt("its first or last bytes are not those of Parquet"));
      }
      Dataset<Row> delivered = spark.read().parquet(Path.of(file.path()).toUri().toString());
      FileFault fault = ParquetTypes.fault(dataset, delivered.schema());
      if (fault.isFault()) {
        return new Read(none, new FileVerdict(fault, FileTotals.NONE));
      }
      ParquetCandidates candidates = new ParquetCandidates(dataset, file, delivered);
      Dataset<Row> rows = candidates.rows();
      return new Read(rows, new FileVerdict(FileFault.NONE, candidates.totals(rows)));
    } catch (Exception e) {
      // Spark throws checked exceptions that its Java signatures do not tell.
      return new Read(none, corrupt(e.getClass().getSimpleName()));
    }
  }

  /**
   * A Parquet file as it was read.
   *
   * @param rows its candidates
   * @param verdict how it ended
   */
  record Read(Dataset<Row> rows, FileVerdict verdict) {}

  private static FileVerdict corrupt(String detail) {
    return new FileVerdict(new FileFault("FILE_CORRUPT", "open", detail), FileTotals.NONE);
  }

  private static boolean hasMagic(Path path) throws IOException {
    byte[] magic = "PAR1".getBytes(StandardCharsets.US_ASCII);
    try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
      byte[] found = new byte[magic.length];
      if (bytes.length() < 2L * magic.length) {
        return false;
      }
      bytes.readFully(found);
      boolean isAtStart = Arrays.equals(found, magic);
      bytes.seek(bytes.length() - magic.length);
      bytes.readFully(found);
      return isAtStart && Arrays.equals(found, magic);
    }
  }

  private Dataset<Row> rows() {
    List<String> names = Arrays.asList(delivered.columns());
    List<Column> columns = new ArrayList<>();
    dataset.used().forEach(c -> columns.add(value(c, names.contains(c.name()))));
    columns.add(others(names).as(Columns.ATTRIBUTES));
    columns.add(lit(file.name()).as(Columns.FILE));
    columns.add(col("_metadata.row_index").plus(1).as(Columns.ROW));
    Dataset<Row> typed = delivered.select(columns.toArray(Column[]::new));
    List<Column> all = dataset.used().stream().map(c -> Columns.named(c.name())).toList();
    List<Column> shown =
        dataset.used().stream().map(c -> Columns.shown(c.name(), c.isPersonal())).toList();
    return typed
        .withColumn(Columns.RULE, broken(false))
        .withColumn(Columns.REASON, broken(true))
        .withColumn(Columns.DELIVERED, when(col(Columns.REASON).isNotNull(), Columns.json(all)))
        .withColumn(Columns.LINE, when(col(Columns.REASON).isNotNull(), Columns.json(shown)));
  }

  private static Column value(ColumnDefinition column, boolean isDelivered) {
    Column value = isDelivered ? Columns.named(column.name()) : lit(null);
    Column typed = value.cast(Columns.spark(column.type()));
    return (column.type().kind() == Kind.STRING ? trim(typed) : typed).as(column.name());
  }

  private Column others(List<String> names) {
    Column[] pairs =
        names.stream()
            .filter(name -> dataset.column(name).isEmpty())
            .flatMap(name -> Stream.of(lit(name), Columns.named(name).cast(Types.STRING)))
            .toArray(Column[]::new);
    return pairs.length == 0
        ? lit(null).cast(Types.MAP)
        : map_filter(map(pairs), (name, cell) -> cell.isNotNull());
  }

  /** Name or reason code of the first rule that a row breaks. */
  private Column broken(boolean isReason) {
    Column first = lit(null).cast(Types.STRING);
    List<ColumnDefinition> used = dataset.used();
    for (int i = used.size() - 1; i >= 0; i--) {
      ColumnDefinition column = used.get(i);
      Column value = Columns.named(column.name());
      if (column.type().kind() == Kind.DOUBLE) {
        Column isEndless =
            isnan(value).or(value.isin(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        first =
            when(isEndless, lit(isReason ? "NUMBER_NOT_FINITE" : column.name())).otherwise(first);
      }
      if (column.isRequired()) {
        String reason = column.need() == Need.KEY ? "KEY" : "SCHEMA_MISSING";
        first = when(value.isNull(), lit(isReason ? reason : column.name())).otherwise(first);
      }
    }
    return first;
  }

  /** Counted apart, with every column decoded: a damaged page must show here. */
  private FileTotals totals(Dataset<Row> rows) {
    List<ColumnDefinition> money = dataset.money();
    Column[] sums =
        Stream.concat(
                Stream.of(bit_xor(xxhash64(decoded()))),
                money.stream().map(c -> sum(Columns.named(c.name()))))
            .toArray(Column[]::new);
    Map<String, CurrencyTotal> landed = new TreeMap<>();
    for (Row row :
        rows.groupBy(Columns.currency(dataset).as("currency"))
            .agg(count(lit(1)), sums)
            .collectAsList()) {
      Map<String, BigDecimal> amounts = new TreeMap<>();
      for (int i = 0; i < money.size(); i++) {
        if (!row.isNullAt(i + 3)) {
          amounts.put(money.get(i).name(), row.getDecimal(i + 3));
        }
      }
      landed.put(row.getString(0), new CurrencyTotal(row.getLong(1), 0, amounts));
    }
    return new FileTotals(landed, List.of(), 0);
  }

  private Column[] decoded() {
    return dataset.used().stream()
        .map(c -> Columns.named(c.name()).isNull())
        .toArray(Column[]::new);
  }
}
