package io.periplus.silver;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import io.periplus.table.WriteMode;

/** Everything that concerns a customer, whatever its source, in one shape: what the fold reads. */
public final class SourceEvent {
  public static final Field EVENT_KEY =
      required("event_key", Types.STRING, "Hash of table, source and record.");

  public static final Table TABLE =
      Table.in(Layer.SILVER, "source_event")
          .oneRowPer("source record that concerns a customer", EVENT_KEY)
          .answers("What happened to each customer, before the journey is folded.")
          .columns(
              EVENT_KEY,
              required("customer_id", Types.STRING, "Person it happened to.").privacy(Privacy.KEY),
              required("happened_at", Types.TIMESTAMP, "When it happened; a contact: its start."),
              required("known_at", Types.TIMESTAMP, "When the company learned it."),
              required(
                  "kind",
                  Types.STRING,
                  "order, payment, refund, return, delivery, subscription, contact, web, survey,"
                      + " mention."),
              optional(
                  "detail",
                  Types.STRING,
                  "What the source says of it: a status, a direction, a web event's name, a"
                      + " metric."),
              optional("channel", Types.STRING, "Medium, a code of the company's channels."),
              required("source_system", Types.STRING, "Declared source of the record."),
              required("source_record_id", Types.STRING, "The source's own id of the record."),
              optional("order_id", Types.STRING, "Order it belongs to or names."),
              optional("case_id", Types.STRING, "Helpdesk case it belongs to."),
              optional("chain_id", Types.STRING, "Interaction that it continues."),
              optional("product_id", Types.STRING, "Product it is about, system:id."),
              optional("reason_code", Types.STRING, "Contact reason as the source codes it."),
              optional("team_id", Types.STRING, "Team that handled it."),
              optional("duration_seconds", Types.BIGINT, "How long it took the customer.")
                  .adds(Additivity.A),
              optional("wait_seconds", Types.BIGINT, "Time in queue.").adds(Additivity.A),
              optional("transfer_count", Types.INT, "Transfers to another queue or agent.")
                  .adds(Additivity.A),
              optional("reidentification_count", Types.INT, "Times identified again.")
                  .adds(Additivity.A),
              optional("promised_at", Types.TIMESTAMP, "Delivery: end of the promised window."),
              optional("delivered_at", Types.TIMESTAMP, "Delivery: arrival; null while under way."),
              optional("ordered_at", Types.TIMESTAMP, "When the order of this event was placed."),
              required(
                  "is_failed",
                  Types.BOOLEAN,
                  "Cancelled order, failed payment, failed delivery, abandoned contact."),
              optional("item_count", Types.INT, "Order: lines.").adds(Additivity.A),
              required(
                      "revenue_amount",
                      Types.MONEY,
                      "Order: net of discount, with shipping charged; refund: negative; else 0.")
                  .adds(Additivity.A),
              required("product_cost_amount", Types.MONEY, "Cost of what was sold.")
                  .adds(Additivity.A),
              required(
                      "service_cost_amount",
                      Types.MONEY,
                      "Labour of a contact, cost of a delivery.")
                  .adds(Additivity.A),
              optional("payment_amount", Types.MONEY, "Payment: amount of the attempt.")
                  .adds(Additivity.A),
              optional("shipping_amount", Types.MONEY, "Order: shipping charged.")
                  .adds(Additivity.A),
              optional("response_id", Types.STRING, "Survey: filled questionnaire."),
              optional("metric_code", Types.STRING, "Survey: what the answer measures."),
              optional("score", Types.DOUBLE, "Survey: answer on the asked scale."),
              optional("scale_min", Types.INT, "Survey: lowest answer."),
              optional("scale_max", Types.INT, "Survey: highest answer."),
              optional(
                  "trigger_type",
                  Types.STRING,
                  "Survey: interaction, case, order, delivery, subscription, calendar, manual."),
              optional("trigger_ref_id", Types.STRING, "Survey: id of what it asks about."),
              required("link_confidence", Types.DOUBLE, "Of the identity link, 0 to 1.")
                  .adds(Additivity.N))
          .write(WriteMode.OVERWRITE)
          .build();

  private SourceEvent() {}
}
