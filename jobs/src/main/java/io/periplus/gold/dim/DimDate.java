package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Columns;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** Every day of the calendar, and how the business counts it. */
public final class DimDate {
  public static final Field DATE_KEY = required("date_key", Types.INT, "Day as yyyymmdd.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_date")
          .oneRowPer("day", DATE_KEY)
          .columns(
              DATE_KEY,
              optional("date_on", Types.DATE, "The day."),
              optional("year", Types.INT, "Calendar year."),
              optional("quarter", Types.SMALLINT, "1 to 4."),
              optional("month", Types.SMALLINT, "1 to 12."),
              optional("iso_year", Types.INT, "Year of its ISO week."),
              optional("iso_week", Types.SMALLINT, "ISO week, 1 to 53."),
              optional("weekday", Types.SMALLINT, "1 Monday to 7 Sunday."),
              optional(
                  "month_start_on", Types.DATE, "First day of the month in the business zone."),
              optional("week_start_on", Types.DATE, "Monday of its week."),
              optional(
                  "fiscal_year",
                  Types.INT,
                  "Fiscal year, named by the calendar year in which it ends."),
              optional("fiscal_period", Types.SMALLINT, "Month of the fiscal year, 1 to 12."),
              optional("is_business_day", Types.BOOLEAN, "Neither weekend nor holiday."),
              optional("is_holiday", Types.BOOLEAN, "A holiday of the company."))
          .columns(Columns.LABELS)
          .build();

  private DimDate() {}
}
