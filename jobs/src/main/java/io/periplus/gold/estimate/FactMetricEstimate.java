package io.periplus.gold.estimate;

import static io.periplus.gold.shape.Columns.figure;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.dim.DimMetric;
import io.periplus.gold.fact.FactSurveyInvite;
import io.periplus.gold.fact.FactSurveyScore;
import io.periplus.gold.journey.DimTouchpoint;
import io.periplus.gold.shape.GoldTable;
import io.periplus.gold.shape.LinkageBlock;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.silver.survey.SurveyInvite;
import io.periplus.silver.survey.SurveyQuestion;
import io.periplus.silver.survey.SurveyResponse;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Severity;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A score with an honest interval. */
public final class FactMetricEstimate extends GoldTable {
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

  private final double confidence;

  /**
   * @param confidence width of the intervals, such as 0.95
   */
  public FactMetricEstimate(double confidence) {
    super(
        TABLE,
        FactSurveyScore.TABLE,
        SurveyInvite.TABLE,
        SurveyQuestion.TABLE,
        DimMetric.TABLE,
        DimTouchpoint.TABLE,
        DimCustomer.TABLE,
        FactSurveyInvite.TABLE,
        SurveyResponse.TABLE);
    this.confidence = confidence;
  }

  @Override
  protected List<String> steps() {
    return List.of("metric_eligible", "metric_person");
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    List<Row> cells = super.rows(in, night).collectAsList();
    List<Row> rows = new ArrayList<>();
    cells.forEach(cell -> rows.add(new MetricCell(cell, confidence).row()));
    Dataset<Row> asked = in.sql(getClass(), "asked_answer.sql", night.parameters()).cache();
    rows.addAll(RobustEstimates.of(asked, confidence));
    asked.unpersist();
    return in.rows(TABLE, rows);
  }
}
