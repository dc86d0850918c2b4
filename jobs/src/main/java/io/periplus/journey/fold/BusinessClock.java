package io.periplus.journey.fold;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Days and hours of the business zone, quickly: its clock changes are looked up once. */
public final class BusinessClock implements Serializable {
  private static final long MICROS = 1_000_000;
  private static final long HOUR = 3_600 * MICROS;
  private static final long DAY = 24 * HOUR;
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final ZoneId zone;
  private final long[] from;
  private final long[] offset;

  public BusinessClock(ZoneId zone) {
    this.zone = zone;
    ZoneRules rules = zone.getRules();
    List<Long> starts = new ArrayList<>(List.of(Long.MIN_VALUE));
    List<Long> offsets = new ArrayList<>(List.of(micros(rules.getOffset(FIRST).getTotalSeconds())));
    ZoneOffsetTransition change = rules.nextTransition(FIRST);
    while (change != null && change.getInstant().isBefore(LAST)) {
      starts.add(micros(change.toEpochSecond()));
      offsets.add(micros(change.getOffsetAfter().getTotalSeconds()));
      change = rules.nextTransition(change.getInstant());
    }
    from = starts.stream().mapToLong(Long::longValue).toArray();
    offset = offsets.stream().mapToLong(Long::longValue).toArray();
  }

  /** Business day of an instant, in days since 1970. */
  public int day(long at) {
    return (int) Math.floorDiv(local(at), DAY);
  }

  /** Hour of the business day, 0 to 23. */
  public int hour(long at) {
    return (int) (Math.floorMod(local(at), DAY) / HOUR);
  }

  /** The instant at which a business day begins. */
  public long startOf(int day) {
    return micros(LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond());
  }

  private long local(long at) {
    int found = Arrays.binarySearch(from, at);
    return at + offset[found >= 0 ? found : -found - 2];
  }

  private static long micros(long seconds) {
    return seconds * MICROS;
  }
}
