package io.periplus.landing.survey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Filled questionnaires and what they are about. */
public final class SurveyResponse {
  public static final LandingTable CONTRACT =
      LandingTable.of("survey_response", "filled questionnaire")
          .need(Need.SPINE_EXPERIENCE)
          .without("there are no scores and no experience outcome; cost and revenue linkage remain")
          .key("response_id")
          .anchor("submitted_at")
          .columns(
              required("response_id", Types.STRING, "Filled questionnaire, unique in its source."),
              optional(
                  "invite_id",
                  Types.STRING,
                  "Invitation that it answers; null without an invitation log."),
              required("survey_id", Types.STRING, "Questionnaire."),
              optional(
                      "customer_source_id",
                      Types.STRING,
                      "Customer who answered; null when anonymous.")
                  .privacy(Privacy.KEY),
              optional(
                  "team_id", Types.STRING, "Team of the worker who answered an employee survey."),
              optional("trigger_type", Types.STRING, "What caused the survey, as for invitations."),
              optional(
                  "trigger_ref_id",
                  Types.STRING,
                  "Order, case or interaction the survey is about."),
              optional("touchpoint_code", Types.STRING, "Touchpoint asked about."),
              required("submitted_at", Types.TIMESTAMP, "When it was sent in, UTC."),
              required("status", Types.STRING, "How much of it was answered."),
              optional("duration_seconds", Types.INT, "Time taken to answer, in seconds."),
              optional("device", Types.STRING, "Device on which it was answered."),
              optional("ip_hash", Types.STRING, "Hash of the network address, for duplicates only.")
                  .privacy(Privacy.KEY),
              required("mode", Types.STRING, "How it was answered."),
              optional("language", Types.STRING, "Language, BCP 47, such as es-PE."),
              optional("agent_id", Types.STRING, "Worker who was rated.").privacy(Privacy.STAFF),
              optional("is_agent_present", Types.BOOLEAN, "It was answered with staff beside."),
              optional(
                  "is_forced", Types.BOOLEAN, "The customer could not go on without answering."),
              optional("is_duplicate", Types.BOOLEAN, "The source flagged it as a duplicate."),
              optional(
                  "weight", Types.DOUBLE, "The source's own weight; kept, not used by default."))
          .codes(
              "trigger_type",
              "interaction",
              "case",
              "order",
              "delivery",
              "subscription",
              "calendar",
              "manual")
          .codes("status", "complete", "partial", "screened")
          .codes("mode", "web", "sms", "ivr", "phone", "kiosk", "in_app", "messaging")
          .build();

  private SurveyResponse() {}
}
