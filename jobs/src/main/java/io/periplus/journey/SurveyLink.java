package io.periplus.journey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Which episode an answer speaks of, and how we know. */
public final class SurveyLink {
  public static final Field EVENT_KEY =
      required("event_key", Types.STRING, "The answer's event on the timeline.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "survey_link")
          .oneRowPer("answer to a metric question", EVENT_KEY)
          .answers("What was the customer asked about?")
          .columns(
              required("response_id", Types.STRING, "Filled questionnaire."),
              required("metric_code", Types.STRING, "What the answer measures."),
              EVENT_KEY,
              required("source_system", Types.STRING, "Source of the answer."),
              required("customer_id", Types.STRING, "Who answered.").privacy(Privacy.KEY),
              optional("episode_key", Types.STRING, "Episode it speaks of; null when unknown."),
              optional("order_id", Types.STRING, "Order of that episode."),
              required(
                  "link_rule",
                  Types.STRING,
                  "order, case or interaction: the survey named it; last_episode: the last one"
                      + " lived before the answer; none."),
              required(
                  "is_link_ambiguous",
                  Types.BOOLEAN,
                  "Another episode ended within a day of the last one before the answer."),
              required("link_confidence", Types.DOUBLE, "Of the identity link, 0 to 1.")
                  .adds(Additivity.N))
          .write(WriteMode.OVERWRITE)
          .build();

  private SurveyLink() {}
}
