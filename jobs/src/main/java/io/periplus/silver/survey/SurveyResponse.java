package io.periplus.silver.survey;

import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.KNOWN_AT;
import static io.periplus.silver.Columns.LINK_CONFIDENCE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.ref;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Who answered what about which event. */
public final class SurveyResponse extends SilverTable {
  public static final Field RESPONSE_ID = id("response_id", "Filled questionnaire");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "survey_response")
          .oneRowPer("filled questionnaire", RESPONSE_ID)
          .answers("Who answered, about what?")
          .columns(
              RESPONSE_ID,
              SOURCE_SYSTEM,
              ref("invite_id", "Invitation"),
              id("survey_id", "Questionnaire"),
              optional(
                  "survey_kind",
                  Types.STRING,
                  "relationship, transactional, employee, exit; null when the survey is not delivered."),
              CUSTOMER_ID,
              optional(
                  "trigger_type",
                  Types.STRING,
                  "interaction, case, order, delivery, subscription, calendar, manual."),
              ref("trigger_ref_id", "What it asks about"),
              optional("touchpoint_code", Types.STRING, "Touchpoint as the source says."),
              required("submitted_at", Types.TIMESTAMP, "When, UTC."),
              KNOWN_AT,
              required("status", Types.STRING, "complete, partial, screened."),
              optional("duration_seconds", Types.INT, "Time taken to answer.").adds(Additivity.N),
              required("mode", Types.STRING, "web, sms, ivr, phone, kiosk, in_app, messaging."),
              optional("team_id", Types.STRING, "Team of an employee survey."),
              optional("is_agent_present", Types.BOOLEAN, "Answered with staff beside."),
              optional(
                  "is_forced", Types.BOOLEAN, "The customer could not go on without answering."),
              optional("is_duplicate", Types.BOOLEAN, "As the source flagged it."),
              LINK_CONFIDENCE)
          .write(WriteMode.OVERWRITE)
          .build();

  public SurveyResponse(Latest latest) {
    super(
        TABLE,
        latest,
        List.of("survey_response", "survey", "support_case"),
        SurveyInvite.TABLE,
        OrderHeader.TABLE,
        Interaction.TABLE,
        CustomerSource.TABLE);
  }
}
