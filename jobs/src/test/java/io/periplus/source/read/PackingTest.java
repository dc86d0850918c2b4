package io.periplus.source.read;

import static io.periplus.source.read.Orders.COLUMNS;
import static io.periplus.source.read.Orders.GOOD;
import static io.periplus.source.read.Orders.concat;
import static io.periplus.source.read.Orders.gzip;
import static io.periplus.source.read.Orders.many;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files are packed and encoded: rows F01 to F05 of the matrix of bad inputs. */
class PackingTest {
  @TempDir private Path folder;

  @Test
  void f01AGzipCutShortGivesNoRow() {
    byte[] packed = Delivered.gzip(many(5000).getBytes(UTF_8));
    assertEquals(
        "FILE_TRUNCATED", orders().fault(gzip(), Arrays.copyOf(packed, packed.length * 6 / 10)));
  }

  @Test
  void f02AGzipBombIsRefusedWhileItExpands() {
    byte[] bomb =
        Delivered.gzip(("id,total,note\no1,1.00," + "x".repeat(3_000_000)).getBytes(UTF_8));
    assertEquals("FILE_RATIO", orders().fault(gzip() + "max { ratio = 100 }", bomb));
  }

  @Test
  void f02AFileLargerThanItsLimitIsRefused() {
    assertEquals(
        "FILE_SIZE", orders().fault(COLUMNS + "max { bytes = 1 KiB }", many(500).getBytes(UTF_8)));
  }

  @Test
  void f03OnlyTheDeclaredPackingIsOpened() {
    byte[] once = Delivered.gzip(GOOD.getBytes(UTF_8));
    byte[] twoMembers = concat(once, once);
    byte[] zip = concat(new byte[] {'P', 'K', 3, 4}, GOOD.getBytes(UTF_8));
    assertEquals("", orders().fault(gzip(), once));
    assertEquals("FILE_CODEC", orders().fault(gzip(), Delivered.gzip(once)));
    assertEquals("FILE_CODEC", orders().fault(gzip(), twoMembers));
    assertEquals("FILE_CODEC", orders().fault(gzip(), GOOD.getBytes(UTF_8)));
    assertEquals("FILE_CODEC", orders().fault(COLUMNS, once));
    assertEquals("FILE_CODEC", orders().fault(COLUMNS, zip));
  }

  @Test
  void f04Latin1IsRefusedAsUtf8AndReadWhereDeclared() {
    byte[] latin = "id,total,note\no1,1.00,año\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("FILE_ENCODING", orders().fault(COLUMNS, latin));
    assertEquals(List.of("o1 1.0000 año"), orders().rows(COLUMNS + "charset = ISO-8859-1", latin));
  }

  @Test
  void f05Utf16IsRefused() {
    assertEquals(
        "FILE_ENCODING", orders().fault(COLUMNS, GOOD.getBytes(Charset.forName("UTF-16"))));
    assertEquals(
        "FILE_ENCODING", orders().fault(COLUMNS, GOOD.getBytes(StandardCharsets.UTF_16LE)));
  }

  private Orders orders() {
    return new Orders(folder);
  }
}
