package io.periplus.silver.survey;

import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static io.periplus.table.Severity.QUARANTINE;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What was answered, on the scale asked, with personal data in words masked. */
public final class SurveyAnswer extends SilverTable {
  public static final Field RESPONSE_ID = id("response_id", "Filled questionnaire");

  public static final Field QUESTION_ID = required("question_id", Types.STRING, "Question.");

  public static final Field PART =
      required("part", Types.STRING, "Sub-question or loop; empty when there is none.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "survey_answer")
          .oneRowPer("answer", RESPONSE_ID, QUESTION_ID, PART)
          .columns(
              RESPONSE_ID,
              SOURCE_SYSTEM,
              QUESTION_ID,
              PART,
              optional(
                  "metric_code",
                  Types.STRING,
                  "What the question measures; null when the question is not delivered."),
              optional("value_num", Types.DOUBLE, "Answer on the scale asked.").adds(Additivity.N),
              optional("scale_min", Types.INT, "Lowest answer."),
              optional("scale_max", Types.INT, "Highest answer."),
              optional("option_code", Types.STRING, "Option chosen."),
              optional(
                      "text",
                      Types.STRING,
                      "Answer in words; e-mail addresses and long numbers masked.")
                  .privacy(Privacy.TEXT))
          .check(
              "answer_on_its_scale",
              "value_num is null or scale_min is null or scale_max is null or value_num between scale_min and scale_max",
              QUARANTINE,
              "SCORE_RANGE")
          .write(WriteMode.OVERWRITE)
          .build();

  public SurveyAnswer(Latest latest) {
    super(TABLE, latest, List.of("survey_answer"), SurveyResponse.TABLE, SurveyQuestion.TABLE);
  }
}
