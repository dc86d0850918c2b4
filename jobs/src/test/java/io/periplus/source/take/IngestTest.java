package io.periplus.source.take;

import static io.periplus.source.take.Shop.bronze;
import static io.periplus.testkit.TextTables.assertRows;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.bronze.Bronze;
import io.periplus.table.Table;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small shop's deliveries, from its files to bronze. */
@SparkTest
class IngestTest {
  private static final String ORDERS =
      """
      id,customer,at,state
      o1,c1,2024-03-01 10:00,paid
      o2,c2,2024-03-01 11:00,lost in space
      """;
  private static final String LINES =
      """
      id,no,price,fee
      o1,1,10.00,1.00
      o1,2,5.50,
      o2,1,20.00,2.00
      """;

  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "D26",
      given = "A code that the contract does not list",
      then = "Accepted as `other`, and told",
      code = "ENUM_DRIFT")
  void recordsBecomeLandingRowsThatKnowTheirFileAndRow(SparkSession spark) {
    Shop shop = new Shop(folder).deliver("orders.csv", ORDERS).deliver("lines.csv", LINES);
    try (Intake intake = shop.take(spark)) {
      assertRows(
          """
          order_id | source_system | gross_amount | shipping_amount | status | ordered_at          | source_file | source_row | batch_date | landed_at
          o1       | shop          | 15.5000      | 1.0000          | paid   | 2024-03-01 15:00:00 | orders.csv  | 1          | 2024-03-01 | 2024-03-02 04:59:59.999999
          o2       | shop          | 20.0000      | 2.0000          | other  | 2024-03-01 16:00:00 | orders.csv  | 2          | 2024-03-01 | 2024-03-02 04:59:59.999999
          """,
          bronze(intake, "order_header"));
      assertEquals(Set.of("order_header", "order_line"), intake.delivered());
      assertTrue(
          intake
              .events()
              .contains(new Intake.Event("ENUM_DRIFT status", "shop", "order_header", 1)));
    }
  }

  @Test
  void landedIsAcceptedAndQuarantinedAndRepeatedInRowsAndInMoney(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver("orders.csv", ORDERS)
            .deliver(
                "lines.csv",
                """
                id,no,price,fee
                o1,1,10.00,1.00
                o1,1,10.00,1.00
                o1,2,5.50,bad
                o2,1,-3.00,
                o2,2,4.00,
                """);
    try (Intake intake = shop.take(spark)) {
      assertRows(
          """
          column_name | landed_rows | accepted_rows | quarantined_rows | repeat_rows | landed_money | accepted_money | quarantined_money | repeat_money | money_is_known | row_difference | difference
          price       | 5           | 2             | 2                | 1           | 26.5000      | 14.0000        | 2.5000            | 10.0000      | false          | 0              | 0.0000
          fee         | 5           | 2             | 2                | 1           | 2.0000       | 1.0000         | 0.0000            | 1.0000       | false          | 0              | 0.0000
          """,
          intake.balance().where("dataset = 'lines'"));
      assertRows(
          """
          table_name         | source_file | source_row | rule_id          | reason
          shop.lines         | lines.csv   | 3          | fee              | AMOUNT_PARSE
          landing.order_line | lines.csv   | 4          | currency_present | SCHEMA_MISSING
          """,
          intake.quarantine());
      assertRows(
          "order_line_id | unit_price_amount\no1-1 | 10.0000\no2-2 | 4.0000",
          bronze(intake, "order_line"));
      assertTrue(intake.events().contains(new Intake.Event("DUP_ROW", "shop", "lines.csv", 1)));
    }
  }

  @Test
  @BadInput(
      id = "F09",
      given = "A broken file among good ones, through a whole intake",
      then = "The broken one gives no row; the good ones are in",
      code = "FILE_QUOTE")
  void f09ABrokenFileGivesNoRowAndIsToldWhole(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver("orders.csv", ORDERS)
            .deliver("lines.csv", LINES)
            .deliver("lines-2.csv", "id,no,price,fee\no2,2,1.00,\"\n");
    try (Intake intake = shop.take(spark)) {
      assertEquals(3, bronze(intake, "order_line").count());
      assertRows(
          "name        | dataset | reason     | step\nlines-2.csv | lines   | FILE_QUOTE | records",
          intake.quarantineFiles());
      assertRows(
          """
          name        | state    | reason     | row_count
          orders.csv  | accepted |            | 2
          lines.csv   | accepted |            | 3
          lines-2.csv | rejected | FILE_QUOTE | 1
          """,
          intake.files());
    }
  }

  @Test
  @BadInput(
      id = "F18",
      given = "The same bytes under another name",
      then = "Taken in once",
      code = "DUP_CONTENT")
  void f18TheSameBytesUnderAnotherNameCountOnce(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver("orders.csv", ORDERS)
            .deliver("lines.csv", LINES)
            .deliver("lines-again.csv", LINES)
            .deliver("notes.txt", "hello");
    try (Intake intake = shop.take(spark)) {
      assertEquals(3, bronze(intake, "order_line").count());
      assertRows(
          """
          name            | state     | reason
          orders.csv      | accepted  |
          lines-again.csv | accepted  |
          lines.csv       | repeat    | DUP_CONTENT
          notes.txt       | unclaimed | FILE_NAME
          """,
          intake.files());
    }
  }

  @Test
  @BadInput(
      id = "F17",
      given = "The same file again, under the same name",
      then = "Taken in once",
      code = "DUP_FILE")
  void f17ALateFileAddsWhatItChangesAndNothingElse(SparkSession spark) {
    Shop shop = new Shop(folder).deliver("orders.csv", ORDERS).deliver("lines.csv", LINES);
    try (Intake first = shop.take(spark)) {
      Set<String> known =
          first.files().collectAsList().stream().map(r -> r.getString(0)).collect(toSet());
      Map<Table, Dataset<Row>> bronze = first.bronze();

      try (Intake again = shop.take(spark, new Earlier(known, Map.of(), null), bronze)) {
        assertEquals(Map.of(), again.bronze());
        assertEquals(0, again.files().count());
        assertEquals(
            List.of(new Intake.Event("DUP_FILE", "shop", "files taken in before", 2)),
            again.events());
      }

      shop.deliver("lines-late.csv", "id,no,price,fee\no2,2,4.00,\no1,1,10.00,1.00\n");
      try (Intake late = shop.take(spark, new Earlier(known, Map.of(), null), bronze)) {
        assertRows("order_id | gross_amount\no2 | 24.0000", bronze(late, "order_header"));
        assertRows(
            "order_line_id | source_file\no2-2 | lines-late.csv", bronze(late, "order_line"));
        assertRows(
            "name           | landed_rows | accepted_rows | repeat_rows\n"
                + "lines-late.csv | 2           | 1             | 1",
            late.balance().where("column_name = 'price'"));
        assertRows("name\nlines-late.csv", late.files());
      }
    }
  }

  @Test
  @BadInput(
      id = "D11",
      given = "A time more than a day after the night",
      then = "The row is set aside",
      code = "TIME_RANGE")
  void d11WhatHappensAfterTheNightIsSetAside(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver(
                "orders.csv",
                "id,customer,at,state\no1,c1,2024-03-01 10:00,paid\no2,c2,2024-03-09 10:00,paid\n")
            .deliver("lines.csv", LINES);
    try (Intake intake = shop.take(spark)) {
      assertRows("rule_id | reason\nordered_at_not_ahead | TIME_RANGE", intake.quarantine());
    }
  }

  @Test
  void aQuarantinedRowIsMaskedWhereItIsPersonal(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver(
                "orders.csv",
                "id,customer,at,state\no1,maria perez,2024-03-01,paid\no2,c2,2024-03-01 10:00,paid\n")
            .deliver("lines.csv", LINES);
    try (Intake intake = shop.take(spark)) {
      String line = intake.quarantine().select("shown_json").head().getString(0);
      assertTrue(line.contains("m…z (11 characters)"), line);
      assertTrue(line.contains("2024-03-01"), line);
    }
  }

  @Test
  void everyBronzeTableHasExactlyItsDeclaredColumns(SparkSession spark) {
    Shop shop = new Shop(folder).deliver("orders.csv", ORDERS).deliver("lines.csv", LINES);
    try (Intake intake = shop.take(spark)) {
      assertEquals(
          Bronze.table("order_line").columns().stream().map(f -> f.name()).toList(),
          List.of(bronze(intake, "order_line").columns()));
    }
  }
}
