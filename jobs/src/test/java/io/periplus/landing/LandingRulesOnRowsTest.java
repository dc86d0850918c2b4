package io.periplus.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.table.Check;
import io.periplus.table.Severity;
import io.periplus.table.Types;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import io.periplus.testkit.TextTables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class LandingRulesOnRowsTest {
  @Test
  void everyRuleIsAConditionOverColumnsOfItsOwnTable(SparkSession spark) {
    for (LandingTable table : LandingTables.ALL) {
      Dataset<Row> empty = spark.createDataFrame(List.<Row>of(), table.table().schema());
      for (Check check : table.table().checks()) {
        assertEquals(
            Types.BOOLEAN,
            empty.selectExpr(check.predicate()).schema().apply(0).dataType(),
            table.name() + ": " + check);
      }
    }
  }

  @Test
  @BadInput(
      id = "D05",
      given = "A currency that is missing, `S/`, or in small letters",
      then = "The row is set aside",
      code = "CURRENCY")
  void whatIsAbsentKeepsTheRuleAndWhatIsWrongBreaksIt(SparkSession spark) {
    LandingTable cases = table("support_case");
    Dataset<Row> kept =
        kept(
            cases,
            TextTables.rows(
                spark,
                cases.table(),
                """
                case_id  | opened_at            | closed_at            | compensation_granted_amount | currency
                open     | 2024-03-01T10:00:00Z |                      |                             |
                paid     | 2024-03-01T10:00:00Z | 2024-03-01T11:00:00Z | 10.00                       | PEN
                backward | 2024-03-01T10:00:00Z | 2024-03-01T09:00:00Z |                             |
                no-money | 2024-03-01T10:00:00Z |                      | 10.00                       |
                sol      | 2024-03-01T10:00:00Z |                      | 10.00                       | S/
                lower    | 2024-03-01T10:00:00Z |                      | 10.00                       | pen
                """));

    TextTables.assertRows("case_id\nopen\npaid", kept);
  }

  @Test
  void aQuestionHasAWholeScaleOrNone(SparkSession spark) {
    LandingTable questions = table("survey_question");
    Dataset<Row> kept =
        kept(
            questions,
            TextTables.rows(
                spark,
                questions.table(),
                """
                question_id | scale_min | scale_max
                nps         | 0         | 10
                words       |           |
                half        | 0         |
                upside-down | 5         | 1
                """));

    TextTables.assertRows("question_id\nnps\nwords", kept);
  }

  private static Dataset<Row> kept(LandingTable table, Dataset<Row> rows) {
    Dataset<Row> kept = rows;
    for (Check check : table.table().checks()) {
      kept = check.severity() == Severity.QUARANTINE ? kept.where(check.predicate()) : kept;
    }
    return kept;
  }

  private static LandingTable table(String name) {
    return LandingTables.byName(name).orElseThrow();
  }
}
