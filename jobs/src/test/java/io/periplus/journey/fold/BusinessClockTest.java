package io.periplus.journey.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.testkit.BadInput;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

  @Test
  @BadInput(
      id = "T08",
      given = "A night that crosses a clock change",
      then = "Days and hours are those of the business zone")
  void everyHourOfAYearIsThatOfItsZoneAlsoWhereTheClockChanges() {
    for (String name : List.of("UTC", "America/Santiago", "America/Sao_Paulo", "Asia/Kolkata")) {
      ZoneId zone = ZoneId.of(name);
      BusinessClock clock = new BusinessClock(zone);
      Instant hour = Instant.parse("2018-01-01T00:30:00Z");
      for (int i = 0; i < 365 * 24; i++, hour = hour.plus(1, ChronoUnit.HOURS)) {
        ZonedDateTime local = hour.atZone(zone);
        long at = ChronoUnit.MICROS.between(Instant.EPOCH, hour);
        assertEquals(local.toLocalDate().toEpochDay(), clock.day(at));
        assertEquals(local.getHour(), clock.hour(at));
        assertEquals(
            ChronoUnit.MICROS.between(
                Instant.EPOCH, local.toLocalDate().atStartOfDay(zone).toInstant()),
            clock.startOf(clock.day(at)));
      }
    }
  }
}
