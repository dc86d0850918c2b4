package io.periplus.gold.fact;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.lit;

import io.periplus.gold.dim.DimAgentTeam;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimProduct;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.journey.DimRootCause;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.journey.Episode;
import io.periplus.journey.JourneyEvent;
import io.periplus.journey.SurveyLink;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.contact.SupportCase;
import io.periplus.silver.reference.Reason;
import io.periplus.silver.survey.SurveyAnswer;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What it took a customer to get one thing done. */
public final class FactEpisode extends GoldTable {
  public static final Field EPISODE_KEY =
      required("episode_key", Types.STRING, "Key of the event that opened it.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_episode")
          .oneRowPer("customer problem or goal", EPISODE_KEY)
          .answers("How hard is it to get something solved, what does it cost, who gave up?")
          .columns(
              EPISODE_KEY,
              optional(
                  "continues_episode_key", Types.STRING, "Episode from which this one was cut."),
              required("customer_id", Types.STRING, "Durable pseudonym of the customer.")
                  .privacy(Privacy.KEY),
              key("customer_key", "Version of the customer at that time, of dim_customer."),
              key("reason_key", "Contact reason, of dim_reason."),
              key("root_cause_key", "Root cause, of dim_root_cause."),
              key("product_key", "Product, of dim_product."),
              key("first_channel_key", "Channel on which it began, of dim_channel."),
              key("last_channel_key", "Channel on which it ended so far, of dim_channel."),
              key("agent_team_key", "Last team to handle it, of dim_agent_team."),
              required(
                  "date_key",
                  Types.INT,
                  "Business day of its first event as yyyymmdd, of dim_date."),
              required("first_at", Types.TIMESTAMP, "Start of its first event."),
              required("last_at", Types.TIMESTAMP, "End of its last event, answers aside."),
              required("is_mature", Types.BOOLEAN, "Nothing can join it any more."),
              required("is_open", Types.BOOLEAN, "Something may still join it."),
              optional("is_given_up", Types.BOOLEAN, "The customer gave up before he was served."),
              optional("is_complaint", Types.BOOLEAN, "Its reason is a complaint."),
              required("contact_count", Types.INT, "Interactions that the customer began.")
                  .adds(Additivity.A),
              required("interaction_count", Types.INT, "Interactions, whoever began them.")
                  .adds(Additivity.A),
              required("transfer_count", Types.INT, "Transfers to another queue or agent.")
                  .adds(Additivity.A),
              required("repeat_contact_count", Types.INT, "Contacts but the first.")
                  .adds(Additivity.A),
              added(
                  "channel_switch_count",
                  Types.INT,
                  "Interactions on another channel than the one before."),
              added(
                  "reidentification_count", Types.INT, "Times the customer was identified again."),
              added(
                  "reason_restated_count", Types.INT, "Times the customer told his reason again."),
              added("form_count", Types.INT, "Forms filled in."),
              figure("channel_count", Types.INT, "Distinct channels."),
              added("queue_wait_seconds", Types.BIGINT, "Time in queues."),
              added("hold_seconds", Types.BIGINT, "Time on hold."),
              added("talk_seconds", Types.BIGINT, "Time in conversation."),
              added("wrapup_seconds", Types.BIGINT, "Work after contacts."),
              added("bot_seconds", Types.BIGINT, "Time with bots."),
              added("customer_seconds", Types.BIGINT, "Time that the customer spent."),
              added("customer_wait_seconds", Types.BIGINT, "Time in queues and on hold."),
              added("customer_wait_business_seconds", Types.BIGINT, "The same in business hours."),
              added("agent_work_seconds", Types.BIGINT, "Time that somebody worked on it."),
              added("agent_work_business_seconds", Types.BIGINT, "The same in business hours."),
              added(
                  "fcr_a_eligible",
                  Types.SMALLINT,
                  "1 when its cases are closed and their messages known."),
              added(
                  "fcr_b_eligible",
                  Types.SMALLINT,
                  "1 when its cases are solved and their messages known."),
              required("fcr_c_eligible", Types.SMALLINT, "1 when mature with a first contact.")
                  .adds(Additivity.A),
              added(
                  "fcr_d_eligible",
                  Types.SMALLINT,
                  "1 when the customer answered whether it is solved."),
              added("fcr_a", Types.SMALLINT, "1 when closed without a reply of the customer."),
              added("fcr_b", Types.SMALLINT, "1 when solved with one public comment."),
              required(
                      "fcr_c",
                      Types.SMALLINT,
                      "1 when no contact followed the first within its window.")
                  .adds(Additivity.A),
              added("fcr_d", Types.SMALLINT, "1 when the customer says it is solved."),
              added(
                  "compensation_asked_amount",
                  Types.MONEY,
                  "Compensation that the customer asked for."),
              added("compensation_paid_amount", Types.MONEY, "Compensation granted."),
              added("cost_labour_amount", Types.MONEY, "Agents' time."),
              added(
                  "cost_channel_amount",
                  Types.MONEY,
                  "The contacts themselves at the rates of their days."),
              added("cost_goodwill_amount", Types.MONEY, "Goodwill."),
              added("cost_refund_amount", Types.MONEY, "Refunds that are not goodwill."),
              added("cost_logistics_amount", Types.MONEY, "Deliveries."),
              added("cost_tool_amount", Types.MONEY, "Share of tools."),
              required("cost_to_serve_amount", Types.MONEY, "The six parts together.")
                  .adds(Additivity.A),
              required(
                      "service_cost_amount",
                      Types.MONEY,
                      "Cost to serve without goodwill and refunds.")
                  .adds(Additivity.A),
              added(
                  "effort_sum",
                  Types.EXACT,
                  "Observed effort: transfers, repeats, changes of channel and times identified"
                      + " again, and one for every ten minutes of waiting."),
              figure("nps_value", Types.DOUBLE, "Last answer to nps about it."),
              figure("csat_value", Types.DOUBLE, "Last answer to csat about it."),
              figure("ces_value", Types.DOUBLE, "Last answer to ces about it."),
              figure("csat_predicted", Types.DOUBLE, "Satisfaction as predicted, asked or not."),
              figure("csat_predicted_low", Types.DOUBLE, "Lower end of its interval."),
              figure("csat_predicted_high", Types.DOUBLE, "Upper end of its interval."),
              optional("emotion_start", Types.STRING, "Emotion at its beginning."),
              optional("emotion_worst", Types.STRING, "Emotion at its worst point."),
              optional("emotion_end", Types.STRING, "Emotion at its end."),
              figure("emotion_slope", Types.DOUBLE, "Change of polarity from start to end."),
              figure(
                  "link_confidence", Types.DOUBLE, "Lowest identity link of its events, 0 to 1."),
              required(
                  "definition_hash",
                  Types.STRING,
                  "Digest of the definition on which the row depends."))
          .build();

  private final Definitions definitions;

  public FactEpisode(Definitions definitions) {
    super(
        TABLE,
        Episode.TABLE,
        JourneyEvent.TABLE,
        Interaction.TABLE,
        SupportCase.TABLE,
        SurveyLink.TABLE,
        SurveyAnswer.TABLE,
        SurveyResponse.TABLE,
        Reason.TABLE,
        DimCustomer.TABLE,
        DimChannel.TABLE,
        DimAgentTeam.TABLE,
        DimReason.TABLE,
        DimRootCause.TABLE,
        DimProduct.TABLE);
    this.definitions = definitions;
  }

  @Override
  protected List<String> steps() {
    return List.of("product_period", "episode_work", "episode_case", "episode_voice");
  }

  @Override
  protected List<String> unfilled() {
    return List.of(
        "reason_restated_count",
        "form_count",
        "customer_wait_business_seconds",
        "agent_work_business_seconds",
        "cost_tool_amount",
        "csat_predicted",
        "csat_predicted_low",
        "csat_predicted_high",
        "emotion_start",
        "emotion_worst",
        "emotion_end",
        "emotion_slope");
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    return super.rows(in, night).withColumn("definition_hash", lit(definitions.episode()));
  }
}
