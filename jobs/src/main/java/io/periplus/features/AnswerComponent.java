package io.periplus.features;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** What a customer had lived of a component before he answered; nothing after the answer counts. */
public final class AnswerComponent {
  public static final Field EVENT_KEY =
      required("event_key", Types.STRING, "The answer's event on the timeline.");
  public static final Field COMPONENT_CODE =
      required("component_code", Types.STRING, "Operational component.");

  public static final Table TABLE =
      Table.in(Layer.FEATURES, "answer_component")
          .oneRowPer("answer and operational component", EVENT_KEY, COMPONENT_CODE)
          .answers("Which pieces of the journey lay behind an answer?")
          .columns(
              required("response_id", Types.STRING, "Filled questionnaire."),
              required("metric_code", Types.STRING, "What the answer measures."),
              EVENT_KEY,
              required("customer_id", Types.STRING, "Who answered.").privacy(Privacy.KEY),
              required("answered_at", Types.TIMESTAMP, "When."),
              required("answered_on", Types.DATE, "Business day of the answer."),
              required("value", Types.DOUBLE, "The answer, on the asked scale.").adds(Additivity.N),
              COMPONENT_CODE,
              required("is_experienced", Types.BOOLEAN, "Whether he had met the component."),
              optional(
                      "level",
                      Types.DOUBLE,
                      "How strongly, in the component's unit: a sum of counts, a mean of shares,"
                          + " days and minutes; null when not met.")
                  .adds(Additivity.N))
          .write(WriteMode.OVERWRITE)
          .build();

  private AnswerComponent() {}
}
