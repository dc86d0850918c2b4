package io.periplus.config;

import io.periplus.config.hocon.Section;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code periplus.calendar}. */
final class CalendarReader {
  private CalendarReader() {}

  static BusinessCalendar read(Section in) {
    LocalDate first = date(in, "first-day", LocalDate.EPOCH);
    LocalDate last = date(in, "last-day", first);
    if (first.isAfter(last)) {
      in.problem("last-day", "is %s, before first-day of %s".formatted(last, first));
      last = first;
    }
    LocalDate end = last;
    return new BusinessCalendar(
        in.whole("fiscal-year-start-month", 1, 12),
        weekend(in),
        in.block("holidays", s -> holidays(s, first, end)),
        first,
        end);
  }

  private static Set<DayOfWeek> weekend(Section in) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : in.manyOf("weekend", Vocabulary.weekdays(), "day of the week")) {
      if (Vocabulary.weekdays().contains(name)) {
        days.add(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
      }
    }
    return Collections.unmodifiableSet(days);
  }

  /** Names by day; a day without a year, such as {@code 12-25}, comes back every year. */
  private static Map<LocalDate, String> holidays(Section in, LocalDate first, LocalDate last) {
    SortedMap<LocalDate, String> holidays = new TreeMap<>();
    for (String day : in.keys()) {
      String name = in.text(day);
      try {
        if (day.matches("\\d\\d-\\d\\d")) {
          MonthDay everyYear = MonthDay.parse("--" + day);
          for (int year = first.getYear(); year <= last.getYear(); year++) {
            holidays.put(everyYear.atYear(year), name);
          }
        } else {
          holidays.put(LocalDate.parse(day), name);
        }
      } catch (DateTimeException noDay) {
        in.problem(day, "is no day; use 2026-12-25, or 12-25 for every year");
      }
    }
    return Collections.unmodifiableMap(holidays);
  }

  private static LocalDate date(Section in, String key, LocalDate otherwise) {
    String text = in.text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      if (!text.isEmpty()) {
        in.problem(key, "is \"%s\"; use a day such as 2026-01-31".formatted(text));
      }
      return otherwise; // One mistake is told once.
    }
  }
}
