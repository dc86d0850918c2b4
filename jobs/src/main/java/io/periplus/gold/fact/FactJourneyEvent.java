package io.periplus.gold.fact;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimAgentTeam;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimProduct;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimComponent;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.gold.shape.GoldTable;
import io.periplus.journey.JourneyEvent;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.commerce.OrderHeader;
import io.periplus.silver.commerce.Refund;
import io.periplus.silver.contact.Interaction;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** The whole journey in order, with what each step cost and earned. */
public final class FactJourneyEvent extends GoldTable {
  public static final Field EVENT_KEY =
      required("event_key", Types.STRING, "Hash of table, source and record.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_journey_event")
          .oneRowPer("thing that happened to a customer", EVENT_KEY)
          .answers("What did customers live, in which order, at what cost and for what revenue?")
          .columns(
              EVENT_KEY,
              key("customer_key", "Version of the customer at that time, of dim_customer."),
              key("touchpoint_key", "Touchpoint, of dim_touchpoint."),
              key("component_key", "Component, of dim_component."),
              key("channel_key", "Channel, of dim_channel."),
              key("agent_team_key", "Team, of dim_agent_team."),
              key("reason_key", "Contact reason, of dim_reason."),
              key("product_key", "Product, of dim_product."),
              optional(
                      "customer_id",
                      Types.STRING,
                      "Durable pseudonym of the customer; null for what has none.")
                  .privacy(Privacy.KEY),
              optional("episode_key", Types.STRING, "Episode it belongs to; null when none."),
              required("date_key", Types.INT, "Business day as yyyymmdd, of dim_date."),
              required("happened_at", Types.TIMESTAMP, "When it happened."),
              optional("known_at", Types.TIMESTAMP, "When the company learned it."),
              optional("local_hour", Types.SMALLINT, "Hour of the day in the business zone."),
              required(
                  "event_kind",
                  Types.STRING,
                  "order, payment, refund, return, delivery, subscription, contact, message, web, survey, mention, operational; unattributed for a remainder of the books."),
              optional(
                  "sequence_no",
                  Types.INT,
                  "Position in the customer's timeline, from 1; ties by source and id."),
              added("duration_seconds", Types.BIGINT, "How long it took the customer."),
              required("revenue_amount", Types.MONEY, "Net revenue; refunds and goodwill negative.")
                  .adds(Additivity.A),
              required("cost_amount", Types.MONEY, "Product cost and service cost.")
                  .adds(Additivity.A),
              required("margin_amount", Types.MONEY, "Revenue less cost.").adds(Additivity.A),
              figure("polarity", Types.DOUBLE, "Of its text, -1 to 1; null without text."),
              optional("emotion_code", Types.STRING, "Emotion of its text."),
              figure("intensity", Types.SMALLINT, "Of the emotion, 1 to 5."),
              figure(
                  "link_confidence", Types.DOUBLE, "Of the identity link, 0 to 1; weak below 0.9."),
              required("source_system", Types.STRING, "Source of the record."),
              optional("source_record_id", Types.STRING, "The source's own id of the record."))
          .build();

  public FactJourneyEvent() {
    super(
        TABLE,
        JourneyEvent.TABLE,
        OrderHeader.TABLE,
        Refund.TABLE,
        Delivery.TABLE,
        Interaction.TABLE,
        DimCustomer.TABLE,
        DimTouchpoint.TABLE,
        DimComponent.TABLE,
        DimChannel.TABLE,
        DimAgentTeam.TABLE,
        DimReason.TABLE,
        DimProduct.TABLE,
        FactLedgerReconciliation.TABLE);
  }

  @Override
  protected List<String> steps() {
    return List.of("product_period", "keyed_event", "remainder");
  }

  @Override
  protected List<String> unfilled() {
    return List.of("polarity", "emotion_code", "intensity");
  }
}
