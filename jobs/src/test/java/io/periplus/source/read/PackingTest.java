package io.periplus.source.read;

import static io.periplus.source.read.Orders.COLUMNS;
import static io.periplus.source.read.Orders.GOOD;
import static io.periplus.source.read.Orders.concat;
import static io.periplus.source.read.Orders.gzip;
import static io.periplus.source.read.Orders.many;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.luben.zstd.Zstd;
import io.periplus.testkit.BadInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files are packed and encoded: rows F01 to F05 of the matrix of bad inputs. */
class PackingTest {
  private static final String ZSTD = COLUMNS + "container = zstd\n";

  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "F01",
      given = "A gzip or zstd file cut short",
      then = "The file is refused; none of its rows is in",
      code = "FILE_TRUNCATED")
  void f01AGzipCutShortGivesNoRow() {
    byte[] packed = Delivered.gzip(many(5000).getBytes(UTF_8));
    assertEquals(
        "FILE_TRUNCATED", orders().fault(gzip(), Arrays.copyOf(packed, packed.length * 6 / 10)));
    byte[] zstd = Zstd.compress(many(5000).getBytes(UTF_8));
    assertEquals("FILE_TRUNCATED", orders().fault(ZSTD, Arrays.copyOf(zstd, zstd.length * 6 / 10)));
  }

  @Test
  @BadInput(
      id = "F02",
      given = "A packed file that expands to more than 100 times its size",
      then = "The file is refused while it expands",
      code = "FILE_RATIO")
  void f02AGzipBombIsRefusedWhileItExpands() {
    byte[] bomb =
        Delivered.gzip(("id,total,note\no1,1.00," + "x".repeat(3_000_000)).getBytes(UTF_8));
    assertEquals("FILE_RATIO", orders().fault(gzip() + "max { ratio = 100 }", bomb));
  }

  @Test
  @BadInput(
      id = "F02",
      given = "A file larger than `max.bytes`, or with more records than `max.rows`",
      then = "The file is refused",
      code = {"FILE_SIZE", "FILE_LIMIT"})
  void f02AFileLargerThanItsLimitIsRefused() {
    assertEquals(
        "FILE_SIZE", orders().fault(COLUMNS + "max { bytes = 1 KiB }", many(500).getBytes(UTF_8)));
    assertEquals(
        "FILE_LIMIT", orders().fault(COLUMNS + "max { rows = 499 }", many(500).getBytes(UTF_8)));
    assertEquals("", orders().fault(COLUMNS + "max { rows = 500 }", many(500).getBytes(UTF_8)));
  }

  @Test
  @BadInput(
      id = "F03",
      given = "Gzip in gzip, several members, zip, tar, a packed file under a plain name",
      then = "The file is refused: its first bytes decide, not its name",
      code = "FILE_CODEC")
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
  @BadInput(
      id = "F04",
      given = "Latin-1 where UTF-8 is declared",
      then = "The file is refused; read right where `charset` says so",
      code = "FILE_ENCODING")
  void f04Latin1IsRefusedAsUtf8AndReadWhereDeclared() {
    byte[] latin = "id,total,note\no1,1.00,año\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("FILE_ENCODING", orders().fault(COLUMNS, latin));
    assertEquals(List.of("o1 1.0000 año"), orders().rows(COLUMNS + "charset = ISO-8859-1", latin));
  }

  @Test
  @BadInput(id = "F05", given = "UTF-16", then = "The file is refused", code = "FILE_ENCODING")
  void f05Utf16IsRefused() {
    assertEquals(
        "FILE_ENCODING", orders().fault(COLUMNS, GOOD.getBytes(Charset.forName("UTF-16"))));
    assertEquals(
        "FILE_ENCODING", orders().fault(COLUMNS, GOOD.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void joinedGzipMembersAndZstdAreReadWhereDeclared() {
    byte[] good = GOOD.getBytes(UTF_8);
    byte[] more = Delivered.gzip("o3,1.00,more\n".getBytes(UTF_8));
    assertEquals(
        List.of("o1 10.0000 fine", "o2 2.5000 null", "o3 1.0000 more"),
        orders().rows(COLUMNS + "container = gzip-many\n", concat(Delivered.gzip(good), more)));
    assertEquals(
        List.of("o1 10.0000 fine", "o2 2.5000 null"), orders().rows(ZSTD, Zstd.compress(good)));
    assertEquals("FILE_CODEC", orders().fault(ZSTD, Delivered.gzip(good)));
  }

  private Orders orders() {
    return new Orders(folder);
  }
}
