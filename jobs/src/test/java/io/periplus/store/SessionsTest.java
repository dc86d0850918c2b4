package io.periplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.errors.PeriplusException;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Settings under which a figure would be wrong or a door open. */
@SparkTest
class SessionsTest {
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
