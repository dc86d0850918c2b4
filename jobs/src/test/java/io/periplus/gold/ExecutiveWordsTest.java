package io.periplus.gold;

import static io.periplus.testkit.TextTables.assertRows;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.periplus.gold.estimate.FactComponentLinkage;
import io.periplus.gold.journey.DimComponent;
import io.periplus.testkit.SparkTest;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class ExecutiveWordsTest {

  /** What executives read: an association claims nothing, in no language, whatever its number. */
  @Test
  void noSentenceClaimsAGainFromAnAssociation(SparkSession spark) {
    Dataset<Row> sentences =
        ViewsOfGoldTest.view(
            spark,
            "v_linkage_sentence",
            Map.of(
                DimComponent.TABLE,
                ViewsOfGoldTest.LATE_DELIVERY,
                FactComponentLinkage.TABLE,
                """
                component_key | segment_key | outcome_code  | horizon_months | estimate | low   | high | estimate_unit | evidence_grade | amount | robustness_value | grade_reason
                1             | -2          | csat          | 0              | -1.8     | -1.95 | -1.6 | points        | D              |        | 0.2              | lead test could not be tried
                1             | -2          | nps           | 0              | 1.8      | 1.0   | 2.6  | points        | D              |        | 0.2              |
                1             | -2          | retention     | 3              | -0.02    | -0.03 | -0.01| share         | D              | 99     | 0.1              |
                1             | -2          | margin        | 3              | 7        | 5     | 9    | money         | D              | 99     | 0.1              |
                1             | -2          | cost_to_serve | 3              | 0.2      | 0.1   | 0.3  | standardised  | D              |        | 0.1              |
                1             | -2          | revenue       | 3              | -12      | -14   | -10  | money         | C              | -9000  | 0.07             |
                1             | -2          | trust         | 0              | 0.01     | -0.1  | 0.12 | points        | C              | 99     | 0.01             |
                1             | -2          | ces           | 0              | -0.1     | -0.3  | 0.1  | points        | D              |        | 0.01             | lead test failed
                """));
    List<String> claims =
        List.of(
            "raise",
            "lower ",
            "estimated",
            "gain",
            "a year",
            "sube",
            "baja ",
            "estima",
            "al año",
            "eleva",
            "reduz",
            "por ano",
            "would erase",
            "borraría",
            "99");
    for (Row row : sentences.where("outcome_code <> 'revenue'").collectAsList()) {
      for (String language : List.of("en", "es", "pt")) {
        String sentence = row.getAs("sentence_" + language);
        for (String claim : claims) {
          String told = sentence.replace("goes together with lower ", "");
          assertFalse(told.contains(claim), sentence);
        }
      }
    }
    assertRows(
        """
        sentence_en
        Late delivery is estimated to lower revenue (-12.00 of money, -14.00 to -10.00; grade C); -9,000 a year; an unseen cause explaining 7 % of both would erase it.
        """,
        sentences.where("outcome_code = 'revenue'"));
    assertRows(
        """
        sentence_en
        Late delivery goes together with lower satisfaction (-1.80 points, -1.95 to -1.60; grade D); not shown to be a cause: lead test could not be tried.
        """,
        sentences.where("outcome_code = 'csat'"));
    assertRows(
        """
        sentence_en | sentence_es | sentence_pt
        Late delivery cannot be said to move trust (0.01 points, -0.10 to 0.12; grade C). | Entrega tardía no se puede decir que mueva la confianza (0.01 puntos, de -0.10 a 0.12; grado C). | Entrega atrasada não se pode dizer que mova a confiança (0,01 pontos, de -0,10 a 0,12; grau C).
        """,
        sentences.where("outcome_code = 'trust'"));
    assertRows(
        """
        sentence_en
        Late delivery cannot be said to move ease (-0.10 points, -0.30 to 0.10; grade D); not shown to be a cause: lead test failed.
        """,
        sentences.where("outcome_code = 'ces'"));
  }
}
