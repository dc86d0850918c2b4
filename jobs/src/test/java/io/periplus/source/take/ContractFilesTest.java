package io.periplus.source.take;

import static io.periplus.source.take.Shop.bronze;
import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.bronze.Bronze;
import io.periplus.source.SourceDefinition;
import io.periplus.source.SourceDefinitions;
import io.periplus.store.Pace;
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

/** Files in the contract's own form, which need no mapping. */
@SparkTest
class ContractFilesTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("periplus.home", "."), "conf", "sources", "periplus");
  private static final SourceDefinition CONTRACT = SourceDefinitions.read(SHIPPED);
  private static final String CUSTOMERS =
      """
      source_system,source_record_id,is_deleted,customer_source_id,person_or_org,created_at,is_test,attributes,tier
      crm,1,false,c1,person,2024-02-01T10:00:00Z,false,"{""vip"":""yes""}",gold
      crm,2,false,c2,person,2024-02-02T10:00:00-05:00,false,,
      """;
  private static final String PAYMENTS =
      """
      {"source_system":"crm","source_record_id":"p1","is_deleted":false,"payment_id":"p1","paid_at":"2024-03-01T10:00:00Z","amount":12.5,"currency":"PEN","status":"succeeded"}
      {"source_system":"crm","source_record_id":"p2","is_deleted":false,"payment_id":"p2","paid_at":"2024-03-01T10:00:00Z","amount":3,"currency":"USD","status":"succeeded"}
      """;

  @TempDir private Path folder;

  @Test
  void aFileIsItsLandingTableAndUnknownColumnsAreKeptAsAttributes(SparkSession spark) {
    Shop shop = new Shop(folder).deliver("2024-03-01/customer.csv", CUSTOMERS);
    try (Intake intake = take(spark, shop, Map.of())) {
      assertRows(
          """
          customer_source_id | created_at          | attributes                 | source_file             | source_row
          c1                 | 2024-02-01 10:00:00 | {tier -> gold, vip -> yes} | 2024-03-01/customer.csv | 1
          c2                 | 2024-02-02 15:00:00 |                            | 2024-03-01/customer.csv | 2
          """,
          bronze(intake, "customer"));
    }
  }

  @Test
  void jsonLinesBalanceInEachCurrency(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver("2024-03-01/customer.csv", CUSTOMERS)
            .deliver("2024-03-01/payment.jsonl", PAYMENTS);
    try (Intake intake = take(spark, shop, Map.of())) {
      assertRows(
          """
          column_name    | currency | landed_rows | landed_money | accepted_money | difference
          amount         | PEN      | 1           | 12.5000      | 12.5000        | 0.0000
          amount         | USD      | 1           | 3.0000       | 3.0000         | 0.0000
          dispute_amount | PEN      | 1           | 0.0000       | 0.0000         | 0.0000
          dispute_amount | USD      | 1           | 0.0000       | 0.0000         | 0.0000
          """,
          intake.balance().where("dataset = 'payment'"));
    }
  }

  @Test
  @BadInput(
      id = "D06",
      given = "An exact repeat of a row",
      then = "Kept once, counted",
      code = "DUP_ROW")
  void d06ARowSaidAgainOnAnotherDayIsCountedAsRepeatAndNotStored(SparkSession spark) {
    Shop shop = new Shop(folder).deliver("2024-02-29/customer.csv", CUSTOMERS);
    try (Intake first = take(spark, shop, Map.of())) {
      shop.deliver(
          "2024-03-01/customer.csv",
          CUSTOMERS + "crm,3,false,c3,person,2024-02-03T10:00:00Z,false,,\n");
      Set<String> known = Set.of(first.files().select("sha256").head().getString(0));
      try (Intake second =
          Ingest.take(
              Pace.of(spark),
              List.of(shop.delivery(CONTRACT, true).arrived(Shop.NIGHT.businessDate())),
              Shop.NIGHT,
              new Earlier(known, Map.of(), null),
              Map.of(Bronze.table("customer"), bronze(first, "customer")))) {
        assertRows("customer_source_id\nc3", bronze(second, "customer"));
        assertRows(
            "landed_rows | accepted_rows | repeat_rows | row_difference\n3 | 1 | 2 | 0",
            second.balance());
      }
    }
  }

  @Test
  void anEmptyPartOfAnAnswerIsAValue(SparkSession spark) {
    Shop shop =
        new Shop(folder)
            .deliver("2024-03-01/customer.csv", CUSTOMERS)
            .deliver(
                "2024-03-01/survey_answer.csv",
                """
                source_system,source_record_id,is_deleted,response_id,question_id,part,value_num,text
                crm,1,false,r1,score,,5,
                crm,2,false,r1,why,,,"two
                lines"
                """);
    try (Intake intake = take(spark, shop, Map.of())) {
      assertRows(
          "response_id | question_id | length\nr1 | score | 0\nr1 | why | 0",
          bronze(intake, "survey_answer").selectExpr("*", "length(part) as length"));
    }
  }

  private static Intake take(SparkSession spark, Shop shop, Map<Table, Dataset<Row>> existing) {
    return Ingest.take(
        Pace.of(spark),
        List.of(shop.delivery(CONTRACT, true).arrived(Shop.NIGHT.businessDate())),
        Shop.NIGHT,
        Earlier.NONE,
        existing);
  }
}
