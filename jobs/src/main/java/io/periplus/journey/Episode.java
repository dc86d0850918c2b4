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
import java.util.List;

/** One goal or problem of a customer: what it took, what it cost, what came after. */
public final class Episode {
  public static final Field EPISODE_KEY =
      required("episode_key", Types.STRING, "Key of the event that opened it.");

  private static final List<Field> WHAT =
      List.of(
          EPISODE_KEY,
          optional("continues_episode_key", Types.STRING, "Episode from which this one was cut."),
          required("customer_id", Types.STRING, "Whose it is.").privacy(Privacy.KEY),
          required("goal", Types.STRING, "purchase or contact."),
          optional("reason_code", Types.STRING, "Reason of the first contact that names one."),
          optional("product_id", Types.STRING, "First product named."),
          optional("order_id", Types.STRING, "The purchase's order, or the first one named."),
          optional("first_channel", Types.STRING, "Medium on which it began."),
          optional("last_channel", Types.STRING, "Medium on which it ended so far."),
          optional("team_id", Types.STRING, "Last team to handle it."),
          required("first_at", Types.TIMESTAMP, "Start of its first event."),
          required("last_at", Types.TIMESTAMP, "End of its last event, answers aside."),
          required("first_on", Types.DATE, "Business day of its first event."),
          required("is_mature", Types.BOOLEAN, "Nothing is expected to join it any more."),
          required("is_open", Types.BOOLEAN, "Something may still join it: not mature."),
          required("is_given_up", Types.BOOLEAN, "Every contact of it was abandoned."),
          required("is_complaint", Types.BOOLEAN, "A contact of it had a complaint's reason."));

  private static final List<Field> EFFORT =
      List.of(
          count("contact_count", "Interactions that the customer began."),
          count("interaction_count", "Interactions, whoever began them."),
          count("transfer_count", "Transfers to another queue or agent."),
          count("repeat_contact_count", "Contacts but the first."),
          count("channel_switch_count", "Interactions on another channel than the one before."),
          count("reidentification_count", "Times the customer was identified again."),
          required("channel_count", Types.INT, "Distinct channels.").adds(Additivity.N),
          seconds("queue_wait_seconds", "Time in queues."),
          seconds("customer_seconds", "Time the customer spent in interactions."),
          required("fcr_c_eligible", Types.SMALLINT, "1 for a mature episode with a first contact.")
              .adds(Additivity.A),
          required(
                  "fcr_c",
                  Types.SMALLINT,
                  "1 when eligible and no contact followed the first within its window.")
              .adds(Additivity.A));

  private static final List<Field> MONEY =
      List.of(
          money("compensation_paid_amount", "Goodwill granted."),
          money("cost_labour_amount", "Service cost of its contacts."),
          money("cost_goodwill_amount", "Goodwill."),
          money("cost_refund_amount", "Refunds that are not goodwill."),
          money("cost_logistics_amount", "Cost of its deliveries."),
          money("cost_to_serve_amount", "Labour, goodwill, refunds and logistics."),
          money("service_cost_amount", "Labour and logistics."),
          optional(
                  "revenue_after_amount",
                  Types.MONEY,
                  "Orders of the customer after last_at, within the window; null until it closed.")
              .adds(Additivity.N));

  private static final List<Field> FELT =
      List.of(
          optional("nps_value", Types.DOUBLE, "Last nps answer about it.").adds(Additivity.N),
          optional("csat_value", Types.DOUBLE, "Last csat answer about it.").adds(Additivity.N),
          optional("ces_value", Types.DOUBLE, "Last ces answer about it.").adds(Additivity.N),
          required("link_confidence", Types.DOUBLE, "Lowest of its events.").adds(Additivity.N));

  public static final Table TABLE =
      Table.in(Layer.SILVER, "episode")
          .oneRowPer("goal or problem of a customer", EPISODE_KEY)
          .answers("How hard is it to get something done, what does it cost, who gave up?")
          .columns(WHAT)
          .columns(EFFORT)
          .columns(MONEY)
          .columns(FELT)
          .write(WriteMode.OVERWRITE)
          .build();

  private Episode() {}

  private static Field count(String name, String comment) {
    return required(name, Types.INT, comment).adds(Additivity.A);
  }

  private static Field seconds(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }

  private static Field money(String name, String comment) {
    return required(name, Types.MONEY, comment).adds(Additivity.A);
  }
}
