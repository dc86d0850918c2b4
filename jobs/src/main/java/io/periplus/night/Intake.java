package io.periplus.night;

import io.periplus.job.Night;
import io.periplus.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a night's rows come from: the files of the company's sources. */
public interface Intake {
  /**
   * What lies in the landing folders for this night, one line a file: source, dataset, name, size
   * and digest, between tabs. Errors: a folder or required file that is missing.
   */
  List<String> files(Night night);

  /**
   * Reads the files that no earlier run of this release took in.
   *
   * @param known digests of the files taken in before
   * @param bronze the rows that bronze holds already
   */
  Taken take(Night night, long runNumber, Set<String> known, Function<Table, Dataset<Row>> bronze);

  /**
   * What a night took in.
   *
   * @param accepted new rows by bronze table
   * @param ops what to record, by table of {@code ops}
   * @param degraded optional sources that are missing, in words
   * @param told what a person should know though nothing failed
   */
  record Taken(
      Map<Table, Dataset<Row>> accepted,
      Map<Table, Dataset<Row>> ops,
      List<String> degraded,
      List<String> told) {}
}
