package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.LinkageBlock;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** A score with an honest interval. */
public final class FactMetricEstimate {
  public static final Field METRIC_KEY =
      key("metric_key", "Definition of the score, of dim_metric.");
  public static final Field TOUCHPOINT_KEY =
      key("touchpoint_key", "Touchpoint, of dim_touchpoint; -2 when not sliced.");
  public static final Field CHANNEL_KEY =
      key("channel_key", "Channel, of dim_channel; -2 when not sliced.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment, of dim_segment; -2 when not sliced.");
  public static final Field AGENT_TEAM_KEY =
      key("agent_team_key", "Team, of dim_agent_team; -2 when not sliced.");
  public static final Field VARIANT =
      required(
          "variant",
          Types.STRING,
          "raw, cleaned, weighted, doubly_robust, predicted or mode_adjusted.");
  public static final Field PERIOD_KIND =
      required("period_kind", Types.STRING, "month, or all for everything up to the night.");
  public static final Field PERIOD_START_ON =
      required(
          "period_start_on",
          Types.DATE,
          "First day of the period; of the first answer's month for all.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "fact_metric_estimate")
          .oneRowPer(
              "metric x variant x slice x period x run",
              METRIC_KEY,
              VARIANT,
              PERIOD_KIND,
              PERIOD_START_ON,
              TOUCHPOINT_KEY,
              CHANNEL_KEY,
              SEGMENT_KEY,
              AGENT_TEAM_KEY,
              LinkageBlock.MODEL_RUN_KEY)
          .answers("What is the score, and how sure is that?")
          .columns(
              METRIC_KEY,
              TOUCHPOINT_KEY,
              CHANNEL_KEY,
              SEGMENT_KEY,
              AGENT_TEAM_KEY,
              VARIANT,
              PERIOD_KIND,
              PERIOD_START_ON,
              figure(
                  "eligible_count",
                  Types.BIGINT,
                  "Those who could have been asked; null where nobody wrote it down."),
              figure("answer_count", Types.BIGINT, "Answers."),
              figure(
                  "design_effect",
                  Types.DOUBLE,
                  "How many times wider the variance is because customers answer more than once."),
              figure(
                  "band_low",
                  Types.DOUBLE,
                  "The score if all eligible who did not answer stood at the worst end."),
              figure("band_high", Types.DOUBLE, "The score if they stood at the best end."))
          .columns(LinkageBlock.ESTIMATE)
          .check(
              LinkageBlock.RULE, LinkageBlock.NEVER_MONEY_UNIT, Severity.FAIL, LinkageBlock.REASON)
          .build();

  private FactMetricEstimate() {}
}
