package io.periplus.source.read;

import static io.periplus.source.read.Orders.COLUMNS;
import static io.periplus.source.read.Orders.GOOD;
import static io.periplus.source.read.Orders.concat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.source.LandedFile;
import io.periplus.testkit.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a file as a whole: rows F06 to F24 of the matrix of bad inputs. */
class FilesTest {
  @TempDir private Path folder;

  @Test
  void aGoodFileGivesItsRowsByTheNamesOfItsHeader() {
    assertEquals(List.of("o1 10.0000 fine", "o2 2.5000 null"), orders().rows(GOOD));
  }

  @Test
  @BadInput(
      id = "F06",
      given = "A UTF-8 byte order mark",
      then = "Read; it is no part of the header")
  void f06AByteOrderMarkIsNoPartOfTheHeader() {
    assertEquals(2, orders().rows("\uFEFF" + GOOD).size());
  }

  @Test
  @BadInput(id = "F07", given = "CRLF, LF and CR mixed, no last line end", then = "Read")
  void f07LineEndsOfEveryKindAndNoLastOneAreRead() {
    assertEquals(
        List.of("o1 1.0000 a", "o2 2.0000 b", "o3 3.0000 c"),
        orders().rows("id,total,note\r\no1,1.00,a\ro2,2.00,b\no3,3.00,c"));
  }

  @Test
  @BadInput(
      id = "F08",
      given = "A line break inside quotes",
      then = "Read in a text column; elsewhere the row is set aside",
      code = "ROW_SHAPE")
  void f08ALineBreakBelongsToTextColumnsOnly() {
    assertEquals(
        List.of("o1 1.0000 two\nlines", "2 ROW_SHAPE"),
        orders().rows("id,total,note\no1,1.00,\"two\r\nlines\"\n\"o\n2\",1.00,x\n"));
  }

  @Test
  @BadInput(
      id = "F09",
      given = "A quote that never closes",
      then = "The file is refused",
      code = "FILE_QUOTE")
  void f09AQuoteThatNeverClosesRefusesTheFile() {
    assertEquals("FILE_QUOTE", orders().fault("id,total,note\no1,1.00,\"open\no2,2.00,x\n"));
    assertEquals(
        "FILE_QUOTE", orders().fault("id,total,note\no1,1.00,\"open\no2,2.00,\"x\"\no3,3.00,y\n"));
  }

  @Test
  @BadInput(
      id = "F10",
      given = "`;` where `,` is declared",
      then = "The file is refused",
      code = "FILE_HEADER")
  void f10AnotherDelimiterIsToldFromTheHeader() {
    assertEquals("FILE_HEADER", orders().fault("id;total;note\no1;2,50;x\n"));
  }

  @Test
  @BadInput(id = "F11", given = "Columns in another order", then = "Read by name")
  void f11ColumnsInAnotherOrderAreReadByName() {
    assertEquals(List.of("o1 10.0000 x"), orders().rows("note,total,id\nx,10.00,o1\n"));
  }

  @Test
  @BadInput(
      id = "F12",
      given = "A column added in the middle",
      then =
          "Read; its cells are kept as attributes and it is told. Refused with `unknown-columns = refuse`",
      code = "SCHEMA_DRIFT")
  void f12AnAddedColumnIsKeptAsideAndTold() {
    StrictReader reader =
        orders().read(COLUMNS, "id,new,total,note\no1,9,2.00,x\n".getBytes(UTF_8));
    ReadRecord first = reader.next();
    assertEquals("o1 2.0000 x", Orders.text(first));
    assertEquals("{new=9}", first.others().toString());
    assertEquals(List.of("+new"), reader.verdict().totals().drift());
    assertEquals(
        "FILE_HEADER",
        orders()
            .fault(
                COLUMNS + "unknown-columns = refuse\n",
                "id,new,total,note\no1,9,2.00,x\n".getBytes(UTF_8)));
  }

