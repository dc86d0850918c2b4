package io.periplus.landing.people;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Quality marks given to the work of an employee. */
public final class QaEvaluation {
  public static final LandingTable CONTRACT =
      LandingTable.of("qa_evaluation", "quality mark")
          .need(Need.OPTIONAL)
          .without("one signal of coached scores is missing")
          .key("evaluation_id")
          .anchor("evaluated_at")
          .columns(
              required("evaluation_id", Types.STRING, "Mark, unique in its source."),
              required("employee_id", Types.STRING, "Worker who was marked.")
                  .privacy(Privacy.STAFF),
              optional("interaction_id", Types.STRING, "Conversation that was marked."),
              required("evaluated_at", Types.TIMESTAMP, "When it was marked, UTC."),
              required("score", Types.DOUBLE, "Mark, from 0 to 1.").privacy(Privacy.STAFF),
              optional("criteria", Types.NUMBERS, "Mark by criterion, from 0 to 1.")
                  .privacy(Privacy.STAFF))
          .share("score")
          .build();

  private QaEvaluation() {}
}
