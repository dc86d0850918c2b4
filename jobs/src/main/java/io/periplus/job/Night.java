package io.periplus.job;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The night that closes one business day. Nothing else tells a job what time it is.
 *
 * @param businessDate the day that is closed
 * @param asOf the instant at which that day ended: facts known at or after it are not known yet
 * @param zone where the business lives
 */
public record Night(LocalDate businessDate, Instant asOf, ZoneId zone) {

  /** The night after which {@code businessDate} is over in {@code zone}. */
  public static Night closing(LocalDate businessDate, ZoneId zone) {
    return new Night(businessDate, businessDate.plusDays(1).atStartOfDay(zone).toInstant(), zone);
  }

  /** The last instant of the day: what arrived with this night was known by then. */
  public Instant lastInstant() {
    return asOf.minusNanos(1_000);
  }

  /** What SQL may name: {@code :business_date}, {@code :as_of} and {@code :zone}. */
  public Map<String, Object> parameters() {
    return Map.of(
        "business_date", Date.valueOf(businessDate),
        "as_of", Timestamp.from(asOf),
        "zone", zone.getId());
  }

  /** Where every random choice of the night starts. */
  public long seed() {
    return 31L * businessDate.toEpochDay() + 7;
  }
}
