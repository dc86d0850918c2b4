package io.periplus.source.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.source.Declared;
import io.periplus.source.LandedFile;
import io.periplus.testkit.BadInput;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days and instants are read in declared patterns only, by the history of their zone. */
class TimesTest {
  private static final String LIMA = "";
  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "D11",
      given = "1970-01-01T00:00:00Z, years 0001 and 9999",
      then = "The row is set aside",
      code = "TIME_RANGE")
  void d11TimesThatArePlaceholdersAreSetAside() {
    for (String at :
        List.of("1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z")) {
      assertEquals("TIME_RANGE", read("timestamp", LIMA, at), at);
    }
    assertEquals("TIME_RANGE", read("date", LIMA, "1970-01-01"));
    assertEquals("DATE_PARSE", read("timestamp", LIMA, "2026"));
  }

  @Test
  @BadInput(
      id = "D12",
      given = "A local time in the hour that was left out",
      then = "`reject` or `shift-forward`, as the source says",
      code = "TIME_GAP")
  void d12ALocalTimeThatNoClockShowedFollowsThePolicyOfItsSource() {
    assertEquals("TIME_GAP", madrid("reject", "reject", "2024-03-31 02:30:00"));
    assertEquals("2024-03-31T01:30:00Z", madrid("shift-forward", "reject", "2024-03-31 02:30:00"));
  }

  @Test
  @BadInput(
      id = "D12",
      given = "A local time in the hour that came twice",
      then = "`earlier`, `later` or `reject`, as the source says",
      code = "TIME_OVERLAP")
  void d12ALocalTimeThatCameTwiceFollowsThePolicyOfItsSource() {
    assertEquals("TIME_OVERLAP", madrid("reject", "reject", "2024-10-27 02:30:00"));
    assertEquals("2024-10-27T00:30:00Z", madrid("reject", "earlier", "2024-10-27 02:30:00"));
    assertEquals("2024-10-27T01:30:00Z", madrid("reject", "later", "2024-10-27 02:30:00"));
  }

  @Test
  @BadInput(
      id = "D13",
      given = "Local times of Lima, Sao Paulo, Mexico, Santiago and Madrid",
      then = "Read by the history of the zone")
  void d13LocalTimesAreReadByTheHistoryOfTheirZone() {
    assertEquals("2024-01-15T17:00:00Z", local("America/Lima", "2024-01-15 12:00:00"));
    assertEquals("2017-01-15T14:00:00Z", local("America/Sao_Paulo", "2017-01-15 12:00:00"));
    assertEquals("2020-01-15T15:00:00Z", local("America/Sao_Paulo", "2020-01-15 12:00:00"));
    assertEquals("2021-07-15T17:00:00Z", local("America/Mexico_City", "2021-07-15 12:00:00"));
    assertEquals("2023-07-15T18:00:00Z", local("America/Mexico_City", "2023-07-15 12:00:00"));
    assertEquals("2024-01-15T15:00:00Z", local("America/Santiago", "2024-01-15 12:00:00"));
    assertEquals("2024-07-15T16:00:00Z", local("America/Santiago", "2024-07-15 12:00:00"));
    assertEquals("2024-07-15T10:00:00Z", local("Europe/Madrid", "2024-07-15 12:00:00"));
  }

  @Test
  @BadInput(
      id = "D14",
      given = "30 February, `24:00`, `:60`, two-digit years, a date with a time",
      then = "The row is set aside, unless the declared format takes it",
      code = "DATE_PARSE")
  void d14DaysAndTimesMustExistAndMustBeWrittenAsDeclared() {
    assertEquals("2024-02-29", read("date", LIMA, "2024-02-29"));
    for (String bad :
        List.of("2023-02-29", "2024-02-30", "2026-1-2", "2026-01-02T10:00:00", "26-01-02", "x")) {
      assertEquals("DATE_PARSE", read("date", LIMA, bad), bad);
    }
    for (String bad :
        List.of("2024-01-01T24:00:00Z", "2024-01-01T10:00:60Z", "2024-01-01T10:00:00")) {
      assertEquals("DATE_PARSE", read("timestamp", LIMA, bad), bad);
    }
  }

  private String madrid(String gap, String overlap, String at) {
    return local("Europe/Madrid", gap, overlap, at);
  }

  private String local(String zone, String at) {
    return local(zone, "reject", "reject", at);
  }

  private String local(String zone, String gap, String overlap, String at) {
    String conf =
        """
        zone = "%s"
        clock-gap = %s
        clock-overlap = %s
        currency = EUR
        files.orders {
          path = "*"
          timestamp = ["uuuu-MM-dd HH:mm:ss"]
          columns { id = string, v = timestamp }
        }
        """
            .formatted(zone, gap, overlap);
    LandedFile file = Delivered.text(folder, "id,v\no1," + at + "\n");
    return Cells.value(
        StrictReader.read(file, Declared.source(folder, conf).dataset("orders").orElseThrow()));
  }

  private String read(String type, String forms, String cell) {
    return Cells.read(folder, type, forms, cell);
  }
}
