package io.periplus.source.read;

import io.periplus.source.Clock;
import io.periplus.source.read.Values.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Instants and days in declared patterns only, local times by the policies of their clock. */
final class Times {
  /** Before it no business of today was done: such a time is a placeholder. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** After it no plan reaches: such a time is a placeholder. */
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final List<DateTimeFormatter> timestamps;
  private final List<DateTimeFormatter> dates;
  private final Clock clock;

  Times(List<String> timestamps, List<String> dates, Clock clock) {
    this.timestamps = timestamps.stream().map(Times::strict).toList();
    this.dates = dates.stream().map(Times::strict).toList();
    this.clock = clock;
  }

  /** A pattern that takes no 30 February, no second 60 and no hour 24. */
  static DateTimeFormatter strict(String pattern) {
    DateTimeFormatter formatter =
        pattern.equals("iso")
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
            : DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    return formatter.withChronology(IsoChronology.INSTANCE).withResolverStyle(ResolverStyle.STRICT);
  }

  LocalDate date(String text) {
    LocalDate day = first(text, dates, pattern -> LocalDate.parse(text, pattern));
    refuseImplausible(day);
    return day;
  }

  Instant instant(String text) {
    Instant at = first(text, timestamps, pattern -> instant(text, pattern));
    refuseImplausible(at.atOffset(ZoneOffset.UTC).toLocalDate());
    return at;
  }

  private Instant instant(String text, DateTimeFormatter pattern) {
    TemporalAccessor parsed = pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime at
        ? at.toInstant()
        : resolved(LocalDateTime.from(parsed));
  }

  /** What the first pattern makes of a text that takes it. */
  private static <T> T first(
      String text, List<DateTimeFormatter> patterns, Function<DateTimeFormatter, T> reading) {
    DateTimeParseException last = new DateTimeParseException("no pattern", text, 0);
    for (DateTimeFormatter pattern : patterns) {
      try {
        return reading.apply(pattern);
      } catch (DateTimeParseException e) {
        last = e;
      }
    }
    throw new Refused("DATE_PARSE", last);
  }

  private Instant resolved(LocalDateTime local) {
    List<ZoneOffset> offsets = clock.zone().getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return local.toInstant(offsets.get(0));
    }
    return offsets.isEmpty() ? inGap(local) : inOverlap(local, offsets);
  }

  private Instant inGap(LocalDateTime local) {
    if (clock.gap() == Clock.Gap.REJECT) {
      throw new Refused("TIME_GAP");
    }
    ZoneOffsetTransition gap = clock.zone().getRules().getTransition(local);
    return local.toInstant(gap.getOffsetBefore());
  }

  private Instant inOverlap(LocalDateTime local, List<ZoneOffset> offsets) {
    return switch (clock.overlap()) {
      case EARLIER -> local.toInstant(offsets.get(0));
      case LATER -> local.toInstant(offsets.get(1));
      case REJECT -> throw new Refused("TIME_OVERLAP");
    };
  }

  private static void refuseImplausible(LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw new Refused("TIME_RANGE");
    }
  }
}
