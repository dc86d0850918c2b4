package io.periplus.store;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings under which a figure would be wrong or a door open. */
@SparkTest
class SessionsTest {
  private static final Field SALE = required("sale", Types.STRING, "Sale.");
  private static final Field DAY = required("day", Types.DATE, "Day.");
  private static final Field MONEY = required("money", Types.MONEY, "Money.");
  private static final Field SHARE = optional("share", Types.DOUBLE, "Share.");
  private static final Field SAID = optional("said", Types.TIMESTAMP, "When it was said.");

  @Test
  @BadInput(
      id = "A07",
      given = "The user interface of Spark, its driver",
      then = "Switched off; bound to this machine only")
  void nothingOfASessionIsReachedFromAnotherHost(SparkSession spark) {
    assertEquals("false", spark.conf().get("spark.ui.enabled"));
    assertEquals("127.0.0.1", spark.conf().get("spark.driver.bindAddress"));
    assertEquals("127.0.0.1", spark.conf().get("spark.driver.host"));
  }

  @Test
  void theDigestOfATableIsTheSameWhetherSparkCompilesOrInterprets(
      SparkSession spark, @TempDir Path warehouse) {
    Table table =
        Table.in(Layer.GOLD, "sale")
            .oneRowPer("sale", SALE)
            .columns(SALE, DAY, MONEY, SHARE, SAID)
            .build();
    Pace pace = Pace.of(spark.newSession());
    DeltaStore store = new DeltaStore(spark, warehouse);

    String interpreted = digest(store, table, pace.forRows(1000));
    String compiled = digest(store, table, pace.forRows(1_000_000));

    assertNotSame(pace.forRows(1000), pace.forRows(1_000_000));
    assertEquals("NO_CODEGEN", pace.forBytes(1000).conf().get("spark.sql.codegen.factoryMode"));
    assertEquals("FALLBACK", pace.forBytes(10L << 30).conf().get("spark.sql.codegen.factoryMode"));
    assertEquals(interpreted, compiled);
  }

  private static String digest(DeltaStore store, Table table, SparkSession session) {
    Dataset<Row> rows =
        table.conform(
            session
                .range(1000)
                .selectExpr(
                    "concat('Ñandú ', id % 700) as sale",
                    "date_add(date'2024-02-28', cast(id as int)) as day",
                    "cast(id * 1.01 as decimal(18, 4)) as money",
                    "if(id % 7 = 0, null, id / 3) as share",
                    "if(id % 5 = 0, null, timestamp_micros(id * 1234567)) as said"));
    return DeltaStore.contentHash(store.measure(table, rows, List.of()));
  }

  @Test
  @BadInput(
      id = "V16",
      given = "A session with ANSI off, another time zone, or broken files ignored",
      then = "Refused before any row is read, exit 78; every such setting is named",
      code = "PER-1014")
  void aSessionUnderWhichFiguresWouldBeWrongIsRefused(SparkSession spark) {
    SessionCheck.check(spark);
    Map<String, String> wrong =
        Map.of(
            "spark.sql.ansi.enabled", "false",
            "spark.sql.session.timeZone", "America/Lima",
            "spark.sql.files.ignoreCorruptFiles", "true",
            "spark.sql.files.ignoreMissingFiles", "true",
            "spark.sql.legacy.timeParserPolicy", "LEGACY");
    wrong.forEach(
        (key, value) -> {
          SparkSession other = spark.newSession();
          other.conf().set(key, value);
          PeriplusException refused =
              assertThrows(PeriplusException.class, () -> SessionCheck.check(other), key);
          assertEquals("PER-1014", refused.code());
          assertTrue(refused.getMessage().contains(key + " is " + value), refused.getMessage());
        });
  }
}
