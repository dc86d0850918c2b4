package io.periplus.gold.agg;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.fact.FactSurveyInvite;
import io.periplus.gold.shape.GoldTable;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** How many could be asked, were, and answered. */
public final class AggSurveyFunnel extends GoldTable {
  public static final Field DATE_KEY =
      required("date_key", Types.INT, "Business day of eligibility as yyyymmdd, of dim_date.");
  public static final Field SURVEY_ID =
      required("survey_id", Types.STRING, "Questionnaire, system:id.");
  public static final Field TOUCHPOINT_KEY =
      key("touchpoint_key", "Touchpoint asked about, of dim_touchpoint.");
  public static final Field CHANNEL_KEY =
      key("channel_key", "How it was sent, of dim_channel; -2 when it was not.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment of the primary scheme, of dim_segment.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "agg_survey_funnel")
          .oneRowPer(
              "date x survey x touchpoint x channel x segment",
              DATE_KEY,
              SURVEY_ID,
              TOUCHPOINT_KEY,
              CHANNEL_KEY,
              SEGMENT_KEY)
          .answers("What share of customers is asked, and what share of those answers?")
          .columns(
              DATE_KEY,
              SURVEY_ID,
              optional("survey_kind", Types.STRING, "relationship, transactional, exit."),
              TOUCHPOINT_KEY,
              CHANNEL_KEY,
              SEGMENT_KEY,
              count("eligible_count", "Who could have been asked."),
              count("sampled_count", "Chosen to be asked."),
              count("suppressed_count", "Chosen and held back."),
              count("invited_count", "Chosen and not held back."),
              count("opted_out_before_send_count", "Had refused surveys before."),
              count("sent_count", "Sent."),
              count("bounced_count", "Sent and not arrived."),
              count("delivered_count", "Sent less bounced."),
              count("opened_count", "Opened, or gone further."),
              count("started_count", "Begun, or gone further."),
              count("finished_count", "Answered to the end of the own path."),
              added("sample_probability_sum", Types.EXACT, "Expected number of chosen."),
              added("propensity_sum", Types.EXACT, "Expected number of answers."),
              added(
                  "weak_link_weight_sum", Types.EXACT, "Invitations on identity links below 0.9."))
          .build();

  public AggSurveyFunnel() {
    super(TABLE, FactSurveyInvite.TABLE);
  }

  private static Field count(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }
}
