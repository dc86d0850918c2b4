package io.periplus.source.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.Declared;
import io.periplus.source.LandedFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a file as a whole: rows F of the matrix of bad inputs. */
class FilesTest {
  private static final String COLUMNS =
      """
      columns { id = "string key", total = "money required", note = "string personal" }
      text-columns = [note]
      """;
  private static final String GOOD = "id,total,note\no1,10.00,fine\no2,2.50,\n";

  @TempDir private Path folder;

  @Test
  void aGoodFileGivesItsRowsByTheNamesOfItsHeader() {
    assertEquals(List.of("o1 10.0000 fine", "o2 2.5000 null"), rows(GOOD));
  }

  @Test
  void f01AGzipCutShortGivesNoRow() {
    byte[] packed = Delivered.gzip(many(5000).getBytes(UTF_8));
    assertEquals("FILE_TRUNCATED", fault(gzip(), Arrays.copyOf(packed, packed.length * 6 / 10)));
  }

  @Test
  void f02AGzipBombIsRefusedWhileItExpands() {
    byte[] bomb =
        Delivered.gzip(("id,total,note\no1,1.00," + "x".repeat(3_000_000)).getBytes(UTF_8));
    assertEquals("FILE_RATIO", fault(gzip() + "max { ratio = 100 }", bomb));
  }

  @Test
  void f02AFileLargerThanItsLimitIsRefused() {
    assertEquals("FILE_SIZE", fault(COLUMNS + "max { bytes = 1 KiB }", many(500).getBytes(UTF_8)));
  }

  @Test
  void f03OnlyTheDeclaredPackingIsOpened() {
    byte[] once = Delivered.gzip(GOOD.getBytes(UTF_8));
    byte[] twoMembers = concat(once, once);
    byte[] zip = concat(new byte[] {'P', 'K', 3, 4}, GOOD.getBytes(UTF_8));
    assertEquals("", fault(gzip(), once));
    assertEquals("FILE_CODEC", fault(gzip(), Delivered.gzip(once)));
    assertEquals("FILE_CODEC", fault(gzip(), twoMembers));
    assertEquals("FILE_CODEC", fault(gzip(), GOOD.getBytes(UTF_8)));
    assertEquals("FILE_CODEC", fault(COLUMNS, once));
    assertEquals("FILE_CODEC", fault(COLUMNS, zip));
  }

  @Test
  void f04Latin1IsRefusedAsUtf8AndReadWhereDeclared() {
    byte[] latin = "id,total,note\no1,1.00,año\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("FILE_ENCODING", fault(COLUMNS, latin));
    assertEquals(List.of("o1 1.0000 año"), rows(COLUMNS + "charset = ISO-8859-1", latin));
  }

