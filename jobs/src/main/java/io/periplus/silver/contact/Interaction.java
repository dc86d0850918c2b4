package io.periplus.silver.contact;

import static io.periplus.silver.Columns.CUSTOMER_ID;
import static io.periplus.silver.Columns.KNOWN_AT;
import static io.periplus.silver.Columns.LINK_CONFIDENCE;
import static io.periplus.silver.Columns.SOURCE_SYSTEM;
import static io.periplus.silver.Columns.id;
import static io.periplus.silver.Columns.money;
import static io.periplus.silver.Columns.ref;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.silver.Latest;
import io.periplus.silver.SilverTable;
import io.periplus.silver.cost.CostRate;
import io.periplus.silver.customer.CustomerSource;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;
import java.util.List;

/** What each conversation took of the customer, and what it cost. */
public final class Interaction extends SilverTable {
  public static final Field INTERACTION_ID = id("interaction_id", "Conversation");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "interaction")
          .oneRowPer("conversation on one channel", INTERACTION_ID)
          .answers("What did a contact take, and what did it cost?")
          .columns(
              INTERACTION_ID,
              SOURCE_SYSTEM,
              CUSTOMER_ID,
              ref("case_id", "Helpdesk case"),
              required(
                  "channel",
                  Types.STRING,
                  "phone, email, chat, messaging, social, store, web_form, bot, video, letter."),
              required("direction", Types.STRING, "inbound, outbound, internal."),
              required("initiated_by", Types.STRING, "customer, company, system."),
              required("started_at", Types.TIMESTAMP, "When it began, UTC."),
              optional("ended_at", Types.TIMESTAMP, "When it ended, UTC; null while open."),
              KNOWN_AT,
              optional("reason_code", Types.STRING, "Contact reason as the source codes it."),
              ref("order_id", "Order that it was about"),
              ref("product_id", "Product that it was about"),
              optional("team_id", Types.STRING, "Team of the last agent, as the source names it."),
              ref("initial_interaction_id", "First of its chain"),
              ref("previous_interaction_id", "The one before it in the chain"),
              optional(
                  "is_abandoned",
                  Types.BOOLEAN,
                  "The customer left before an agent; null when neither source nor legs tell."),
              optional("is_resolved", Types.BOOLEAN, "As the agent marked it."),
              required("is_contact", Types.BOOLEAN, "Inbound and begun by the customer."),
              optional("duration_seconds", Types.BIGINT, "From start to end; null while open.")
                  .adds(Additivity.A),
              required("queue_wait_seconds", Types.BIGINT, "Time in queues; 0 without legs.")
                  .adds(Additivity.A),
              required("talk_seconds", Types.BIGINT, "Time in talk; 0 without legs.")
                  .adds(Additivity.A),
              required("hold_seconds", Types.BIGINT, "Time on hold; 0 without legs.")
                  .adds(Additivity.A),
              required("wrapup_seconds", Types.BIGINT, "Work after it; 0 without legs.")
                  .adds(Additivity.A),
              required("transfer_count", Types.INT, "Transfers, blind and warm.")
                  .adds(Additivity.A),
              required(
                      "reidentification_count",
                      Types.INT,
                      "Legs in which the customer proved who he is, but the first.")
                  .adds(Additivity.A),
              required("agent_seconds", Types.BIGINT, "Talk, hold and wrap-up.").adds(Additivity.A),
              seconds("ivr_seconds", "Time in the voice menu."),
              seconds("bot_seconds", "Time with bots."),
              seconds("alert_seconds", "Time while somebody was being rung."),
              seconds("consult_seconds", "Time while agents consulted."),
              seconds("dial_seconds", "Time while the company dialled."),
              seconds("voicemail_seconds", "Time with voicemail."),
              optional(
                      "unexplained_seconds",
                      Types.BIGINT,
                      "Duration less the legs but wrap-up; null while open.")
                  .adds(Additivity.A),
              required("leg_count", Types.INT, "Legs, each told once.").adds(Additivity.A),
              required("warm_transfer_count", Types.INT, "Transfers that were announced.")
                  .adds(Additivity.A),
              optional("highest_tier", Types.INT, "Highest level reached.").adds(Additivity.N),
              optional("queue_id", Types.STRING, "First queue, as the source names it."),
              required("is_system_disconnect", Types.BOOLEAN, "A system ended a leg."),
              money("labour_cost_amount", "Agent seconds at their rates of the day."),
              money("channel_cost_amount", "The contact itself at its rate of the day."),
              money(
                  "service_cost_amount",
                  "Agent seconds and the contact itself at their rates of the day; 0 without a"
                      + " rate."),
              LINK_CONFIDENCE)
          .write(WriteMode.OVERWRITE)
          .build();

  public Interaction(Latest latest) {
    super(
        TABLE,
        latest,
        List.of("interaction", "interaction_segment", "employee"),
        CostRate.TABLE,
        CustomerSource.TABLE);
  }

  private static Field seconds(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }

  @Override
  protected List<String> steps() {
    return List.of("interaction_leg", "interaction_cost");
  }
}
