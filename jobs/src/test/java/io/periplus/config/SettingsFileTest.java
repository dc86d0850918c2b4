package io.periplus.config;

import static io.periplus.config.CompanyText.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.ExitCode;
import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path folder;
  private CompanyText company;

  @BeforeEach
  void inAnEmptyFolder() {
    company = new CompanyText(folder);
  }

  @Test
  void aRelativePathStartsAtTheProjectsFolder() throws IOException {
    Company shop = company.read(SHOP.replace("\"in\"", "\"../data/in\""));

    assertEquals(folder.resolveSibling("data/in"), shop.sources().get(0).landing());
    assertEquals(folder.resolve("target/warehouse/shop"), shop.warehouse());
  }

  @Test
  void theEnvironmentMovesTheLandingFolderWhereTheFileLetsIt() throws IOException {
    String text = SHOP.replace("landing = \"in\"", "landing = \"in\", landing = ${?SHOP_DIR}");

    assertEquals(folder.resolve("in"), company.read(text).sources().get(0).landing());
    assertEquals(
        Path.of("/data"),
        company.read(text, Map.of("SHOP_DIR", "/data")).sources().get(0).landing());
  }

  @Test
  @BadInput(
      id = "C04",
      given = "`${NAME}` that is not set",
      then = "The name is told, never a value",
      code = "PER-1001")
  void everyVariableThatIsNotSetIsNamedAndNoValueIsShown() throws IOException {
    List<String> problems =
        company.problems(
            SHOP.replace("\"in\"", "${SHOP_DIR}/${SET}").replace("\"Shop\"", "\"a\"${SHOP_TITLE}"));

    assertEquals(
        List.of(
            "${SHOP_DIR} is used, but neither the environment nor the file sets it",
            "${SHOP_TITLE} is used, but neither the environment nor the file sets it"),
        problems.stream().sorted().toList());
  }

  @Test
  void aVariableThatIsDefinedByItselfEndsInAMessage() {
    refused(SHOP.replace("\"Shop\"", "${periplus.company.title}"), "PER-1002", "title");
  }

  @Test
  @BadInput(
      id = "C01",
      given = "A file of settings that is not HOCON",
      then = "Refused with file and line, exit 78",
      code = "PER-1002")
  void whatIsNotHoconIsRefusedWithItsLine() {
    PeriplusException told = refused(SHOP.replace("{ shop {", "{ shop ]"), "PER-1002", "line 3");
    assertEquals(ExitCode.CONFIG, told.exit());
  }

  @Test
  void aFileInAnotherCharsetIsRefusedRatherThanMisread() throws IOException {
    Path file = folder.resolve("shop.conf");
    Files.writeString(file, SHOP.replace("Shop", "Señal"), StandardCharsets.ISO_8859_1);

    PeriplusException told =
        assertThrows(PeriplusException.class, () -> Companies.read(file, folder, Map.of()));

    assertEquals("PER-1002", told.code());
    assertTrue(told.getMessage().contains("UTF-8"), told::getMessage);
  }

  @Test
  void anotherFileMayBeIncluded() throws IOException {
    Files.writeString(folder.resolve("windows.conf"), "periplus.windows.fcr = 5 days");

    Company shop = company.read("include \"windows.conf\"\n" + SHOP.replace("fcr = 7 days", ""));

    assertEquals(5, shop.windows().fcr());
  }

  @Test
  void aMistakeInAnIncludedFileIsToldWithThatFilesName() throws IOException {
    Files.writeString(folder.resolve("windows.conf"), "\nperiplus.windows.fcr = 50 days");

    List<String> problems =
        company.problems("include \"windows.conf\"\n" + SHOP.replace("fcr = 7 days", ""));

    assertTrue(
        problems.get(0).startsWith("periplus.windows.fcr (windows.conf:2)"), problems::toString);
  }

  @Test
  @BadInput(id = "C05", given = "`include url(...)`", then = "Refused", code = "PER-1002")
  void nothingButFilesMayBeIncluded() {
    refused("include url(\"http://127.0.0.1:9/a.conf\")\n" + SHOP, "PER-1002", "only files");
    refused("include \"http://127.0.0.1:9/a.conf\"\n" + SHOP, "PER-1002", "only files");
    refused("include classpath(\"a.conf\")\n" + SHOP, "PER-1002", "only files");
  }

  @Test
  @BadInput(id = "C05", given = "Includes in a circle", then = "Refused", code = "PER-1002")
  void anIncludeThatIsMissingOrGoesInACircleIsRefused() throws IOException {
    refused("include \"other.conf\"\n" + SHOP, "PER-1002", "other.conf");
    Files.writeString(folder.resolve("other.conf"), "include \"shop.conf\"");
    refused("include \"other.conf\"\n" + SHOP, "PER-1002", "include");
  }

  @Test
  void aFileThatIsNotThereLeadsToTheNearestOne() throws IOException {
    Files.writeString(folder.resolve("olist.conf"), "");

    PeriplusException told = missing(folder.resolve("olits.conf"));
    assertTrue(told.getMessage().contains("olist.conf; name it"), told::getMessage);
    assertTrue(missing(folder.resolve("no/such/olist.conf")).getMessage().contains("sample.conf"));
  }

  /**
   * Every line left out, and every value made a block: read, or refused by a message with a code.
   */
  @Test
  void noDamageToAFileEndsInAnythingButAMessage() throws IOException {
    List<String> lines = SHOP.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> damaged = new ArrayList<>(lines);
      damaged.remove(i);
      readOrRefused(String.join("\n", damaged));
      for (String value : List.of("{ a = 1 }", "[]", "\"\"", "-1", "null")) {
        damaged = new ArrayList<>(lines);
        damaged.set(i, lines.get(i).replaceAll("= ?[\\w\"]+", "= " + value));
        readOrRefused(String.join("\n", damaged));
      }
    }
  }

  private void readOrRefused(String text) throws IOException {
    try {
      assertNotNull(company.read(text));
    } catch (PeriplusException told) {
      assertEquals(ExitCode.CONFIG, told.exit());
    }
  }

  private PeriplusException refused(String text, String code, String says) {
    PeriplusException told = assertThrows(PeriplusException.class, () -> company.read(text));
    assertEquals(code, told.code());
    assertTrue(told.getMessage().contains(says), told::getMessage);
    return told;
  }

  private PeriplusException missing(Path file) {
    PeriplusException told =
        assertThrows(PeriplusException.class, () -> Companies.read(file, folder, Map.of()));
    assertEquals("PER-1003", told.code());
    return told;
  }
}
