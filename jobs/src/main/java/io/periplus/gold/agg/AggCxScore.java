package io.periplus.gold.agg;

import static io.periplus.gold.shape.Columns.added;
import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;

import io.periplus.gold.fact.FactSurveyScore;
import io.periplus.gold.shape.GoldTable;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** The score cube: parts that add up, no ratio. */
public final class AggCxScore extends GoldTable {
  public static final Field DATE_KEY =
      required("date_key", Types.INT, "Business day as yyyymmdd, of dim_date.");
  public static final Field METRIC_KEY =
      key("metric_key", "Definition of the score, of dim_metric.");
  public static final Field TOUCHPOINT_KEY =
      key("touchpoint_key", "Touchpoint, of dim_touchpoint.");
  public static final Field CHANNEL_KEY = key("channel_key", "Channel, of dim_channel.");
  public static final Field SEGMENT_KEY =
      key("segment_key", "Segment of the primary scheme, of dim_segment.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "agg_cx_score")
          .oneRowPer(
              "date x metric x touchpoint x channel x segment",
              DATE_KEY,
              METRIC_KEY,
              TOUCHPOINT_KEY,
              CHANNEL_KEY,
              SEGMENT_KEY)
          .answers("How are the scores, wherever one cuts?")
          .columns(
              DATE_KEY,
              METRIC_KEY,
              TOUCHPOINT_KEY,
              CHANNEL_KEY,
              SEGMENT_KEY,
              required("answer_count", Types.BIGINT, "Answers.").adds(Additivity.A),
              required("top_count", Types.BIGINT, "Answers at the favourable end.")
                  .adds(Additivity.A),
              required("bottom_count", Types.BIGINT, "Answers at the unfavourable end.")
                  .adds(Additivity.A),
              required("value_sum", Types.EXACT, "Sum of the answers.").adds(Additivity.A),
              required("value_sq_sum", Types.EXACT, "Sum of their squares.").adds(Additivity.A),
              required("weight_sum", Types.EXACT, "Sum of the weights.").adds(Additivity.A),
              required("weight_sq_sum", Types.EXACT, "Sum of the squared weights.")
                  .adds(Additivity.A),
              required("weighted_top_sum", Types.EXACT, "Weight at the favourable end.")
                  .adds(Additivity.A),
              required("weighted_bottom_sum", Types.EXACT, "Weight at the unfavourable end.")
                  .adds(Additivity.A),
              required("weighted_value_sum", Types.EXACT, "Weighted sum of the answers.")
                  .adds(Additivity.A),
              required("weighted_value_sq_sum", Types.EXACT, "Weighted sum of their squares.")
                  .adds(Additivity.A),
              required("clean_answer_count", Types.BIGINT, "Clean answers.").adds(Additivity.A),
              required("clean_top_count", Types.BIGINT, "Clean answers at the favourable end.")
                  .adds(Additivity.A),
              required("clean_bottom_count", Types.BIGINT, "Clean answers at the unfavourable end.")
                  .adds(Additivity.A),
              required("clean_value_sum", Types.EXACT, "Sum of the clean answers.")
                  .adds(Additivity.A),
              required("clean_value_sq_sum", Types.EXACT, "Sum of their squares.")
                  .adds(Additivity.A),
              added("coached_answer_count", Types.BIGINT, "Answers judged coached."),
              required("forced_answer_count", Types.BIGINT, "Answers that were forced.")
                  .adds(Additivity.A),
              required(
                      "weak_link_answer_count",
                      Types.BIGINT,
                      "Answers on an identity link below 0.9.")
                  .adds(Additivity.A))
          .build();

  public AggCxScore() {
    super(TABLE, FactSurveyScore.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of("coached_answer_count");
  }
}
