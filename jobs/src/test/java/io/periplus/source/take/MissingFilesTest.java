package io.periplus.source.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.store.Pace;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What did not come, or came unusable: refused where it is required, told where it is not. */
@SparkTest
class MissingFilesTest {
  private static final String ORDERS =
      """
      id,customer,at,state
      o1,c1,2024-03-01 10:00,paid
      o2,c2,2024-03-01 11:00,lost in space
      """;

  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "F16",
      given = "No file of a required dataset",
      then = "The night is refused, exit 30, and names source, dataset, folder and variable",
      code = "PER-3001")
  void f16WithoutARequiredFileTheNightIsRefusedAndSaysWhatIsMissing(SparkSession spark) {
    Shop shop = new Shop(folder).deliver("orders.csv", ORDERS);
    PeriplusException refused = assertThrows(PeriplusException.class, () -> shop.take(spark));
    assertEquals("PER-3001", refused.code());
    assertEquals(30, refused.exit().number());
    for (String part : List.of("shop", "lines", "`landing`", "environment")) {
      assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
  }

  @Test
  @BadInput(
      id = "F16",
      given = "No folder of a source that is not required",
      then = "The night is published, degraded",
      code = "SOURCE_MISSING")
  void f16ASourceThatIsNotRequiredOnlyDegradesTheNight(SparkSession spark) {
    Shop shop = new Shop(folder);
    Delivery optional = shop.delivery(shop.delivery().source(), false);
    try (Intake intake =
        Ingest.take(
            Pace.of(spark),
            List.of(optional.arrived(Shop.NIGHT.businessDate())),
            Shop.NIGHT,
            Earlier.NONE,
            Map.of())) {
      assertTrue(intake.isDegraded());
      assertEquals("SOURCE_MISSING", intake.events().get(0).code());
    }
  }

  @Test
  @BadInput(
      id = "D24",
      given = "A file of which every row is bad",
      then = "The night is refused, exit 30; reasons are counted, no value is told",
      code = "PER-3002")
  void d24AFileOfWhichEveryRowIsBadIsBeyondAnyBudget(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver(
                "orders.csv",
                "id,customer,at,state\no1,maria.perez,no time,paid\no2,maria.perez,never,paid\n")
            .deliver("lines.csv", "id,no,price,fee\no1,1,1.00,\n");
    PeriplusException refused = assertThrows(PeriplusException.class, () -> shop.take(spark));
    assertEquals("PER-3002", refused.code());
    assertTrue(refused.getMessage().contains("2 of 2 row(s)"), refused.getMessage());
    assertTrue(refused.getMessage().contains("DATE_PARSE 2"), refused.getMessage());
    assertFalse(refused.getMessage().contains("maria.perez"), refused.getMessage());
  }
}
