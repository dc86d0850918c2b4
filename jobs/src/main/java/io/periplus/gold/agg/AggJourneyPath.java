package io.periplus.gold.agg;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.lit;

import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.journey.Episode;
import io.periplus.journey.JourneyEvent;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which ways customers take from touchpoint to touchpoint, and what each way costs and earns. */
public final class AggJourneyPath extends GoldTable {
  public static final Field MONTH_START_ON =
      required("month_start_on", Types.DATE, "Month in which the episode began.");
  public static final Field PATH_HASH =
      required("path_hash", Types.STRING, "Digest of path_text, 16 characters.");
  public static final Field SEGMENT_KEY = key("segment_key", "Segment, of dim_segment.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "agg_journey_path")
          .oneRowPer("month x path x segment", MONTH_START_ON, PATH_HASH, SEGMENT_KEY)
          .answers("Which ways through the journey are common, dear, or end in loss?")
          .columns(
              MONTH_START_ON,
              PATH_HASH,
              SEGMENT_KEY,
              required(
                  "path_text",
                  Types.STRING,
                  "Touchpoints of an episode in order, repeats in a row told once, at most eight;"
                      + " then an ellipsis."),
              required("path_length", Types.INT, "Touchpoints of path_text.").adds(Additivity.N),
              count("path_count", "Episodes that went this way."),
              count("loop_count", "Returns to a touchpoint that the episode had left."),
              count(
                  "churned_count",
                  "Episodes after which the customer bought nothing in the revenue window."),
              count("label_mature_count", "Episodes whose revenue window has closed."),
              count("duration_seconds", "From first to last event, together."),
              money("cost_amount", "Product cost and service cost of the events."),
              money("revenue_amount", "Net revenue of the events."),
              money("margin_amount", "Revenue less cost."),
              required("weak_link_weight_sum", Types.EXACT, "Episodes on a weak identity link.")
                  .adds(Additivity.A),
              required("definition_hash", Types.STRING, "Digest of what an episode is."))
          .build();

  private final Definitions definitions;

  public AggJourneyPath(Definitions definitions) {
    super(TABLE, JourneyEvent.TABLE, Episode.TABLE, DimCustomer.TABLE);
    this.definitions = definitions;
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    return super.rows(in, night).withColumn("definition_hash", lit(definitions.episode()));
  }

  private static Field count(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }

  private static Field money(String name, String comment) {
    return required(name, Types.MONEY, comment).adds(Additivity.A);
  }
}