  @Test
  @BadInput(
      id = "F13",
      given = "A column removed",
      then = "The file is refused where the column is required; else null, and told",
      code = {"SCHEMA_MISSING", "SCHEMA_DRIFT"})
  void f13ARemovedColumnRefusesTheFileOnlyWhereItIsRequired() {
    assertEquals("SCHEMA_MISSING", orders().fault("id,note\no1,x\n"));
    StrictReader reader = orders().read(COLUMNS, "id,total\no1,2.00\n".getBytes(UTF_8));
    assertEquals("o1 2.0000 null", Orders.text(reader.next()));
    assertEquals(List.of("-note"), reader.verdict().totals().drift());
  }

  @Test
  @BadInput(
      id = "F14",
      given = "The same header name twice",
      then = "The file is refused",
      code = "FILE_HEADER")
  void f14AHeaderThatNamesAColumnTwiceIsRefused() {
    assertEquals("FILE_HEADER", orders().fault("id,total,id\no1,1.00,o2\n"));
  }

  @Test
  @BadInput(
      id = "F15",
      given = "A header only, or no byte at all",
      then = "Read as no rows, and told; refused with `allow-empty = false`",
      code = "FILE_EMPTY")
  void f15AFileWithoutRecordsIsAcceptedUnlessItMustHaveSome() {
    assertEquals("", orders().fault("id,total,note\n"));
    assertEquals("", orders().fault(""));
    String strict = COLUMNS + "allow-empty = false";
    assertEquals("FILE_EMPTY", orders().fault(strict, "id,total,note\n".getBytes(UTF_8)));
    assertEquals("FILE_EMPTY", orders().fault(strict, new byte[0]));
  }

  @Test
  @BadInput(
      id = "F20",
      given = "A file whose bytes change between listing and reading",
      then = "The file is refused",
      code = "FILE_UNSTABLE")
  void f20AFileThatChangedSinceItWasListedIsRefused() {
    LandedFile listed = Delivered.text(folder, GOOD);
    Delivered.text(folder, GOOD + "o3,1.00,late\n");
    StrictReader reader = StrictReader.read(listed, orders().dataset(COLUMNS));
    reader.forEachRemaining(record -> {});
    assertEquals("FILE_UNSTABLE", reader.verdict().fault().reason());
  }

  @Test
  @BadInput(
      id = "A04",
      given = "A cell, a record or a number of columns beyond its limit",
      then = "The file or the row is refused; memory stays bounded",
      code = {"FILE_LIMIT", "TEXT_LIMIT"})
  void a04ARecordOrACellBeyondItsLimitIsRefusedWithBoundedMemory() {
    String wide = "id,total,note\no1,1.00," + "x".repeat(5000) + "\n";
    assertEquals(
        "FILE_LIMIT", orders().fault(COLUMNS + "max { record = 1 KiB }", wide.getBytes(UTF_8)));
    assertEquals(
        List.of("1 TEXT_LIMIT"),
        orders().rows(COLUMNS + "max { cell = 1 KiB }", wide.getBytes(UTF_8)));
    assertEquals(
        "FILE_LIMIT",
        orders().fault(COLUMNS + "max { columns = 3 }", "id,total,note,more\n".getBytes(UTF_8)));
  }

  @Test
  void aRecordWithTooFewOrTooManyCellsIsSetAside() {
    assertEquals(
        List.of("1 ROW_SHAPE", "2 ROW_SHAPE", "o3 1.0000 x"),
        orders().rows("id,total,note\no1,1.00\no2,1.00,x,y\no3,1.00,x\n"));
  }

  @Test
  void theLandedSideOfTheBalanceCountsEveryRecordAndKnowsWhatItCannotRead() {
    StrictReader reader =
        orders().read(COLUMNS, "id,total,note\no1,1.50,\no2,bad,\n,2.00,\no4\n".getBytes(UTF_8));
    reader.forEachRemaining(record -> {});
    assertEquals(
        "{PEN=CurrencyTotal[rows=4, unknownMoney=2, money={total=3.5000}]}",
        reader.verdict().totals().landed().toString());
  }

  @Test
  void anythingAtAllEndsInAVerdict() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      StrictReader reader =
          orders().read(COLUMNS, concat("id,total,note\n".getBytes(UTF_8), noise));
      reader.forEachRemaining(record -> {});
      reader.verdict();
    }
  }

  private Orders orders() {
    return new Orders(folder);
  }
}
