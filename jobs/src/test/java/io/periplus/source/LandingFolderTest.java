package io.periplus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a landing folder is claimed, reported or left for its own night. */
class LandingFolderTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 3, 1);

  @TempDir private Path folder;
  private Path landing = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    landing = Files.createDirectories(folder.resolve("landing"));
  }

  @Test
  @BadInput(
      id = "F25",
      given = "Names with a leading `_` or `.`, `.crc`, files in sub-folders",
      then = "Told when nobody claims them; nothing is skipped in silence",
      code = "FILE_NAME")
  void f25HiddenFilesAndThoseOfSubFoldersAreReportedAndNeverSkipped() throws IOException {
    write("orders-1.csv", "_orders.csv", ".orders.csv", "a/b/c.csv", "orders-2.csv.crc");
    Listing listing = list("orders*.csv");
    assertEquals(List.of("orders-1.csv"), names(listing.claimed()));
    assertEquals(
        List.of(".orders.csv", "_orders.csv", "a/b/c.csv", "orders-2.csv.crc"),
        names(listing.unclaimed()));
  }

  @Test
  @BadInput(id = "F25", given = "Names with blanks, `%`, accents, emoji, `:`", then = "Read")
  void f25NamesWithBlanksColonsPercentAndAccentsAreOrdinary() throws IOException {
    write("orders a:b %20 é😀.csv");
    assertEquals(List.of("orders a:b %20 é😀.csv"), names(list("orders*.csv").claimed()));
  }

  @Test
  @BadInput(
      id = "F26",
      given = "A link out of the landing folder",
      then = "The night is refused, exit 30; nothing is read",
      code = "PER-3003")
  @BadInput(
      id = "A03",
      given = "A way out of the landing folder by a link",
      then = "As F26",
      code = "PER-3003")
  void f26ALinkOutOfTheFolderStopsTheNight() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.csv"), "id\n1\n");
    Files.createSymbolicLink(landing.resolve("orders.csv"), outside);
    PeriplusException refused = assertThrows(PeriplusException.class, () -> list("orders*.csv"));
    assertEquals("PER-3003", refused.code());
    assertEquals(30, refused.exit().number());
  }

  @Test
  @BadInput(
      id = "F26",
      given = "A link to nowhere",
      then = "The night is refused, exit 30",
      code = "PER-3003")
  void f26ALinkToNowhereStopsTheNightAsWell() throws IOException {
    Files.createSymbolicLink(landing.resolve("orders.csv"), folder.resolve("absent"));
    assertEquals(
        "PER-3003", assertThrows(PeriplusException.class, () -> list("orders*.csv")).code());
  }

  @Test
  @BadInput(
      id = "T06",
      given = "Deliveries of later days in the same folder",
      then = "Left for their own nights")
  void aFolderOfALaterDayWaitsForItsNight() throws IOException {
    write("2024-02-29/orders.csv", "2024-03-01/orders.csv", "2024-03-02/orders.csv");
    Listing listing = list("{date}/orders.csv");
    assertEquals(
        List.of("2024-02-29/orders.csv", "2024-03-01/orders.csv"), names(listing.claimed()));
    assertEquals(1, listing.later());
  }

  @Test
  void aStarStaysWithinOneName() throws IOException {
    write("x/orders.csv", "x/y/orders.csv");
    assertEquals(List.of("x/orders.csv"), names(list("*/orders.csv").claimed()));
  }

  @Test
  void aFileIsKnownByTheDigestOfItsBytes() throws IOException {
    write("orders.csv");
    LandedFile file = list("orders.csv").claimed().get(0);
    assertEquals("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", file.sha256());
    assertEquals(1, file.size());
    assertEquals("shop", file.source());
    assertEquals("orders", file.dataset());
  }

  @Test
  @BadInput(
      id = "F20",
      given = "A file that still grows between two looks `settle` apart",
      then = "The file is refused; it is looked at again the next night",
      code = "FILE_UNSTABLE")
  void aFileThatStillGrowsIsTold() throws Exception {
    write("orders.csv", "lines.csv");
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 20; i++) {
                  Thread.sleep(20);
                  Files.writeString(
                      landing.resolve("orders.csv"), "more", StandardOpenOption.APPEND);
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    Listing listing = list("*.csv", "settle = 200 ms");
    writer.join();
    assertEquals(Set.of("orders.csv"), listing.growing());
    assertEquals(Set.of(), list("*.csv", "settle = 30 ms").growing());
  }

  @Test
  @BadInput(
      id = "F27",
      given = "Thousands of small files",
      then = "Listed and known by their digests in seconds; 10,000 in the test")
  void manySmallFilesAreListedInSeconds() throws IOException {
    Path day = Files.createDirectories(landing.resolve("2024-03-01"));
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(day.resolve("orders-" + i + ".csv"), "id\n" + i + "\n");
    }
    assertTimeout(
        Duration.ofSeconds(30),
        () -> assertEquals(10_000, list("{date}/orders-*.csv").claimed().size()));
  }

  @Test
  @BadInput(
      id = "A05",
      given = "A path pattern of many stars against a long name",
      then = "Told apart in milliseconds")
  void aPatternOfManyStarsDoesNotExplode() {
    PathPattern pattern = PathPattern.of("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b.csv");
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertFalse(pattern.claims("a".repeat(255) + ".csv")));
    assertTrue(pattern.claims("a".repeat(255) + "b.csv"));
    assertTrue(PathPattern.of("x*-{date}*.csv").claims("xy-2024-1-2024-03-01-2.csv"));
    assertFalse(PathPattern.of("x*-{date}.csv").claims("xy-2024-3-01.csv"));
    assertTrue(PathPattern.of("*").claims(""));
  }

  private Listing list(String pattern) {
    return list(pattern, "");
  }

  private Listing list(String pattern, String line) {
    String conf =
        """
        zone = UTC
        currency = PEN
        files.orders { path = "%s", columns { id = string } }
        %s
        """
            .formatted(pattern, line);
    return LandingFolder.list("shop", landing, Declared.source(folder, conf), NIGHT);
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = landing.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "a");
    }
  }

  private static List<String> names(List<LandedFile> files) {
    return files.stream().map(LandedFile::name).toList();
  }
}
