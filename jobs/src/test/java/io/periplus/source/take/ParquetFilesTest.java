package io.periplus.source.take;

import static io.periplus.source.take.Shop.bronze;
import static io.periplus.testkit.TextTables.assertRows;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.source.SourceDefinitions;
import io.periplus.store.Pace;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet brings its own types and its own damage: rows F21 to F23 of the matrix. */
@SparkTest
class ParquetFilesTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("periplus.home", "."), "conf", "sources", "periplus");
  private static final String CUSTOMERS =
      """
      source_system,source_record_id,is_deleted,customer_source_id,person_or_org,created_at,is_test,attributes,tier
      crm,1,false,c1,person,2024-02-01T10:00:00Z,false,"{""vip"":""yes""}",gold
      crm,2,false,c2,person,2024-02-02T10:00:00-05:00,false,,
      """;

  @TempDir private Path folder;

  @Test
  @BadInput(
      id = "F23",
      given = "Parquet whose types are narrower, or would lose something",
      then = "Read where nothing is lost; else the file is refused",
      code = "SCHEMA_TYPE")
  void f23ParquetIsReadByNameAndRefusedWhereItsTypesLose(SparkSession spark) {
    Shop shop = new Shop(folder).deliver("2024-03-01/customer.csv", CUSTOMERS);
    Dataset<Row> payments =
        spark.sql(
            """
            select 'crm' as source_system, 'p1' as source_record_id, false as is_deleted,
              'succeeded' as status, 'PEN' as currency, timestamp '2024-03-01 10:00:00' as paid_at,
              cast(12.5 as decimal(9, 2)) as amount, 'p1' as payment_id, 7 as extra,
              cast(1 as smallint) as attempt_no
            union all
            select 'crm', 'p2', false, 'failed', 'PEN', timestamp '2024-03-01 10:00:00', 3, null,
              8, 2
            """);
    parquet(payments, "2024-03-01");
    parquet(payments.withColumn("amount", lit(1.5d)), "2024-02-29");
    shop.deliver("2024-02-28/payment.parquet", "no parquet");
    try (Intake intake = takeLoosely(spark, shop, "90%")) {
      assertRows(
          "payment_id | amount | attempt_no | attributes\np1 | 12.5000 | 1 | {extra -> 7}",
          bronze(intake, "payment"));
      assertRows(
          "name | reason\n2024-02-29/payment.parquet | SCHEMA_TYPE\n"
              + "2024-02-28/payment.parquet | FILE_CORRUPT",
          intake.quarantineFiles());
      assertRows(
          "landed_rows | accepted_rows | quarantined_rows | landed_money\n2 | 1 | 1 | 15.5000",
          intake.balance().where("column_name = 'amount'"));
      assertRows("source_row | reason\n2 | KEY", intake.quarantine());
    }
  }

  @Test
  @BadInput(
      id = "F21",
      given = "A Parquet file cut short, or with another beginning",
      then = "The file is refused; the others are in",
      code = "FILE_CORRUPT")
  @BadInput(
      id = "F22",
      given = "Bytes flipped in a compressed page of a Parquet file",
      then = "The file is refused when its columns do not decode",
      code = "FILE_CORRUPT")
  void aDamagedParquetFileIsRefusedAlone(SparkSession spark) throws IOException {
    Shop shop = new Shop(folder).deliver("2024-03-01/customer.csv", CUSTOMERS);
    Dataset<Row> payments =
        spark
            .range(500)
            .selectExpr(
                "'crm' as source_system",
                "concat('p', id) as source_record_id",
                "concat('p', id) as payment_id",
                "false as is_deleted",
                "'succeeded' as status",
                "'PEN' as currency",
                "timestamp '2024-03-01 10:00:00' as paid_at",
                "cast(id as decimal(9, 2)) as amount");
    for (String day : List.of("2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01")) {
      parquet(payments.withColumn("payment_id", concat(col("payment_id"), lit(day))), day);
    }
    byte[] whole = Files.readAllBytes(parquet("2024-02-28"));
    Files.write(parquet("2024-02-28"), Arrays.copyOf(whole, whole.length / 2));
    byte[] other = Files.readAllBytes(parquet("2024-02-29"));
    other[0] = 'X';
    Files.write(parquet("2024-02-29"), other);
    byte[] flipped = Files.readAllBytes(parquet("2024-02-27"));
    for (int i = 40; i < 400; i++) {
      flipped[i] ^= 0x55;
    }
    Files.write(parquet("2024-02-27"), flipped);
    try (Intake intake = takeLoosely(spark, shop, "99%")) {
      assertRows(
          """
          name                       | reason
          2024-02-27/payment.parquet | FILE_CORRUPT
          2024-02-28/payment.parquet | FILE_CORRUPT
          2024-02-29/payment.parquet | FILE_CORRUPT
          """,
          intake.quarantineFiles());
      assertEquals(500, bronze(intake, "payment").count());
    }
  }

  private Path parquet(String day) {
    return folder.resolve("landing").resolve(day).resolve("payment.parquet");
  }

  /** Spark writes folders; a delivery is the one file in it. */
  private void parquet(Dataset<Row> rows, String day) {
    Path written = folder.resolve("written-" + day);
    rows.coalesce(1).write().parquet(written.toString());
    try (Stream<Path> files = Files.list(written)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Path to = Files.createDirectories(folder.resolve("landing").resolve(day));
      Files.copy(part, to.resolve("payment.parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped source with a budget that a test may use up. */
  private Intake takeLoosely(SparkSession spark, Shop shop, String budget) {
    try {
      Path conf = Files.createDirectories(folder.resolve("loose"));
      String shipped = Files.readString(SHIPPED.resolve("source.conf"));
      Files.writeString(
          conf.resolve("source.conf"), shipped.replace("budget = 0.5%", "budget = " + budget));
      return Ingest.take(
          Pace.of(spark),
          List.of(
              shop.delivery(SourceDefinitions.read(conf), true).arrived(Shop.NIGHT.businessDate())),
          Shop.NIGHT,
          Earlier.NONE,
          Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
