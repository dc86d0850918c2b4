package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.config.Kpi;
import io.periplus.config.Label;
import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Dimension;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The lines of the board page. */
public final class DimKpi extends Dimension {
  public static final Field KPI_KEY =
      required("kpi_key", Types.BIGINT, "Hash of kpi_code and valid_from.");
  public static final Field KPI_CODE = required("kpi_code", Types.STRING, "Code of the KPI.");
  public static final Field VALID_FROM =
      optional("valid_from", Types.DATE, "First day of this version.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_kpi")
          .oneRowPer("version of a KPI", KPI_KEY)
          .columns(
              KPI_KEY,
              KPI_CODE,
              optional(
                  "metric_code",
                  Types.STRING,
                  "Score, or revenue, margin, cost_to_serve, orders, customers, promise_kept, contact_rate."),
              optional("position", Types.INT, "Place on the board page, from 1."),
              optional("period", Types.STRING, "What one value spans: month."),
              optional("higher_is_better", Types.BOOLEAN, "Whether more of it is good news."),
              optional("owner_role", Types.STRING, "Role that answers for it."))
          .columns(Columns.LABELS)
          .columns(
              VALID_FROM,
              optional("valid_to", Types.DATE, "Last day of this version; null while it holds."))
          .build();

  private final List<Kpi> kpis;
  private final LocalDate since;

  /**
   * @param since first day of the company's calendar, from when its board page holds
   */
  public DimKpi(List<Kpi> kpis, LocalDate since) {
    super(TABLE, List.of(KPI_CODE, VALID_FROM));
    this.kpis = List.copyOf(kpis);
    this.since = since;
  }

  @Override
  protected Dataset<Row> described(Inputs in, Night night) {
    return in.rows(TABLE, IntStream.range(0, kpis.size()).mapToObj(this::row).toList());
  }

  private Row row(int at) {
    Kpi kpi = kpis.get(at);
    Label label = kpi.label();
    return RowFactory.create(
        0L, // The key is made of the others.
        kpi.code(),
        kpi.metric(),
        at + 1,
        "month",
        kpi.higherIsBetter(),
        kpi.owner(),
        label.en(),
        label.es(),
        label.pt(),
        Date.valueOf(since),
        null);
  }
}
