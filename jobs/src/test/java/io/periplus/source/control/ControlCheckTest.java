package io.periplus.source.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.source.DatasetDefinition;
import io.periplus.source.Declared;
import io.periplus.source.LandedFile;
import io.periplus.source.LandingFolder;
import io.periplus.source.Listing;
import io.periplus.source.SourceDefinition;
import io.periplus.source.read.FileVerdict;
import io.periplus.source.read.StrictReader;
import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supplier's own figures decide whether a file is whole. */
class ControlCheckTest {
  private static final String ORDERS = "id,total,currency\no1,10.00,PEN\no2,2.50,PEN\n";
  private static final String TWO_CURRENCIES = "id,total,currency\no1,10.00,PEN\no2,2.50,USD\n";

  @TempDir private Path folder;

  @Test
  void aFileThatHoldsWhatIsStatedIsRead() throws IOException {
    assertEquals("", verdict(ORDERS, "rows = 2\nsum.total = 12.5\n"));
    assertEquals("", verdict(TWO_CURRENCIES, "rows=2\nsum.total.PEN=10\nsum.total.USD=2.50\n"));
  }

  @Test
  @BadInput(
      id = "F28",
      given = "Records or sums that differ from the control file",
      then = "The file is refused; the difference is told",
      code = "FILE_CONTROL_TOTAL")
  void aFileThatDoesNotHoldWhatIsStatedIsRefused() throws IOException {
    assertEquals("FILE_CONTROL_TOTAL", verdict(ORDERS, "rows = 3\nsum.total = 12.50\n"));
    assertEquals("FILE_CONTROL_TOTAL", verdict(ORDERS, "rows = 2\nsum.total = 12.51\n"));
    assertEquals("FILE_CONTROL_TOTAL", verdict(ORDERS, "rows = 2\n"));
    assertEquals("FILE_CONTROL_TOTAL", verdict(ORDERS, "rows = two\nsum.total = 12.50\n"));
    assertEquals("FILE_CONTROL_TOTAL", verdict(TWO_CURRENCIES, "rows = 2\nsum.total = 12.50\n"));
    assertEquals("FILE_CONTROL_TOTAL", verdict(ORDERS, "rows = \\u00zz\n"));
    assertEquals(
        "records: 2 read, 3 stated; total in PEN: 12.5 read, 9 stated",
        checked(ORDERS, "rows = 3\nsum.total = 9\n").fault().detail());
  }

  @Test
  @BadInput(
      id = "F22",
      given = "Bytes that differ from the SHA-256 beside the file",
      then = "The file is refused, whatever its format",
      code = "FILE_CHECKSUM")
  void aFileWithOtherBytesThanStatedIsRefused() throws IOException {
    write("orders.csv.ctl", "rows = 2\nsum.total = 12.50\n");
    write("orders.csv.sha256", "0".repeat(64) + "  orders.csv\n");
    write("orders.csv", ORDERS);
    assertEquals("FILE_CHECKSUM", check(listed().claimed().get(0)).fault().reason());
  }

  @Test
  @BadInput(
      id = "F20",
      given = "A file whose control file has not come",
      then = "The file is refused; it is read again once it is whole",
      code = "FILE_UNSTABLE")
  void aFileWithoutItsControlFileHasNotComeWhole() throws IOException {
    write("orders.csv", ORDERS);
    assertEquals("FILE_UNSTABLE", check(listed().claimed().get(0)).fault().reason());
  }

  @Test
  void whatLiesBesideAFileIsNoDeliveryOfItsOwn() throws IOException {
    checked(ORDERS, "rows = 2\nsum.total = 12.50\n");
    Listing listing = listed();
    assertEquals(List.of("orders.csv"), listing.claimed().stream().map(LandedFile::name).toList());
    assertEquals(List.of(), listing.unclaimed());
  }

  @Test
  void aRefusedFileKeepsItsFirstReason() throws IOException {
    assertEquals("FILE_HEADER", verdict("other\n1\n", "rows = 7\n"));
    assertTrue(listed().unclaimed().isEmpty());
  }

  private String verdict(String orders, String figures) throws IOException {
    return checked(orders, figures).fault().reason();
  }

  private FileVerdict checked(String orders, String figures) throws IOException {
    write("orders.csv", orders);
    write("orders.csv.ctl", figures);
    LandedFile unsigned = listed().claimed().get(0);
    write("orders.csv.sha256", unsigned.sha256());
    return check(unsigned);
  }

  private FileVerdict check(LandedFile file) {
    DatasetDefinition dataset = source().dataset("orders").orElseThrow();
    StrictReader reader = StrictReader.read(file, dataset);
    reader.forEachRemaining(record -> {});
    return ControlCheck.of(dataset, file, reader.verdict());
  }

  private Listing listed() {
    return LandingFolder.list(
        "shop", folder.resolve("landing"), source(), LocalDate.of(2024, 3, 1));
  }

  private SourceDefinition source() {
    return Declared.source(
        folder,
        """
        zone = UTC
        currency = PEN
        files.orders {
          path = "*"
          currency-column = currency
          control { pattern = "{name}.ctl", sums = [total] }
          sha256 = "{name}.sha256"
          columns { id = "string key", total = "money required", currency = string }
        }
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("landing"));
    Files.writeString(folder.resolve("landing").resolve(name), text);
  }
}
