package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.config.BusinessCalendar;
import io.periplus.gold.shape.Columns;
import io.periplus.gold.shape.Members;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.TableJob;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Every day of the calendar, and how the business counts it. */
public final class DimDate implements TableJob {
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

  private final BusinessCalendar calendar;

  public DimDate(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public List<Table> inputs() {
    return List.of();
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    List<Row> days =
        calendar.firstDay().datesUntil(calendar.lastDay().plusDays(1)).map(this::row).toList();
    return Members.added(in, TABLE, in.rows(TABLE, days));
  }

  private Row row(LocalDate day) {
    boolean isHoliday = calendar.holidays().containsKey(day);
    LocalDate fiscal = day.plusMonths(Math.floorMod(1 - calendar.fiscalYearStartMonth(), 12));
    return RowFactory.create(
        10_000 * day.getYear() + 100 * day.getMonthValue() + day.getDayOfMonth(),
        Date.valueOf(day),
        day.getYear(),
        (short) day.get(IsoFields.QUARTER_OF_YEAR),
        (short) day.getMonthValue(),
        day.get(IsoFields.WEEK_BASED_YEAR),
        (short) day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        (short) day.getDayOfWeek().getValue(),
        Date.valueOf(day.withDayOfMonth(1)),
        Date.valueOf(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
        fiscal.getYear(),
        (short) fiscal.getMonthValue(),
        !isHoliday && !calendar.weekend().contains(day.getDayOfWeek()),
        isHoliday,
        month(day, "en"),
        month(day, "es"),
        month(day, "pt"));
  }

  private static String month(LocalDate day, String language) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
  }
}
