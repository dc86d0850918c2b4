package io.periplus.silver.survey;

import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.LINK_CONFIDENCE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.ref;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** Who could have been asked, who was, and how far it went. */
public final class SurveyInvite extends SilverTable {
  public static final Field INVITE_ID = id("invite_id", "Invitation, or eligibility without one");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "survey_invite")
          .oneRowPer("event or customer eligible to be asked", INVITE_ID)
          .columns(
              INVITE_ID,
              SOURCE_SYSTEM,
              id("survey_id", "Questionnaire"),
              CUSTOMER_ID,
              required(
                  "trigger_type",
                  Types.STRING,
                  "interaction, case, order, delivery, subscription, calendar, manual."),
              ref("trigger_ref_id", "What caused it"),
              optional("touchpoint_code", Types.STRING, "Touchpoint as the source says."),
              required("eligible_at", Types.TIMESTAMP, "When it could have been asked, UTC."),
              required("is_sampled", Types.BOOLEAN, "Chosen to be asked."),
              optional("sample_probability", Types.DOUBLE, "Probability of being chosen, 0 to 1.")
                  .adds(Additivity.N),
              optional("suppressed_reason", Types.STRING, "Why it was not asked though chosen."),
              optional("channel", Types.STRING, "email, sms, ivr, in_app, web, kiosk, messaging."),
              optional("sent_at", Types.TIMESTAMP, "When it was sent, UTC."),
              optional("delivered_at", Types.TIMESTAMP, "When it arrived, UTC; few sources tell."),
              optional("opened_at", Types.TIMESTAMP, "When it was opened, UTC."),
              optional("started_at", Types.TIMESTAMP, "When answering began, UTC."),
              optional("finished_at", Types.TIMESTAMP, "When the answer was finished, UTC."),
              required("is_bounced", Types.BOOLEAN, "It did not arrive."),
              optional("opted_out_at", Types.TIMESTAMP, "When he refused further surveys, UTC."),
              required(
                  "is_asked_by_agent",
                  Types.BOOLEAN,
                  "Staff announced the survey or asked for a score, as the source says."),
              LINK_CONFIDENCE)
          .write(WriteMode.OVERWRITE)
          .build();

  public SurveyInvite(Latest latest) {
    super(TABLE, latest, List.of("survey_invite"), CustomerSource.TABLE);
  }
}
