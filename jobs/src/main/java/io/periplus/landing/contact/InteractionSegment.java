package io.periplus.landing.contact;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.landing.LandingTable;
import io.periplus.landing.Need;
import io.periplus.table.Privacy;
import io.periplus.table.Types;

/** The legs of a conversation: waits, talk, holds, transfers. */
public final class InteractionSegment {
  public static final LandingTable CONTRACT =
      LandingTable.of("interaction_segment", "leg of an interaction")
          .need(Need.OPTIONAL)
          .without(
              "waits, holds, transfers, AHT, tier and observed effort come only from "
                  + "totals that the source gives; deterrence and time-driven cost are refused")
          .key("segment_id")
          .anchor("started_at")
          .columns(
              required("segment_id", Types.STRING, "Leg, unique in its source."),
              required("interaction_id", Types.STRING, "Conversation to which the leg belongs."),
              required("seq", Types.INT, "Order within the conversation, from 1."),
              required(
                  "party",
                  Types.STRING,
                  "Whose leg it is: customer legs tile the conversation, agent legs may "
                      + "overlap them."),
              required("segment_type", Types.STRING, "What happened in the leg."),
              optional("queue_id", Types.STRING, "Queue of the leg."),
              optional("agent_id", Types.STRING, "Worker of the leg.").privacy(Privacy.STAFF),
              optional("tier", Types.INT, "Level of the person or queue."),
              required("started_at", Types.TIMESTAMP, "When the leg started, UTC."),
              optional("ended_at", Types.TIMESTAMP, "When the leg ended, UTC."),
              optional("disconnect_type", Types.STRING, "Who or what ended the leg."),
              optional(
                  "is_authenticated",
                  Types.BOOLEAN,
                  "The customer had to prove who he is in this leg."))
          .codes("party", "customer", "agent")
          .codes(
              "segment_type",
              "ivr",
              "bot",
              "queue",
              "alert",
              "talk",
              "hold",
              "wrapup",
              "consult",
              "dial",
              "voicemail",
              "transfer_blind",
              "transfer_warm",
              "wait_customer",
              "wait_agent")
          .codes("disconnect_type", "customer", "agent", "transfer", "system", "timeout")
          .period("started_at", "ended_at")
          .build();

  private InteractionSegment() {}
}
