package io.periplus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.landing.LandingTables;
import io.periplus.source.ColumnDefinition.Need;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source may declare, and how mistakes are told. */
class SourceDefinitionsTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("periplus.home", "."), "conf", "sources");

  @TempDir private Path folder;

  @Test
  void theMarketplaceDeclaresItsTenFilesAndFillsElevenTables() {
    SourceDefinition olist = SourceDefinitions.read(SHIPPED.resolve("olist"));
    assertEquals(10, olist.datasets().size());
    assertEquals(
        Set.of(
            "customer",
            "customer_identifier",
            "product",
            "order_header",
            "order_line",
            "payment",
            "delivery",
            "survey",
            "survey_question",
            "survey_response",
            "survey_answer"),
        olist.mappings().keySet());
    assertTrue(olist.isHistory());
  }

  @Test
  void theContractsOwnFormHasOneDatasetForEachLandingTable() {
    SourceDefinition own = SourceDefinitions.read(SHIPPED.resolve("periplus"));
    assertEquals(LandingTables.ALL.size(), own.datasets().size());
    DatasetDefinition orders = own.dataset("order_header").orElseThrow();
    assertEquals(
        List.of("gross_amount", "discount_amount", "tax_amount", "shipping_amount"),
        orders.money().stream().map(ColumnDefinition::name).toList());
    assertEquals("currency", orders.currency().column());
    assertEquals(Need.KEY, orders.column("order_id").orElseThrow().need());
    assertTrue(
        own.dataset("survey_answer").orElseThrow().column("part").orElseThrow().keepsEmpty());
  }

  @Test
  void allMistakesAreToldAtOnce() {
    String told =
        refusal(
            """
            zone = EST
            clok-gap = reject
            currency = soles
            files.orders {
              path = "orders.csv"
              charset = UTF-9
              delimiter = ";;"
              timestamp = ["yyyy-MM-dd"]
              date = ["uuuu-dd-MM", "uuuu-MM-dd"]
              amount { decimal = ",", group = "," }
              text-columns = [comment]
              budget = 150%
              columns { id = text }
            }
            """);
    for (String part :
        List.of(
            "zone is EST",
            "clok-gap is not a setting; did you mean \"clock-gap\"?",
            "currency must be",
            "charset is UTF-9",
            "delimiter must be one character",
            "write uuuu",
            "reads one text as two days",
            "group is the decimal sign",
            "text-columns names comment",
            "budget is 150%",
            "columns.id must be a type")) {
      assertTrue(told.contains(part), part + " is not in " + told);
    }
  }

  @Test
  void aZoneWhoseClocksChangeNeedsItsPolicies() {
    assertTrue(
        refusal("zone = \"America/Santiago\"\ncurrency = CLP\n" + ORDERS)
            .contains("say clock-gap and clock-overlap"));
  }

  @Test
  void aMappingFileIsNamedAfterALandingTable() {
    String told =
        assertThrows(
                PeriplusException.class,
                () ->
                    Declared.source(
                        folder, "zone = UTC\ncurrency = PEN\n" + ORDERS, "orders.sql", ""))
            .getMessage();
    assertTrue(told.contains("orders.sql is named after no landing table"), told);
  }

  @Test
  void brokenSyntaxIsToldWithItsFile() {
    assertTrue(refusal("zone = {").contains("source.conf"));
  }

  private static final String ORDERS =
      "files.orders { path = \"o.csv\", columns { id = string } }\n";

  private String refusal(String conf) {
    PeriplusException refused =
        assertThrows(PeriplusException.class, () -> Declared.source(folder, conf));
    assertEquals("PER-1001", refused.code());
    return refused.getMessage();
  }
}
