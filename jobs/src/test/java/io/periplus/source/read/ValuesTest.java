package io.periplus.source.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.source.Declared;
import io.periplus.source.LandedFile;
import io.periplus.testkit.BadInput;
import java.nio.file.Path;
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

  private String read(String type, String forms, String cell) {
    return Cells.read(folder, type, forms, cell);
  }
}
