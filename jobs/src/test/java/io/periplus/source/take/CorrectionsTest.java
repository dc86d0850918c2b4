package io.periplus.source.take;

import static io.periplus.source.take.Shop.bronze;
import static io.periplus.testkit.TextTables.assertRows;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came before decides what is new: corrections, refusals told once, files read again. */
@SparkTest
class CorrectionsTest {
  private static final String ORDERS = "id,customer,at,state\no1,c1,2024-03-01 10:00,paid\n";
  private static final String BAD_LINES = "id,no,price,fee\no1,1,10.00,\no1,2,-5.00,\n";

  @TempDir private Path folder;
  private Shop shop = new Shop(Path.of(System.getProperty("java.io.tmpdir"), "periplus-unused"));

  @BeforeEach
  void openShop() {
    shop = new Shop(folder).deliver("orders.csv", ORDERS);
  }

  @Test
  @BadInput(
      id = "F19",
      given = "The same name with other bytes",
      then = "Taken in as a correction, and told",
      code = "RESTATED")
  void aFileThatComesAgainWithOtherBytesIsACorrection(SparkSession spark) {
    shop.deliver("lines.csv", "id,no,price,fee\no1,1,10.00,\n");
    try (Intake first = shop.take(spark)) {
      Earlier earlier = earlier(first);
      shop.deliver("lines.csv", "id,no,price,fee\no1,1,11.00,\n");
      try (Intake second = shop.take(spark, earlier, first.bronze())) {
        assertTrue(
            second.events().contains(new Intake.Event("RESTATED", "shop", "lines.csv", 1)),
            second.events().toString());
        assertRows("name | state\nlines.csv | restated", second.files());
        assertRows(
            "order_line_id | unit_price_amount\no1-1 | 11.0000", bronze(second, "order_line"));
      }
    }
  }

  @Test
  void aRowSetAsideIsToldOnceThoughItsFileIsReadAgainWithEveryNewOne(SparkSession spark) {
    shop.deliver("lines.csv", BAD_LINES);
    try (Intake first = shop.take(spark)) {
      assertRows(
          "table_name | source_file | source_row | reason\nlanding.order_line | lines.csv | 2 | SCHEMA_MISSING",
          first.quarantine());
      shop.deliver("lines-2.csv", "id,no,price,fee\no1,3,1.00,\n");
      try (Intake second = shop.take(spark, earlier(first), first.bronze())) {
        assertEquals(0, second.quarantine().count());
        assertRows("order_line_id\no1-3", bronze(second, "order_line"));
      }
    }
  }

  @Test
  void aFileReadAgainTellsItsRefusalsAnewAndStoresNothingTwice(SparkSession spark) {
    shop.deliver("lines.csv", BAD_LINES);
    try (Intake first = shop.take(spark)) {
      Earlier earlier = earlier(first);
      String digest =
          first.files().where("name = 'lines.csv'").select("sha256").head().getString(0);
      try (Intake again = shop.take(spark, earlier.without(Set.of(digest)), first.bronze())) {
        assertRows("name | state\nlines.csv | accepted", again.files());
        assertRows("source_file | source_row\nlines.csv | 2", again.quarantine());
        assertEquals(0, bronze(again, "order_line").count());
        assertRows(
            "landed_rows | accepted_rows | quarantined_rows | row_difference\n2 | 1 | 1 | 0",
            again.balance().where("column_name = 'price'"));
      }
    }
  }

  @Test
  void theRecordIsKeptAsItCameAndShownMasked(SparkSession spark) {
    shop.deliver("orders-2.csv", "id,customer,at,state\no2,maria.perez,no time,paid\n");
    shop.deliver("lines.csv", "id,no,price,fee\no1,1,10.00,\n");
    try (Intake intake = shop.take(spark)) {
      Row aside = intake.quarantine().select("row_json", "shown_json").head();
      assertTrue(aside.getString(0).contains("maria.perez"), aside.toString());
      assertTrue(aside.getString(1).contains("m…z (11 characters)"), aside.toString());
    }
  }

  @Test
  @BadInput(
      id = "F16",
      given = "No file of a dataset with `no-file-is-empty`",
      then = "A night on which nothing happened: nothing is missing")
  void aShopThatIsClosedMayDeliverNoFile(SparkSession spark) {
    shop.declare("lines", "no-file-is-empty = true");
    try (Intake intake = shop.take(spark)) {
      assertTrue(!intake.isDegraded(), intake.events().toString());
      assertRows("order_id | gross_amount\no1 | 0.0000", bronze(intake, "order_header"));
    }
  }

  @Test
  @BadInput(
      id = "D24",
      given = "Few bad rows that hold much of the money, beyond `budget.money`",
      then = "The night is refused, exit 30",
      code = "PER-3002")
  void moneyHasABudgetOfItsOwn(SparkSession spark) {
    shop.declare("lines", "budget { rows = 50%, money = 10% }");
    shop.deliver("lines.csv", "id,no,price,fee\no1,1,10.00,\no1,2,1.00,\no1,3,90.00,bad\n");
    PeriplusException refused = assertThrows(PeriplusException.class, () -> shop.take(spark));
    assertEquals("PER-3002", refused.code());
    assertTrue(
        refused
            .getMessage()
            .contains("90.0000 of 101.0000 (price in PEN) cannot be used where 10 % are allowed"),
        refused.getMessage());
  }

  @Test
  @BadInput(
      id = "F28",
      given = "The same through a whole intake",
      then = "The file gives no row; what is stated stands in `ops.landing_balance`",
      code = "FILE_CONTROL_TOTAL")
  void whatASupplierStatesStandsInTheBalance(SparkSession spark) {
    shop.declare("lines", "control { pattern = \"{name}.ctl\", sums = [price] }");
    shop.deliver("lines.csv", "id,no,price,fee\no1,1,10.00,\no1,2,2.50,\n");
    shop.deliver("lines.csv.ctl", "rows = 2\nsum.price = 12.50\n");
    shop.deliver("lines-2.csv", "id,no,price,fee\no1,3,10.00,\n");
    shop.deliver("lines-2.csv.ctl", "rows = 1\nsum.price = 11\n");
    try (Intake intake = shop.take(spark)) {
      assertRows(
          "name | column_name | control_rows | control_money\n"
              + "lines.csv | price | 2 | 12.5000\nlines.csv | fee | 2 |",
          intake.balance().where("dataset = 'lines'"));
      assertRows(
          "name | reason | detail\n"
              + "lines-2.csv | FILE_CONTROL_TOTAL | price in PEN: 10 read, 11 stated",
          intake.quarantineFiles());
      assertEquals(2, bronze(intake, "order_line").count());
    }
  }

  private static Earlier earlier(Intake taken) {
    Map<String, String> names =
        taken.files().collectAsList().stream()
            .collect(
                toMap(
                    r -> Earlier.nameOf(r.getAs("source"), r.getAs("name")),
                    r -> r.getAs("sha256")));
    return new Earlier(Set.copyOf(names.values()), names, taken.quarantine().localCheckpoint());
  }
}
