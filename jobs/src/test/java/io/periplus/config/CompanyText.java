package io.periplus.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small company as text, and what is told about it when some of it is changed. */
final class CompanyText {
  static final String SHOP =
      """
      periplus {
        company { title = "Shop", currency = EUR, zone = "America/Lima" }
        sources { shop { mapping = shop, landing = "in" } }
        journey {
          stages = [{ code = buy, label { en = a, es = b, pt = c } }]
          channels = [
            { code = web, kind = sales, human = false, digital = true, label { en = a, es = b, pt = c } }
          ]
          touchpoints = [
            { code = order, stage = buy, match = [{ kind = order }], label { en = a, es = b, pt = c } }
            { code = asked, stage = buy, match = [{ kind = survey, detail = csat }], label { en = a, es = b, pt = c } }
          ]
          components = [
            { code = late, touchpoint = order, measure = delivery_late, unit = delivery, label { en = a, es = b, pt = c } }
          ]
          root-causes = [{ code = carrier, owner = coo, label { en = a, es = b, pt = c } }]
          reasons = [{ code = wismo, root-cause = carrier, label { en = a, es = b, pt = c } }]
        }
        metrics.asked = [csat, nps]
        kpis = [{ code = happy, metric = csat, owner = cxo, target = 0.8, label { en = a, es = b, pt = c } }]
        windows { fcr = 7 days }
      }
      """;

  private final Path folder;

  CompanyText(Path folder) {
    this.folder = folder;
  }

  Company read(String text) throws IOException {
    return read(text, Map.of());
  }

  Company read(String text, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("shop.conf"), text);
    return Companies.read(file, folder, environment);
  }

  /** The problems told when one piece of the shop is put in another's place. */
  List<String> problems(String piece, String instead) throws IOException {
    assertTrue(SHOP.contains(piece), () -> "The shop does not say " + piece);
    return problems(SHOP.replace(piece, instead));
  }

  List<String> problems(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("shop.conf"), text);
    PeriplusException told =
        assertThrows(
            PeriplusException.class, () -> Companies.read(file, folder, Map.of("SET", "in")));
    assertEquals("PER-1001", told.code());
    return told.getMessage()
        .lines()
        .filter(line -> line.startsWith("  - "))
        .map(line -> line.substring(4))
        .toList();
  }
}
