package io.periplus.landing.survey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Types;

/** Questionnaires. */
public final class Survey {
  public static final LandingTable CONTRACT =
      LandingTable.of("survey", "questionnaire")
          .need(Need.SPINE_EXPERIENCE)
          .without(
              "there are no scores and no experience outcome; cost and revenue linkage "
                  + "remain. The four survey tables go together")
          .key("survey_id")
          .anchor("active_from")
          .columns(
              required("survey_id", Types.STRING, "Questionnaire, unique in its source."),
              required("name", Types.STRING, "Name of the questionnaire."),
              required("kind", Types.STRING, "What the questionnaire is about."),
              optional("language", Types.STRING, "Main language, BCP 47."),
              optional("active_from", Types.TIMESTAMP, "Since when it is used."),
              optional("active_to", Types.TIMESTAMP, "Until when it was used."))
          .codes("kind", "relationship", "transactional", "employee", "exit")
          .period("active_from", "active_to")
          .build();

  private Survey() {}
}
