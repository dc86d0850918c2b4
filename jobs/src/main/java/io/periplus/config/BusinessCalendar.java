package io.periplus.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The days of a company.
 *
 * @param fiscalYearStartMonth 1 to 12
 * @param weekend days on which no business is done
 * @param holidays name by day
 * @param firstDay first day of the date dimension
 * @param lastDay last day of the date dimension
 */
public record BusinessCalendar(
    int fiscalYearStartMonth,
    Set<DayOfWeek> weekend,
    Map<LocalDate, String> holidays,
    LocalDate firstDay,
    LocalDate lastDay) {}
