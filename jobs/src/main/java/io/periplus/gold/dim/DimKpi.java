package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** The lines of the board page. */
public final class DimKpi {
  public static final Field KPI_KEY =
      required("kpi_key", Types.BIGINT, "Hash of kpi_code and valid_from.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_kpi")
          .oneRowPer("version of a KPI", KPI_KEY)
          .columns(
              KPI_KEY,
              required("kpi_code", Types.STRING, "Code of the KPI."),
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
              optional("valid_from", Types.DATE, "First day of this version."),
              optional("valid_to", Types.DATE, "Last day of this version; null while it holds."))
          .build();

  private DimKpi() {}
}
