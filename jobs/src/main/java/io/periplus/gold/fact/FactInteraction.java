package io.periplus.gold.fact;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.lit;

import io.periplus.config.Windows;
import io.periplus.gold.dim.DimAgentTeam;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimProduct;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.journey.JourneyEvent;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.contact.PublicMention;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One conversation: how long it waited, who passed it on, who gave up and what he did then. */
public final class FactInteraction extends GoldTable {
  /** Whoever leaves sooner hardly waited; seconds. */
  static final int SHORT_ABANDON = 5;

  /** Whoever is answered by then counts for the service level; seconds. */
  static final int ANSWERED_WITHIN = 20;

  public static final Field INTERACTION_KEY =
      required("interaction_key", Types.STRING, "Conversation, system:id.");

  private static final List<Field> WHAT =
      List.of(
          INTERACTION_KEY,
          optional("episode_key", Types.STRING, "Episode it belongs to; null without a customer."),
          optional("customer_id", Types.STRING, "Durable pseudonym of the customer.")
              .privacy(Privacy.KEY),
          optional("case_id", Types.STRING, "Help desk case, system:id."),
          key("customer_key", "Version of the customer at that time, of dim_customer."),
          key("channel_key", "Channel, of dim_channel."),
          optional("queue_id", Types.STRING, "First queue, as the source names it."),
          key("agent_team_key", "Team of the last agent, of dim_agent_team."),
          key("reason_key", "Contact reason, of dim_reason."),
          key("product_key", "Product, of dim_product."),
          required("date_key", Types.INT, "Business day of its start as yyyymmdd, of dim_date."),
          required("started_at", Types.TIMESTAMP, "When it began."),
          optional("ended_at", Types.TIMESTAMP, "When it ended; null while open."),
          optional(
              "next_contact_at",
              Types.TIMESTAMP,
              "Next contact of the customer about the same reason group, any channel."),
          optional(
              "next_any_contact_at",
              Types.TIMESTAMP,
              "Next contact of the customer about anything."),
          required("direction", Types.STRING, "inbound, outbound, internal."),
          required("initiated_by", Types.STRING, "customer, company, system."));

  private static final List<Field> STANDING =
      List.of(
          required("is_contact", Types.BOOLEAN, "A conversation that the customer began."),
          optional("is_handled", Types.BOOLEAN, "Somebody served it; null when nothing tells."),
          optional("is_abandoned", Types.BOOLEAN, "The customer left before he was served."),
          optional(
              "is_short_abandon",
              Types.BOOLEAN,
              "He left within %d seconds of the queue.".formatted(SHORT_ABANDON)),
          required("is_system_disconnect", Types.BOOLEAN, "A system ended a leg."),
          optional(
              "is_answered_within",
              Types.BOOLEAN,
              "Served after at most %d seconds in the queue.".formatted(ANSWERED_WITHIN)),
          optional(
              "after_abandon",
              Types.STRING,
              "What he did within the resolution window after giving up, the first that applies:"
                  + " public, other_channel, same_channel, never; null before it closed and for"
                  + " who is unknown."),
          figure("highest_tier", Types.INT, "Highest level reached."));

  private static final List<Field> TOOK =
      List.of(
          count("leg_count", "Legs."),
          count("blind_transfer_count", "Transfers without a word."),
          count("warm_transfer_count", "Transfers that were announced."),
          count("reidentification_count", "Times the customer was identified again."),
          seconds("ivr_seconds", "Voice menu."),
          seconds("bot_seconds", "Bots."),
          seconds("queue_wait_seconds", "Queues."),
          seconds("alert_seconds", "Ringing."),
          seconds("talk_seconds", "Conversation."),
          seconds("hold_seconds", "Hold."),
          seconds("consult_seconds", "Agents among themselves."),
          seconds("wrapup_seconds", "Work after it."),
          seconds("dial_seconds", "Dialling."),
          seconds("voicemail_seconds", "Voicemail."),
          added("unexplained_seconds", Types.BIGINT, "Duration that no leg explains."),
          added("duration_seconds", Types.BIGINT, "From start to end."),
          added("cost_labour_amount", Types.MONEY, "Agents' time at the rates of the day."),
          added("cost_channel_amount", Types.MONEY, "The contact itself at the rate of the day."),
          added("service_cost_amount", Types.MONEY, "Both together."),
          figure("link_confidence", Types.DOUBLE, "Of the identity link, 0 to 1."),
          optional("source_record_id", Types.STRING, "The source's own id of the record."),
          required("definition_hash", Types.STRING, "Digest of the definition of an episode."));

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_interaction")
          .oneRowPer("conversation on one channel", INTERACTION_KEY)
          .answers("Who waits, who is passed on, who gives up, and what do they do then?")
          .columns(WHAT)
          .columns(STANDING)
          .columns(TOOK)
          .build();

  private final Definitions definitions;
  private final Windows windows;

  public FactInteraction(Definitions definitions, Windows windows) {
    super(
        TABLE,
        Interaction.TABLE,
        PublicMention.TABLE,
        JourneyEvent.TABLE,
        DimCustomer.TABLE,
        DimChannel.TABLE,
        DimAgentTeam.TABLE,
        DimReason.TABLE,
        DimProduct.TABLE);
    this.definitions = definitions;
    this.windows = windows;
  }

  @Override
  protected List<String> steps() {
    return List.of("product_period", "followed_contact", "after_giving_up");
  }

  @Override
  protected Map<String, Object> parameters(Night night) {
    Map<String, Object> all = new HashMap<>(night.parameters());
    all.put("fcr_days", windows.fcr());
    all.put("short_abandon", SHORT_ABANDON);
    all.put("answered_within", ANSWERED_WITHIN);
    return all;
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    return super.rows(in, night).withColumn("definition_hash", lit(definitions.episode()));
  }

  private static Field count(String name, String comment) {
    return required(name, Types.INT, comment).adds(Additivity.A);
  }

  private static Field seconds(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }
}
