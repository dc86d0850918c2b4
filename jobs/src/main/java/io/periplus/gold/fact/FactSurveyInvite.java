package io.periplus.gold.fact;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.features.CustomerMonth;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.contact.Interaction;
import io.periplus.silver.survey.SurveyInvite;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who could have been asked, who was, who answered, and how likely he was to. */
public final class FactSurveyInvite extends GoldTable {
  public static final Field INVITE_KEY =
      required("invite_key", Types.STRING, "Invitation, or eligibility without one, system:id.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_survey_invite")
          .oneRowPer("invitation, or eligible event not invited", INVITE_KEY)
          .answers("Who is asked, who answers, who is tired of being asked?")
          .columns(
              INVITE_KEY,
              optional("customer_id", Types.STRING, "Durable pseudonym of the customer.")
                  .privacy(Privacy.KEY),
              required("survey_id", Types.STRING, "Questionnaire, system:id."),
              optional(
                  "survey_kind",
                  Types.STRING,
                  "relationship, transactional, exit; null when nobody answered it yet."),
              optional(
                  "trigger_event_key",
                  Types.STRING,
                  "What made the customer eligible, of fact_journey_event."),
              optional("episode_key", Types.STRING, "Episode of that event."),
              key("customer_key", "Customer, of dim_customer."),
              key("touchpoint_key", "Touchpoint asked about, of dim_touchpoint."),
              key("channel_key", "How it was sent, of dim_channel; -2 when it was not."),
              key("segment_key", "Segment of the primary scheme, of dim_segment."),
              required(
                  "date_key", Types.INT, "Business day of eligibility as yyyymmdd, of dim_date."),
              required("eligible_at", Types.TIMESTAMP, "When he could have been asked, UTC."),
              optional("sent_at", Types.TIMESTAMP, "When it was sent, UTC."),
              optional(
                  "delivered_at", Types.TIMESTAMP, "When it arrived, UTC; null where not told."),
              optional("opened_at", Types.TIMESTAMP, "When it was opened, UTC."),
              optional("started_at", Types.TIMESTAMP, "When answering began, UTC."),
              optional("finished_at", Types.TIMESTAMP, "When answering ended, UTC."),
              required("is_sampled", Types.BOOLEAN, "Chosen to be asked."),
              required(
                  "is_suppressed", Types.BOOLEAN, "Chosen and held back; not a non-respondent."),
              required("is_invited", Types.BOOLEAN, "Chosen and not held back."),
              required("is_bounced", Types.BOOLEAN, "It could not be delivered."),
              required(
                  "is_opted_out_before_send",
                  Types.BOOLEAN,
                  "He had refused surveys before it was sent."),
              required("is_finished", Types.BOOLEAN, "Answered to the end of his own path."),
              required(
                  "is_asked_by_agent", Types.BOOLEAN, "Staff announced it or asked for a score."),
              optional("suppressed_reason", Types.STRING, "Why it was held back."),
              added("sample_probability", Types.EXACT, "Probability of being chosen, 0 to 1."),
              added(
                  "response_propensity",
                  Types.EXACT,
                  "Probability to answer, estimated from what is known of all; null where no model holds."),
              figure(
                  "response_weight",
                  Types.DOUBLE,
                  "One over it, cut at five medians and at the largest hundredth."),
              figure(
                  "surveys_received_90d_count",
                  Types.INT,
                  "Surveys sent to him in the 90 days before."),
              optional(
                  "response_cell",
                  Types.STRING,
                  "What was known of everybody when he could be asked: survey, channel, orders, surveys before, trouble."),
              figure(
                  "link_confidence", Types.DOUBLE, "Of the identity link, 0 to 1; weak below 0.9."))
          .build();

  public FactSurveyInvite() {
    super(
        TABLE,
        SurveyInvite.TABLE,
        SurveyResponse.TABLE,
        Interaction.TABLE,
        Delivery.TABLE,
        CustomerMonth.TABLE,
        FactJourneyEvent.TABLE,
        DimCustomer.TABLE,
        DimTouchpoint.TABLE,
        DimChannel.TABLE);
  }

  @Override
  protected List<String> steps() {
    return List.of("invite_known");
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    Dataset<Row> invites = super.rows(in, night).cache();
    return Propensities.of(invites).addedTo(invites);
  }
}
