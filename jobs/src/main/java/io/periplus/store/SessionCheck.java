package io.periplus.store;

import io.periplus.errors.ConfigurationErrors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** Refuses a session under which a figure would be wrong and nobody would see it. */
public final class SessionCheck {
  private static final Map<String, String> NEEDED =
      new TreeMap<>(
          Map.of(
              "spark.sql.ansi.enabled", "true",
              "spark.sql.session.timeZone", "UTC",
              "spark.sql.files.ignoreCorruptFiles", "false",
              "spark.sql.files.ignoreMissingFiles", "false",
              "spark.sql.legacy.timeParserPolicy", "CORRECTED",
              "spark.sql.variable.substitute", "false"));

  private SessionCheck() {}

  /**
   * Looks at the settings of a session, whoever made it: spark-submit and notebooks bring their
   * own.
   *
   * @throws io.periplus.errors.PeriplusException PER-1014 with every setting that is wrong
   */
  public static void check(SparkSession spark) {
    List<String> wrong =
        NEEDED.entrySet().stream()
            .filter(needed -> !spark.conf().get(needed.getKey()).equals(needed.getValue()))
            .map(
                needed ->
                    "%s is %s and must be %s"
                        .formatted(
                            needed.getKey(), spark.conf().get(needed.getKey()), needed.getValue()))
            .toList();
    if (!wrong.isEmpty()) {
      throw ConfigurationErrors.sessionUnfit(wrong);
    }
  }
}
