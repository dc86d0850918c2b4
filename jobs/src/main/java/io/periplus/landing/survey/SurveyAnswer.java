package io.periplus.landing.survey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** What was answered, question by question. */
public final class SurveyAnswer {
  public static final LandingTable CONTRACT =
      LandingTable.of("survey_answer", "answer")
          .need(Need.SPINE_EXPERIENCE)
          .without("there are no scores and no experience outcome; cost and revenue linkage remain")
          .key("response_id", "question_id", "part")
          .anchorOf(SurveyResponse.CONTRACT)
          .columns(
              required("response_id", Types.STRING, "Filled questionnaire."),
              required("question_id", Types.STRING, "Question answered."),
              required("part", Types.STRING, "Sub-question or loop; empty when there is none."),
              optional("value_num", Types.DOUBLE, "Answer as a number on the question's scale."),
              optional("option_code", Types.STRING, "Option chosen."),
              optional("text", Types.STRING, "Answer in words; masked on the way to silver.")
                  .privacy(Privacy.TEXT))
          .mayBeEmpty("part")
          .build();

  private SurveyAnswer() {}
}
