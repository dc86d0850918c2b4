package io.periplus.board;

import io.periplus.scorecard.Kpi;
import io.periplus.scorecard.Trust;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The months of each KPI, folded into one line. */
final class KpiRows {
  /** A sparkline of two years says more than one of ten. */
  private static final int MOST_MONTHS = 24;

  private KpiRows() {}

  /**
   * One line a KPI.
   *
   * @param months rows of the board page, a KPI's months in order
   */
  static List<Kpi> of(List<Row> months) {
    Map<String, List<Row>> byKpi = new LinkedHashMap<>();
    for (Row row : months) {
      byKpi.computeIfAbsent(row.getAs("kpi_code"), k -> new ArrayList<>()).add(row);
    }
    return byKpi.values().stream().map(KpiRows::line).toList();
  }

  private static Kpi line(List<Row> months) {
    Row last = months.get(months.size() - 1);
    String unit = last.getAs("unit");
    return new Kpi(
        last.getAs("kpi_code"),
        last.getAs("label_en"),
        last.<Boolean>getAs("higher_is_better"),
        month(last),
        Cells.estimate(last, "value", unit == null ? "" : unit),
        Cells.number(last, "target"),
        Cells.number(last, "previous"),
        Trust.of(last.getAs("trust_flag")),
        months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size()).stream()
            .map(
                r ->
                    new Kpi.Point(
                        month(r),
                        Cells.number(r, "value"),
                        Cells.number(r, "low"),
                        Cells.number(r, "high")))
            .toList());
  }

  private static YearMonth month(Row row) {
    return YearMonth.from(row.<Date>getAs("period_start_on").toLocalDate());
  }
}
