package io.periplus.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShippedCompaniesTest {
  private static final Path HOME = Path.of(System.getProperty("periplus.home", "."));
  private static final Path COMPANIES = HOME.resolve("conf/companies");

  @Test
  void theMarketplaceStatesItsFiguresInReaisAndBrazilianDays() {
    Company olist = company("olist");

    assertEquals("BRL", olist.currency());
    assertEquals(ZoneId.of("America/Sao_Paulo"), olist.zone());
    assertEquals("Natal", olist.calendar().holidays().get(LocalDate.of(2017, 12, 25)));
    assertEquals("Paixão de Cristo", olist.calendar().holidays().get(LocalDate.of(2018, 3, 30)));
    assertEquals(List.of("csat"), olist.metrics().stream().map(MetricDefinition::code).toList());
    assertEquals("olist", olist.sources().get(0).system());
    assertEquals(List.of("olist"), olist.sources().get(0).systems());
    assertEquals(
        HOME.resolve("../shared/data/olist").normalize(), olist.sources().get(0).landing());
    assertEquals(HOME.resolve("target/warehouse/olist").normalize(), olist.warehouse());
  }

  @Test
  void theSampleCompanyTakesTwoSystemsFromOneFolder() {
    Company sample = company("sample");

    assertEquals(List.of("shop", "desk"), sample.sources().get(0).systems());
    assertEquals(
        List.of("csat", "nps", "ces", "trust"),
        sample.metrics().stream().map(MetricDefinition::code).toList());
    assertEquals(7, sample.journey().stages().size());
    assertEquals("standard", sample.journey().segments().get(2).code());
    assertEquals(new RuntimeSettings(4, 4, Operations.QUIET), sample.runtime());
  }

  @Test
  void anEnvironmentVariableMovesTheDelivery() {
    Company olist =
        Companies.read(COMPANIES.resolve("olist.conf"), HOME, Map.of("OLIST_DIR", "/data/olist"));
    Company sample =
        Companies.read(COMPANIES.resolve("sample.conf"), HOME, Map.of("SAMPLE_DIR", "/data/casa"));

    assertEquals(Path.of("/data/olist"), olist.sources().get(0).landing());
    assertEquals(Path.of("/data/casa"), sample.sources().get(0).landing());
  }

  @Test
  void everyKeyInUseIsExplainedInTheReference() throws IOException {
    String reference = Files.readString(HOME.resolve("jobs/src/main/resources/reference.conf"));
    Set<String> keys = new TreeSet<>();
    for (String name : List.of("olist", "sample")) {
      String text = Companies.effective(COMPANIES.resolve(name + ".conf"), Map.of()).text();
      ConfigObject all = ConfigFactory.parseString(text).root();
      keys.addAll(keysOf(all));
    }

    assertFalse(keys.isEmpty());
    for (String key : keys) {
      assertTrue(reference.contains(key), () -> key + " is not in reference.conf");
    }
  }

  private static Set<String> keysOf(ConfigValue value) {
    Set<String> keys = new TreeSet<>();
    if (value instanceof ConfigObject block) {
      block.forEach(
          (key, child) -> {
            if (!key.matches("\\d.*|olist|casa")) {
              keys.add(key);
            }
            keys.addAll(keysOf(child));
          });
    } else if (value instanceof ConfigList list) {
      list.forEach(child -> keys.addAll(keysOf(child)));
    }
    return keys;
  }

  private static Company company(String name) {
    return Companies.read(COMPANIES.resolve(name + ".conf"), HOME, Map.of());
  }
}
