package io.periplus.board;

import io.periplus.scorecard.Estimate;
import io.periplus.scorecard.Grade;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;

/** Cells of a result as the scorecard wants them. */
final class Cells {
  static final OptionalDouble NONE = OptionalDouble.empty();

  private Cells() {}

  static OptionalDouble number(Row row, String column) {
    Number value = row.getAs(column);
    return value == null ? NONE : OptionalDouble.of(value.doubleValue());
  }

  /** A whole number; 0 where there is none. */
  static int count(Row row, String column) {
    Number value = row.getAs(column);
    return value == null ? 0 : value.intValue();
  }

  /** An estimate whose interval, n, method and grade stand in the columns of those names. */
  static Estimate estimate(Row row, String value, String unit) {
    String method = row.getAs("method");
    return new Estimate(
        number(row, value),
        number(row, "low"),
        number(row, "high"),
        unit,
        row.<Long>getAs("n"),
        method == null ? "" : method.replace('_', ' '),
        Grade.of(row.getAs("evidence_grade")));
  }
}
