package io.periplus.landing.survey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** What was asked, on which scale, for which metric. */
public final class SurveyQuestion {
  public static final LandingTable CONTRACT =
      LandingTable.of("survey_question", "question")
          .need(Need.SPINE_EXPERIENCE)
          .without("answers have no metric and no scale, so that there are no scores")
          .key("survey_id", "question_id")
          .anchorOf(Survey.CONTRACT)
          .columns(
              required("survey_id", Types.STRING, "Questionnaire of the question."),
              required("question_id", Types.STRING, "Question, never its position."),
              required("metric_code", Types.STRING, "What the question measures."),
              optional("scale_min", Types.INT, "Lowest value of the scale; required for a scale."),
              optional("scale_max", Types.INT, "Highest value of the scale; required for a scale."),
              optional(
                  "higher_is_better",
                  Types.BOOLEAN,
                  "A higher value is better; required for a scale."),
              optional("text", Types.STRING, "Wording shown."),
              optional("position", Types.INT, "Place in the questionnaire."))
          .codes(
              "metric_code",
              "nps",
              "csat",
              "ces",
              "trust",
              "enps",
              "fcr_voc",
              "reason",
              "category_spend",
              "verbatim",
              "custom")
          .rule(
              "scale_is_whole",
              "scale_min < scale_max or (scale_min is null and scale_max is null)",
              "SCORE_RANGE")
          .build();

  private SurveyQuestion() {}
}
