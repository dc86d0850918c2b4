package io.periplus.gold.fact;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimAgentTeam;
import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.gold.shape.GoldTable;
import io.periplus.journey.SurveyLink;
import io.periplus.silver.survey.SurveyAnswer;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Privacy;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** Every answer, raw and judged. */
public final class FactSurveyScore extends GoldTable {
  public static final Field RESPONSE_KEY =
      required("response_key", Types.STRING, "Filled questionnaire, system:id.");
  public static final Field PART =
      required("part", Types.STRING, "Sub-question or loop; empty when there is none.");
  public static final Field METRIC_KEY =
      key("metric_key", "Definition of the score, of dim_metric.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_survey_score")
          .oneRowPer("answer to a metric question", RESPONSE_KEY, METRIC_KEY, PART)
          .answers("What did customers answer, about what, and can the answer be trusted?")
          .columns(
              RESPONSE_KEY,
              PART,
              optional("customer_id", Types.STRING, "Durable pseudonym of the customer.")
                  .privacy(Privacy.KEY),
              optional("episode_key", Types.STRING, "Episode it belongs to; null when none."),
              optional("order_id", Types.STRING, "Order it is about."),
              optional("survey_kind", Types.STRING, "transactional, relationship, ..."),
              optional("mode", Types.STRING, "web, sms, ivr, phone, kiosk, in_app, messaging."),
              optional(
                  "author_band",
                  Types.STRING,
                  "promoter, passive or detractor, by the answer to a net metric; null for others."),
              key("customer_key", "Version of the customer at that time, of dim_customer."),
              METRIC_KEY,
              key("touchpoint_key", "Touchpoint, of dim_touchpoint."),
              key("channel_key", "Channel, of dim_channel."),
              key("agent_team_key", "Team, of dim_agent_team."),
              key("segment_key", "Segment of the primary scheme, of dim_segment."),
              key("product_key", "Product, of dim_product."),
              required(
                  "date_key", Types.INT, "Business day of the answer as yyyymmdd, of dim_date."),
              required("answered_at", Types.TIMESTAMP, "When it was submitted."),
              required("value", Types.EXACT, "The answer, on the asked scale.").adds(Additivity.A),
              required("answer_count", Types.SMALLINT, "1.").adds(Additivity.A),
              required("top_count", Types.SMALLINT, "Answers at the favourable end.")
                  .adds(Additivity.A),
              required("bottom_count", Types.SMALLINT, "Answers at the unfavourable end.")
                  .adds(Additivity.A),
              required(
                      "weight",
                      Types.EXACT,
                      "One over the propensity to answer, cut; 1 where no model holds.")
                  .adds(Additivity.A),
              figure(
                  "coached_probability", Types.DOUBLE, "Probability that the score was asked for."),
              required(
                  "is_clean",
                  Types.BOOLEAN,
                  "Neither forced, nor doubled, nor given beside staff, in haste or in one line."),
              optional(
                  "is_forced", Types.BOOLEAN, "The customer could not go on without answering."),
              optional("is_agent_present", Types.BOOLEAN, "Answered with staff beside."),
              optional(
                  "is_speeder",
                  Types.BOOLEAN,
                  "Answered in less than a third of the usual time of the questionnaire."),
              optional(
                  "is_straight_line",
                  Types.BOOLEAN,
                  "The same answer to three questions or more on one scale."),
              optional("is_duplicate", Types.BOOLEAN, "A further filling of the same invitation."),
              optional(
                  "is_link_ambiguous",
                  Types.BOOLEAN,
                  "More than one event may be meant; stays out of team scores."),
              optional(
                  "link_rule",
                  Types.STRING,
                  "How it was tied to its event: order, case, interaction, last_episode, none."),
              figure(
                  "link_confidence", Types.DOUBLE, "Of the identity link, 0 to 1; weak below 0.9."))
          .build();

  public FactSurveyScore() {
    super(
        TABLE,
        SurveyAnswer.TABLE,
        SurveyResponse.TABLE,
        SurveyLink.TABLE,
        DimMetric.TABLE,
        DimCustomer.TABLE,
        DimTouchpoint.TABLE,
        DimChannel.TABLE,
        DimAgentTeam.TABLE,
        FactJourneyEvent.TABLE,
        FactSurveyInvite.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of("coached_probability");
  }
}
