package io.periplus.config;

import static io.periplus.config.CompanyText.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import io.periplus.testkit.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveConfigurationTest {
  @TempDir private Path folder;

  @Test
  void defaultsAreFilledInAndTheTextReadsAsACompanyAgain() throws IOException {
    EffectiveConfiguration effective = effective(SHOP, Map.of());

    assertTrue(effective.text().contains("shards=1024"), effective.text());
    assertEquals(effective, effective(effective.text(), Map.of()));
  }

  @Test
  @BadInput(
      id = "C10",
      given = "A secret in a file of settings",
      then = "Printed as `<secret NAME>`")
  void noSecretIsPrinted() {
    EffectiveConfiguration effective =
        EffectiveConfiguration.of(
            ConfigFactory.parseString(
                """
                sources { shop { api-key = canary, Password = canary, keys = 3 } }
                vaults = [{ token { value = canary } }]
                """));

    assertFalse(effective.text().contains("canary"), effective.text());
    assertTrue(effective.text().contains("\"<secret api-key>\""), effective.text());
    assertTrue(effective.text().contains("keys=3"), effective.text());
  }

  @Test
  void theDigestIsThatOfTheSettingsNotOfTheirOrderOrComments() throws IOException {
    String digest = effective(SHOP, Map.of()).digest();

    assertTrue(digest.matches("[0-9a-f]{64}"), digest);
    assertEquals(
        digest,
        effective(
                SHOP.replace(
                    "title = \"Shop\", currency = EUR",
                    "currency = EUR # the euro\n title = \"Shop\""),
                Map.of())
            .digest());
    assertNotEquals(digest, effective(SHOP.replace("7 days", "6 days"), Map.of()).digest());
  }

  @Test
  void whereFilesLieAndHowFastANightRunsChangeNoDigest() throws IOException {
    String moved =
        SHOP.replace("landing = \"in\"", "landing = ${DIR}")
            .replace("windows {", "runtime.parallel-tables = 2, company.warehouse = w, windows {");

    assertEquals(
        effective(SHOP, Map.of()).digest(), effective(moved, Map.of("DIR", "/data")).digest());
  }

  private EffectiveConfiguration effective(String text, Map<String, String> environment)
      throws IOException {
    Path file = Files.writeString(folder.resolve("shop.conf"), text);
    return Companies.effective(file, environment);
  }
}
