package io.periplus.sample.file;

import java.util.ArrayList;
import java.util.List;

/** Lines of one file from one block of customers, and some of their rows to make dirty ones of. */
final class Batch {
  /** One row in so many is kept. */
  private static final int KEPT = 40;

  private final boolean isDrifted;
  private final StringBuilder lines = new StringBuilder();
  private final List<Row> samples = new ArrayList<>();
  private long rows;

  Batch(boolean isDrifted) {
    this.isDrifted = isDrifted;
  }

  void add(Row row) {
    row.appendTo(lines, isDrifted ? drift(row) : "");
    if (rows % KEPT == 0) {
      samples.add(row);
    }
    rows++;
  }

  StringBuilder lines() {
    return lines;
  }

  List<Row> samples() {
    return samples;
  }

  long rows() {
    return rows;
  }

  /** The version of the app, which hangs on the record alone. */
  static String drift(Row row) {
    return row.cell("source_record_id").hashCode() % 3 == 0 ? ",5.2" : ",5.3";
  }
}