  @Test
  void f05Utf16IsRefused() {
    assertEquals("FILE_ENCODING", fault(COLUMNS, GOOD.getBytes(Charset.forName("UTF-16"))));
    assertEquals("FILE_ENCODING", fault(COLUMNS, GOOD.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void f06AByteOrderMarkIsNoPartOfTheHeader() {
    assertEquals(2, rows("\uFEFF" + GOOD).size());
  }

  @Test
  void f07LineEndsOfEveryKindAndNoLastOneAreRead() {
    assertEquals(
        List.of("o1 1.0000 a", "o2 2.0000 b", "o3 3.0000 c"),
        rows("id,total,note\r\no1,1.00,a\ro2,2.00,b\no3,3.00,c"));
  }

  @Test
  void f08ALineBreakBelongsToTextColumnsOnly() {
    assertEquals(
        List.of("o1 1.0000 two\nlines", "2 ROW_SHAPE"),
        rows("id,total,note\no1,1.00,\"two\r\nlines\"\n\"o\n2\",1.00,x\n"));
  }

  @Test
  void f09AQuoteThatNeverClosesRefusesTheFile() {
    assertEquals("FILE_QUOTE", fault("id,total,note\no1,1.00,\"open\no2,2.00,x\n"));
    assertEquals("FILE_QUOTE", fault("id,total,note\no1,1.00,\"open\no2,2.00,\"x\"\no3,3.00,y\n"));
  }

  @Test
  void f10AnotherDelimiterIsToldFromTheHeader() {
    assertEquals("FILE_HEADER", fault("id;total;note\no1;2,50;x\n"));
  }

  @Test
  void f11ColumnsInAnotherOrderAreReadByName() {
    assertEquals(List.of("o1 10.0000 x"), rows("note,total,id\nx,10.00,o1\n"));
  }

  @Test
  void f12AnAddedColumnIsKeptAsideAndTold() {
    StrictReader reader = read(COLUMNS, "id,new,total,note\no1,9,2.00,x\n".getBytes(UTF_8));
    ReadRecord first = reader.next();
    assertEquals("o1 2.0000 x", text(first));
    assertEquals("{new=9}", first.others().toString());
    assertEquals(List.of("+new"), reader.verdict().totals().drift());
  }

  @Test
  void f13ARemovedColumnRefusesTheFileOnlyWhereItIsRequired() {
    assertEquals("SCHEMA_MISSING", fault("id,note\no1,x\n"));
    StrictReader reader = read(COLUMNS, "id,total\no1,2.00\n".getBytes(UTF_8));
    assertEquals("o1 2.0000 null", text(reader.next()));
    assertEquals(List.of("-note"), reader.verdict().totals().drift());
  }

  @Test
  void f14AHeaderThatNamesAColumnTwiceIsRefused() {
    assertEquals("FILE_HEADER", fault("id,total,id\no1,1.00,o2\n"));
  }

  @Test
  void f15AFileWithoutRecordsIsAcceptedUnlessItMustHaveSome() {
    assertEquals("", fault("id,total,note\n"));
    assertEquals("", fault(""));
    String strict = COLUMNS + "allow-empty = false";
    assertEquals("FILE_EMPTY", fault(strict, "id,total,note\n".getBytes(UTF_8)));
    assertEquals("FILE_EMPTY", fault(strict, new byte[0]));
  }

  @Test
  void f20AFileThatChangedSinceItWasListedIsRefused() {
    LandedFile listed = Delivered.text(folder, GOOD);
    Delivered.text(folder, GOOD + "o3,1.00,late\n");
    StrictReader reader = StrictReader.read(listed, dataset(COLUMNS));
    reader.forEachRemaining(record -> {});
    assertEquals("FILE_UNSTABLE", reader.verdict().fault().reason());
  }

  @Test
  void f24EachJsonLineStandsOrFallsAlone() {
    String deep = "{\"id\":" + "[".repeat(1000) + "]".repeat(1000) + ",\"total\":1}";
    assertEquals(
        List.of(
            "o1 1.5000 x",
            "2 ROW_SHAPE",
            "3 ROW_SHAPE",
            "4 KEY",
            "5 ROW_SHAPE",
            "6 AMOUNT_SCALE",
            "7 AMOUNT_PARSE",
            "8 AMOUNT_PARSE"),
        rows(
            COLUMNS + "format = json-lines",
            Stream.of(
                    "{\"id\":\"o1\",\"total\":1.5,\"note\":\"x\"}",
                    "{\"id\":\"o2\",",
                    "{\"id\":\"o3\",\"total\":1,\"total\":2}",
                    "{\"ID\":\"o4\",\"total\":1}",
                    deep,
                    "{\"id\":\"o6\",\"total\":1.00005}",
                    "{\"id\":\"o7\",\"total\":\"1,234.5\"}",
                    "{\"id\":\"o8\",\"total\":1e400}")
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8)));
  }

  @Test
  void f24AJsonLineBeyondItsLimitRefusesTheFile() {
    String line = "{\"id\":\"o1\",\"total\":1,\"note\":\"" + "x".repeat(5000) + "\"}";
    assertEquals(
        "FILE_LIMIT",
        fault(COLUMNS + "format = json-lines\nmax { record = 1 KiB }", line.getBytes(UTF_8)));
  }

  @Test
  void a04ARecordOrACellBeyondItsLimitIsRefusedWithBoundedMemory() {
    String wide = "id,total,note\no1,1.00," + "x".repeat(5000) + "\n";
    assertEquals("FILE_LIMIT", fault(COLUMNS + "max { record = 1 KiB }", wide.getBytes(UTF_8)));
    assertEquals(
        List.of("1 TEXT_LIMIT"), rows(COLUMNS + "max { cell = 1 KiB }", wide.getBytes(UTF_8)));
    assertEquals(
        "FILE_LIMIT",
        fault(COLUMNS + "max { columns = 3 }", "id,total,note,more\n".getBytes(UTF_8)));
  }

  @Test
  void aRecordWithTooFewOrTooManyCellsIsSetAside() {
    assertEquals(
        List.of("1 ROW_SHAPE", "2 ROW_SHAPE", "o3 1.0000 x"),
        rows("id,total,note\no1,1.00\no2,1.00,x,y\no3,1.00,x\n"));
  }

  @Test
  void theLandedSideOfTheBalanceCountsEveryRecordAndKnowsWhatItCannotRead() {
    StrictReader reader =
        read(COLUMNS, "id,total,note\no1,1.50,\no2,bad,\n,2.00,\no4\n".getBytes(UTF_8));
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
      StrictReader reader = read(COLUMNS, concat("id,total,note\n".getBytes(UTF_8), noise));
      reader.forEachRemaining(record -> {});
      reader.verdict();
    }
  }

  private static String gzip() {
    return COLUMNS + "container = gzip\n";
  }

  private static String many(int rows) {
    StringBuilder text = new StringBuilder("id,total,note\n");
    for (int i = 0; i < rows; i++) {
      text.append(String.format(Locale.ROOT, "o%d,%d.%02d,note %d%n", i, i, i % 100, i * 7919));
    }
    return text.toString();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private List<String> rows(String content) {
    return rows(COLUMNS, content.getBytes(UTF_8));
  }

  private List<String> rows(String block, byte[] content) {
    List<String> rows = new ArrayList<>();
    read(block, content).forEachRemaining(record -> rows.add(text(record)));
    return rows;
  }

  private static String text(ReadRecord record) {
    // Columns stand in the order of their names: id, note, total.
    List<@Nullable Object> values = record.values();
    return record.isAccepted()
        ? "%s %s %s".formatted(values.get(0), values.get(2), values.get(1))
        : record.row() + " " + record.reason();
  }

  private String fault(String content) {
    return fault(COLUMNS, content.getBytes(UTF_8));
  }

  private String fault(String block, byte[] content) {
    StrictReader reader = read(block, content);
    reader.forEachRemaining(record -> {});
    return reader.verdict().fault().reason();
  }

  private StrictReader read(String block, byte[] content) {
    return StrictReader.read(Delivered.bytes(folder, content), dataset(block));
  }

  private DatasetDefinition dataset(String block) {
    return Declared.orders(folder, block);
  }
}
