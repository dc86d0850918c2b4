package io.periplus.journey;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** The timeline: every event of every customer in order, with what it cost and earned. */
public final class JourneyEvent {
  public static final Field EVENT_KEY =
      required("event_key", Types.STRING, "Hash of table, source and record.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "journey_event")
          .oneRowPer("thing that happened to a customer", EVENT_KEY)
          .answers("What did a customer live, in which order, at what cost?")
          .columns(
              EVENT_KEY,
              required("customer_id", Types.STRING, "Person it happened to.").privacy(Privacy.KEY),
              required(
                  "sequence_no",
                  Types.INT,
                  "Position in the customer's timeline, from 1; ties by source and key."),
              required("happened_at", Types.TIMESTAMP, "When it happened."),
              required("known_at", Types.TIMESTAMP, "When the company learned it."),
              required("local_hour", Types.SMALLINT, "Hour of day in the business zone."),
              required("event_on", Types.DATE, "Day in the business zone."),
              required("event_kind", Types.STRING, "order, payment, refund, delivery, ..."),
              optional("detail", Types.STRING, "What the source says of it."),
              required(
                  "touchpoint_code",
                  Types.STRING,
                  "Touchpoint, the first that matches; unmapped when none does."),
              optional(
                  "component_code",
                  Types.STRING,
                  "First declared component whose measure the event carries."),
              optional("channel_code", Types.STRING, "Medium."),
              optional("reason_code", Types.STRING, "Contact reason."),
              optional("team_id", Types.STRING, "Team that handled it."),
              optional("product_id", Types.STRING, "Product it is about."),
              optional("order_id", Types.STRING, "Order it belongs to or names."),
              optional("episode_key", Types.STRING, "Episode; null when it belongs to none."),
              optional("duration_seconds", Types.BIGINT, "How long it took the customer.")
                  .adds(Additivity.A),
              required("revenue_amount", Types.MONEY, "Net revenue; refunds negative.")
                  .adds(Additivity.A),
              required("cost_amount", Types.MONEY, "Product cost and service cost.")
                  .adds(Additivity.A),
              required("margin_amount", Types.MONEY, "Revenue less cost.").adds(Additivity.A),
              required("link_confidence", Types.DOUBLE, "Of the identity link, 0 to 1.")
                  .adds(Additivity.N),
              required("source_system", Types.STRING, "Source of the record."),
              required("source_record_id", Types.STRING, "The source's own id of the record."))
          .write(WriteMode.OVERWRITE)
          .build();

  private JourneyEvent() {}
}
