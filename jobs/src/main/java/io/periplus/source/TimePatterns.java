package io.periplus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be wrong with the patterns of a source before any file is read. */
final class TimePatterns {
  /** A day that reads as another day when its parts change places. */
  private static final LocalDateTime PROBE = LocalDate.of(2013, 5, 4).atTime(LocalTime.MIDNIGHT);

  private TimePatterns() {}

  /** One sentence for each problem of a list of patterns that are tried in order. */
  static List<String> problems(List<String> patterns, boolean areInstants) {
    List<String> problems = new ArrayList<>();
    List<String> good = new ArrayList<>();
    for (String pattern : patterns) {
      if (areInstants && pattern.equals("iso")) {
        continue;
      }
      if (pattern.contains("y")) {
        problems.add("is %s: write uuuu for the year, or no date is strict".formatted(pattern));
      } else if (isPattern(pattern)) {
        good.add(pattern);
      } else {
        problems.add("is %s, which is no pattern of a time".formatted(pattern));
      }
    }
    for (String first : good) {
      good.stream()
          .filter(second -> contradict(first, second))
          .forEach(
              second ->
                  problems.add("reads one text as two days: %s and %s".formatted(first, second)));
    }
    return problems;
  }

  private static boolean isPattern(String text) {
    try {
      return !PROBE.atOffset(ZoneOffset.UTC).format(strict(text)).isEmpty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static boolean contradict(String first, String second) {
    try {
      String text = PROBE.atOffset(ZoneOffset.UTC).format(strict(first));
      TemporalAccessor read = strict(second).parse(text);
      return !LocalDate.from(read).equals(PROBE.toLocalDate());
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
