package io.periplus.landing.survey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Who could have been asked, who was, and how it went; those not asked belong here too. */
public final class SurveyInvite {
  public static final LandingTable CONTRACT =
      LandingTable.of("survey_invite", "event or customer eligible to be asked")
          .need(Need.OPTIONAL)
          .without(
              "there is no response rate, no non-response weight and no band; scores are "
                  + "published with the flag \"response unknown\"")
          .key("invite_id")
          .anchor("eligible_at")
          .columns(
              required(
                  "invite_id", Types.STRING, "Invitation or chance of one, unique in its source."),
              required("survey_id", Types.STRING, "Questionnaire."),
              optional("customer_source_id", Types.STRING, "Customer who could be asked.")
                  .privacy(Privacy.KEY),
              optional(
                      "employee_id",
                      Types.STRING,
                      "Worker who could be asked; may be null for anonymity.")
                  .privacy(Privacy.STAFF),
              required("trigger_type", Types.STRING, "What made the customer eligible."),
              optional(
                  "trigger_ref_id",
                  Types.STRING,
                  "Id of the event that made the customer eligible."),
              optional("touchpoint_code", Types.STRING, "Touchpoint asked about."),
              required("eligible_at", Types.TIMESTAMP, "When the customer could be asked, UTC."),
              required("is_sampled", Types.BOOLEAN, "Chosen to be asked."),
              optional(
                  "sample_probability", Types.DOUBLE, "Probability of being chosen, from 0 to 1."),
              optional("suppressed_reason", Types.STRING, "Why the customer was not asked."),
              optional("channel", Types.STRING, "How the invitation went out."),
              optional("sent_at", Types.TIMESTAMP, "When it was sent, UTC."),
              optional("delivered_at", Types.TIMESTAMP, "When it arrived, UTC."),
              optional("opened_at", Types.TIMESTAMP, "When it was opened, UTC."),
              optional("started_at", Types.TIMESTAMP, "When answering started, UTC."),
              optional("finished_at", Types.TIMESTAMP, "When answering ended, UTC."),
              required("is_bounced", Types.BOOLEAN, "It could not be delivered."),
              optional(
                  "opted_out_at",
                  Types.TIMESTAMP,
                  "When the customer refused further surveys, UTC."),
              optional(
                  "is_asked_by_agent",
                  Types.BOOLEAN,
                  "Staff announced the survey or asked for a score."),
              optional(
                  "reminder_no", Types.INT, "Number of the reminder, 0 for the first invitation."))
          .codes(
              "trigger_type",
              "interaction",
              "case",
              "order",
              "delivery",
              "subscription",
              "calendar",
              "manual")
          .codes("suppressed_reason", "contact_rule", "consent", "no_address", "quota")
          .codes("channel", "email", "sms", "ivr", "in_app", "web", "kiosk", "messaging")
          .share("sample_probability")
          .inOrder("sent_at", "finished_at", "SURVEY_ORDER")
          .build();

  private SurveyInvite() {}
}
