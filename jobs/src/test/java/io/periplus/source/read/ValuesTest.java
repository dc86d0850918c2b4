package io.periplus.source.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.source.Declared;
import io.periplus.source.LandedFile;
import io.periplus.testkit.BadInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a cell: rows D of the matrix of bad inputs. */
class ValuesTest {
  private static final String LIMA = "";

  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "D01",
      given =
          "`12a`, `1,234.50`, `1e3`, `NaN`, `--5`, `(5)`, `S/ 10`, `+7`, `0x10`, `1_000`, Arabic-Indic digits",
      then = "The row is set aside",
      code = "AMOUNT_PARSE")
  void d01OnlyTheDeclaredFormOfAnAmountIsAnAmount() {
    for (String bad :
        List.of(
            "12a",
            "1,234.50",
            "1.234,50",
            "1e3",
            "NaN",
            "Infinity",
            "--5",
            "(5)",
            "S/ 10",
            "+7",
            "0x10",
            "1_000",
            " 10.00",
            "١٢",
            "5-",
            ".5",
            "5.",
            "-")) {
      assertEquals("AMOUNT_PARSE", read("money", LIMA, bad), bad);
    }
    assertEquals("-7.5000", read("money", LIMA, "-7.5"));
  }

  @Test
  @BadInput(
      id = "D01",
      given = "`1.234,50`, `(5)`, `5-` where a source declares that form",
      then = "Read exactly")
  void d01GroupsAndSignsAreTakenWhereDeclared() {
    String spanish =
        "amount { decimal = \",\", group = \".\", negative = [minus, parentheses, trailing-minus] }";
    assertEquals("1234.5000", read("money", spanish, "1.234,50"));
    assertEquals("-1234.5000", read("money", spanish, "(1234,5)"));
    assertEquals("-5.0000", read("money", spanish, "5-"));
    assertEquals("AMOUNT_PARSE", read("money", spanish, "12.34,50"));
    assertEquals("AMOUNT_PARSE", read("money", spanish, "1234.50"));
    assertEquals("AMOUNT_PARSE", read("money", spanish, "(-5)"));
    assertEquals("AMOUNT_PARSE", read("money", "amount { negative = [] }", "-5"));
  }

  @Test
  @BadInput(
      id = "D02",
      given = "More decimals than the column, or the source, allows",
      then = "The row is set aside, never rounded",
      code = "AMOUNT_SCALE")
  void d02MoreDecimalsThanTheColumnHoldsAreNeverRounded() {
    assertEquals("AMOUNT_SCALE", read("money", LIMA, "1.00005"));
    assertEquals("AMOUNT_SCALE", read("money", "amount { scale = 2 }", "1.005"));
    assertEquals("1.0500", read("money", "amount { scale = 2 }", "1.05"));
    assertEquals("0.12345678", read("\"decimal(18,8)\"", LIMA, "0.12345678"));
  }

  @Test
  @BadInput(
      id = "D03",
      given = "An amount beyond DECIMAL(18,4)",
      then = "The row is set aside",
      code = "AMOUNT_RANGE")
  void d03AnAmountBeyondTheColumnIsSetAside() {
    assertEquals("99999999999999.9999", read("money", LIMA, "99999999999999.9999"));
    assertEquals("AMOUNT_RANGE", read("money", LIMA, "100000000000000"));
  }

  @Test
  @BadInput(
      id = "D08",
      given = "A key that is blank, too long, has blanks around it or another Unicode form",
      then = "Trimmed and put in NFC; set aside when nothing is left or too much",
      code = "KEY")
  void d08AKeyIsTrimmedAndPutInOneFormAndThenMustBeThere() {
    assertEquals("o1", read("\"string key\"", LIMA, " o1 "));
    assertEquals("é", read("\"string key\"", LIMA, "e\u0301"));
    assertEquals("KEY", read("\"string key\"", LIMA, ""));
    assertEquals("KEY", read("\"string key\"", LIMA, "   "));
    assertEquals("KEY", read("\"string key\"", LIMA, "x".repeat(10_000)));
  }

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

  @Test
  @BadInput(
      id = "D16",
      given = "`7.5`, `9/10`, `+9`, words",
      then = "The row is set aside",
      code = "INT_PARSE")
  void d16AScoreIsAWholeNumberInAsciiDigits() {
    assertEquals("-1", read("int", LIMA, "-1"));
    for (String bad : List.of("7.5", "9/10", " 8", "+9", "ten", "٩", "99999999999", "1e1")) {
      assertEquals("INT_PARSE", read("int", LIMA, bad), bad);
    }
    assertEquals("INT_PARSE", read("smallint", LIMA, "40000"));
    assertEquals("9223372036854775807", read("bigint", LIMA, "9223372036854775807"));
  }

  @Test
  @BadInput(
      id = "D18",
      given = "NUL, control characters, emoji, right-to-left, HTML",
      then =
          "Controls are taken out and told, the rest is kept; beyond `max.cell` the row is set aside",
      code = {"TEXT_CLEANED", "TEXT_LIMIT"})
  void d18TextIsFreedOfControlsAndKeptOtherwise() {
    assertEquals("a😀<b>", read("string", LIMA, "a\u0000\u0007😀<b>"));
    assertEquals("null", read("string", LIMA, ""));
    assertEquals("", read("string", LIMA, "  "));
  }

  @Test
  @BadInput(
      id = "D20",
      given = "Text that begins with `=`, `+`, `-` or `@`",
      then = "Kept as it is inside the warehouse")
  void d20TextThatLooksLikeAFormulaIsText() {
    assertEquals("=1+1", read("string", LIMA, "=1+1"));
  }

  @Test
  @BadInput(
      id = "D21",
      given = "NaN and infinity",
      then = "The row is set aside",
      code = "NUMBER_NOT_FINITE")
  void d21ANumberIsFinite() {
    for (String bad : List.of("NaN", "Infinity", "-inf", "1e999")) {
      assertEquals("NUMBER_NOT_FINITE", read("double", LIMA, bad), bad);
    }
    assertEquals("AMOUNT_PARSE", read("double", LIMA, "1,5"));
    assertEquals("0.25", read("double", LIMA, "0.25"));
  }

  @Test
  @BadInput(
      id = "D26",
      given = "A boolean in other words",
      then = "The row is set aside",
      code = "BOOL_PARSE")
  void d26ABooleanIsOneOfTheDeclaredWords() {
    assertEquals("true", read("boolean", LIMA, "true"));
    for (String bad : List.of("yes", "t", "1", "TRUE", " true")) {
      assertEquals("BOOL_PARSE", read("boolean", LIMA, bad), bad);
    }
    assertEquals("true", read("boolean", "boolean { true = [yes, t], false = [no] }", "t"));
  }

  @Test
  void aMapIsAJsonObject() {
    assertEquals("{a=1, b=x}", read("map", LIMA, "{\"b\":\"x\",\"a\":\"1\"}"));
    assertEquals("ROW_SHAPE", read("map", LIMA, "{\"a\":\"1\",\"a\":\"2\"}"));
    assertEquals("ROW_SHAPE", read("map", LIMA, "a=1"));
  }

  @Test
  void aRefusedRecordShowsNoPersonalValue() {
    String block = "columns { id = \"string personal\", total = money }";
    LandedFile file = Delivered.text(folder, "id,total,extra\nmaria.perez,bad,secret text\n");
    ReadRecord record = StrictReader.read(file, Declared.orders(folder, block)).next();
    assertEquals("AMOUNT_PARSE", record.reason());
    assertEquals("total", record.rule());
    assertEquals(
        "{\"id\":\"m…z (11 characters)\",\"total\":\"bad\",\"extra\":\"s…t (11 characters)\"}",
        record.shown());
    assertEquals(
        "{\"id\":\"maria.perez\",\"total\":\"bad\",\"extra\":\"secret text\"}", record.delivered());
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
    return value(
        StrictReader.read(file, Declared.source(folder, conf).dataset("orders").orElseThrow()));
  }

  /** The value of one cell, or the reason code of its refusal. */
  private String read(String type, String forms, String cell) {
    String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
    LandedFile file =
        Delivered.bytes(folder, ("id,v\no1," + quoted + "\n").getBytes(StandardCharsets.UTF_8));
    String block = "columns { id = string, v = %s }\n%s".formatted(type, forms);
    return value(StrictReader.read(file, Declared.orders(folder, block)));
  }

  private static String value(StrictReader reader) {
    List<String> values = new ArrayList<>();
    reader.forEachRemaining(
        r -> values.add(r.isAccepted() ? String.valueOf(r.values().get(1)) : r.reason()));
    return String.join(" ", values);
  }
}
