package io.periplus.silver.survey;

import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What was asked, on which scale, for which metric. */
public final class SurveyQuestion extends SilverTable {
  public static final Field SURVEY_ID = id("survey_id", "Questionnaire");

  public static final Field QUESTION_ID =
      required("question_id", Types.STRING, "Question inside it.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "survey_question")
          .oneRowPer("question", SURVEY_ID, QUESTION_ID)
          .columns(
              SOURCE_SYSTEM,
              SURVEY_ID,
              QUESTION_ID,
              required(
                  "metric_code",
                  Types.STRING,
                  "nps, csat, ces, trust, enps, fcr_voc, reason, category_spend, verbatim, custom."),
              optional("scale_min", Types.INT, "Lowest answer."),
              optional("scale_max", Types.INT, "Highest answer."),
              optional("higher_is_better", Types.BOOLEAN, "Whether a high answer is a good one."),
              optional("text", Types.STRING, "Wording shown."))
          .write(WriteMode.OVERWRITE)
          .build();

  public SurveyQuestion(Latest latest) {
    super(TABLE, latest, List.of("survey_question"));
  }
}
