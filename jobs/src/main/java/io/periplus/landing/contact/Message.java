package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Written messages and transcript turns: what was said. */
public final class Message {
  public static final LandingTable CONTRACT =
      LandingTable.of("message", "written message or transcript turn")
          .need(Need.OPTIONAL)
          .without(
              "there is no text from contacts (themes, emotion, effort in words) and no "
                  + "one-touch FCR")
          .key("message_id")
          .anchor("sent_at")
          .columns(
              required("message_id", Types.STRING, "Message, unique in its source."),
              optional(
                  "case_id",
                  Types.STRING,
                  "Case of the message; a case or an interaction is required."),
              optional(
                  "interaction_id",
                  Types.STRING,
                  "Interaction of the message; a case or an interaction is required."),
              required("sent_at", Types.TIMESTAMP, "When it was sent, UTC."),
              required("author_role", Types.STRING, "Who wrote it."),
              optional("author_id", Types.STRING, "Customer or worker who wrote it.")
                  .privacy(Privacy.KEY),
              required(
                  "is_public", Types.BOOLEAN, "The customer can see it; false for internal notes."),
              required("channel", Types.STRING, "Channel of the message."),
              optional("language", Types.STRING, "Language, BCP 47; null is detected."),
              optional("text", Types.STRING, "What was written; masked on the way to silver.")
                  .privacy(Privacy.TEXT),
              required("is_masked", Types.BOOLEAN, "The source masked it already."))
          .codes("author_role", "customer", "agent", "bot", "system")
          .rule("belongs_to_a_contact", "case_id is not null or interaction_id is not null", "KEY")
          .build();

  private Message() {}
}
