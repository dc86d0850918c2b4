package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** Conversations: a customer, a channel, a start and an end. */
public final class Interaction {
  public static final LandingTable CONTRACT =
      LandingTable.of("interaction", "conversation on one channel")
          .need(Need.SPINE_CONTACT)
          .without(
              "there are no episodes, friction, cost per contact or deterrence, unless "
                  + "cases are delivered")
          .key("interaction_id")
          .anchor("started_at")
          .columns(
              required("interaction_id", Types.STRING, "Conversation, unique in its source."),
              optional(
                      "customer_source_id",
                      Types.STRING,
                      "Customer in the conversation; null when not identified.")
                  .privacy(Privacy.KEY),
              optional("case_id", Types.STRING, "Case that it belongs to."),
              required("channel", Types.STRING, "Channel of the conversation."),
              required("direction", Types.STRING, "Which way it went."),
              required("initiated_by", Types.STRING, "Who started it."),
              required("started_at", Types.TIMESTAMP, "When it started, UTC."),
              optional("ended_at", Types.TIMESTAMP, "When it ended, UTC; null while open."),
              optional("entry_point", Types.STRING, "Number dialled, page, app screen, branch."),
              optional("queue_id", Types.STRING, "First queue."),
              optional("first_agent_id", Types.STRING, "First worker in the conversation.")
                  .privacy(Privacy.STAFF),
              optional("last_agent_id", Types.STRING, "Last worker in the conversation.")
                  .privacy(Privacy.STAFF),
              optional(
                  "initial_interaction_id",
                  Types.STRING,
                  "First of a chain of transfers or call-backs."),
              optional("previous_interaction_id", Types.STRING, "The one before in the chain."),
              optional(
                  "contact_reason_code",
                  Types.STRING,
                  "Why the customer got in touch, as ref_reason lists it."),
              optional("resolution_code", Types.STRING, "The source's own code of the outcome."),
              optional("is_resolved", Types.BOOLEAN, "As the agent marked it."),
              optional(
                  "is_abandoned",
                  Types.BOOLEAN,
                  "The customer left before an agent came; null is derived from the legs."),
              optional("order_id", Types.STRING, "Order that it was about."),
              optional("product_id", Types.STRING, "Product that it was about."),
              optional("language", Types.STRING, "Language, BCP 47, such as es-PE."))
          .codes(
              "channel",
              "phone",
              "email",
              "chat",
              "messaging",
              "social",
              "store",
              "web_form",
              "bot",
              "video",
              "letter")
          .codes("direction", "inbound", "outbound", "internal")
          .codes("initiated_by", "customer", "company", "system")
          .period("started_at", "ended_at")
          .build();

  private Interaction() {}
}
