package io.periplus.silver;

import static io.periplus.testkit.TextTables.assertRows;

import io.periplus.silver.survey.SurveyAnswer;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.testkit.BadInput;
import io.periplus.testkit.SparkTest;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class SurveyTest {
  @Test
  void anAnswerTakesFromItsInvitationAndItsOrderWhatItDoesNotSay(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered("customer", "customer_source_id\nc1")
            .delivered("survey", "survey_id | kind\ns1 | transactional")
            .delivered("order_header", "order_id | customer_source_id | currency\no1 | c1 | EUR")
            .delivered(
                "survey_invite",
                """
                invite_id | survey_id | customer_source_id | trigger_type | trigger_ref_id
                v1        | s1        | c1                 | delivery     | d1
                """)
            .delivered(
                "survey_response",
                """
                response_id | survey_id | invite_id | trigger_type | trigger_ref_id
                invited     | s1        | v1        |              |
                embedded    | s1        |           | order        | o1
                anonymous   | s2        |           |              |
                """);

    assertRows(
        """
        response_id    | survey_kind   | trigger_type | trigger_ref_id | link_confidence
        shop:invited   | transactional | delivery     | shop:d1        | 1.0
        shop:embedded  | transactional | order        | shop:o1        | 1.0
        shop:anonymous |               |              |                |
        """,
        company.kept(SurveyResponse.TABLE));
  }

  @Test
  @BadInput(
      id = "D16",
      given = "An answer outside the scale of its question",
      then = "The row is set aside",
      code = "SCORE_RANGE")
  @BadInput(
      id = "D19",
      given = "E-mail addresses and numbers in free text",
      then = "Masked before silver")
  void anAnswerOutsideItsScaleIsSetAsideAndWordsAreMasked(SparkSession spark) {
    SmallCompany company =
        new SmallCompany(spark)
            .delivered("survey_response", "response_id | survey_id\nr1 | s1")
            .delivered(
                "survey_question",
                """
                survey_id | question_id | metric_code | scale_min | scale_max
                s1        | q1          | csat        | 1         | 5
                """)
            .delivered(
                "survey_answer",
                """
                response_id | question_id | part | value_num | text
                r1          | q1          | a    | 5         |
                r1          | q1          | b    | 6         |
                r1          | q2          | a    |           | ana.b@mail.pe +51 987-654-321 in 2024
                """);

    assertRows(
        """
        question_id | part | metric_code | value_num | text
        q1          | a    | csat        | 5.0       |
        q2          | a    |             |           | <email> <number> in 2024
        """,
        company.kept(SurveyAnswer.TABLE));
    assertRows("part | value_num\nb    | 6.0", company.setAside(SurveyAnswer.TABLE));
  }
}
