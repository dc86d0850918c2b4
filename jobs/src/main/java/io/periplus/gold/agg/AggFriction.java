package io.periplus.gold.agg;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.periplus.gold.dim.DimCustomer;
import io.periplus.gold.fact.FactEpisode;
import io.periplus.gold.fact.FactInteraction;
import io.periplus.gold.journey.DimChannel;
import io.periplus.gold.journey.DimReason;
import io.periplus.gold.shape.Definitions;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.job.TableJob;
import io.periplus.silver.commerce.Delivery;
import io.periplus.silver.contact.SupportCase;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where customers struggle: parts of four kinds of rows, each counted by a query of its own and
 * added up over the same keys.
 */
public final class AggFriction implements TableJob {
  private static final List<Field> KEYS =
      List.of(
          required("date_key", Types.INT, "Business day as yyyymmdd, of dim_date."),
          key("channel_key", "Channel, of dim_channel; -2 for deliveries."),
          key("reason_key", "Contact reason, of dim_reason; -2 for deliveries."),
          key("segment_key", "Segment of the customer, of dim_segment; -1 when unknown."));

  private static final List<Field> COUNTS =
      Stream.of(
              "interaction",
              "contact",
              "handled",
              "offered",
              "answered_within",
              "abandoned",
              "short_abandoned",
              "system_disconnect",
              "abandon_then_public",
              "abandon_then_other_channel",
              "abandon_then_same_channel",
              "abandon_then_never",
              "repeat_contact",
              "repeat_1d_base",
              "repeat_1d",
              "repeat_7d_base",
              "repeat_7d",
              "repeat_30d_base",
              "repeat_30d",
              "next_contact_avoided",
              "transferred_interaction",
              "transfer",
              "blind_transfer",
              "warm_transfer",
              "reidentification",
              "bot_contact",
              "bot_contained",
              "episode",
              "channel_switch",
              "fcr_a_eligible",
              "fcr_a",
              "fcr_b_eligible",
              "fcr_b",
              "fcr_c_eligible",
              "fcr_c",
              "fcr_d_eligible",
              "fcr_d",
              "case_solved",
              "case_reopened",
              "case_followup",
              "promise",
              "promise_kept")
          .map(name -> part(name + "_count", "Parts of the metric of this name."))
          .toList();

  private static final List<Field> SECONDS =
      Stream.of(
              "promise_late",
              "queue_wait",
              "talk",
              "hold",
              "wrapup",
              "dial",
              "voicemail",
              "unexplained",
              "customer",
              "agent_work")
          .map(name -> part(name + "_seconds", "Seconds."))
          .toList();

  private static final List<Field> MONEY =
      Stream.of("labour", "channel", "goodwill", "refund", "logistics")
          .map(
              name ->
                  required("cost_" + name + "_amount", Types.MONEY, "Part of the cost to serve.")
                      .adds(Additivity.A))
          .toList();

  private static final List<Field> WEIGHTS =
      List.of(
          required("effort_sum", Types.EXACT, "Observed effort.").adds(Additivity.A),
          required("weak_link_weight_sum", Types.EXACT, "Interactions on weak identity links.")
              .adds(Additivity.A));

  public static final Table TABLE =
      Table.in(Layer.GOLD, "agg_friction")
          .oneRowPer("date x channel x reason x segment", KEYS.toArray(Field[]::new))
          .answers("Where do customers struggle, and what does it cost?")
          .columns(KEYS)
          .columns(COUNTS)
          .columns(SECONDS)
          .columns(WEIGHTS)
          .columns(MONEY)
          .columns(required("definition_hash", Types.STRING, "Digest of what an episode is."))
          .build();

  private final Definitions definitions;

  public AggFriction(Definitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        FactInteraction.TABLE,
        FactEpisode.TABLE,
        SupportCase.TABLE,
        Delivery.TABLE,
        DimCustomer.TABLE,
        DimChannel.TABLE,
        DimReason.TABLE);
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    Column[] sums =
        Stream.of(COUNTS, SECONDS, WEIGHTS, MONEY)
            .flatMap(List::stream)
            .map(f -> coalesce(sum(col(f.name())), lit(0)).as(f.name()))
            .toArray(Column[]::new);
    return Stream.of(
            "friction_interaction", "friction_episode", "friction_case", "friction_promise")
        .map(part -> in.sql(AggFriction.class, part + ".sql", night.parameters()))
        .reduce((some, more) -> some.unionByName(more, true))
        .orElseThrow()
        .groupBy(KEYS.stream().map(f -> col(f.name())).toArray(Column[]::new))
        .agg(sums[0], Stream.of(sums).skip(1).toArray(Column[]::new))
        .withColumn("definition_hash", lit(definitions.episode()));
  }

  private static Field part(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }
}
