package io.periplus.gold.agg;

import static io.periplus.gold.shape.Columns.key;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.lit;

import io.periplus.gold.fact.FactInteraction;
import io.periplus.gold.shape.Definitions;
import io.periplus.gold.shape.GoldTable;
import io.periplus.job.Inputs;
import io.periplus.job.Night;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * At which second or transfer people give up. Whoever is served leaves the risk without having
 * given up: a curve of patience follows by Kaplan and Meier (1958) from the counts, in any
 * grouping.
 */
public final class AggGiveUpCurve extends GoldTable {
  private static final List<Field> KEYS =
      List.of(
          required("month_start_on", Types.DATE, "First day of the month."),
          required("queue_id", Types.STRING, "First queue, as the source names it; else none."),
          key("reason_key", "Contact reason, of dim_reason."),
          required("tier", Types.INT, "Highest level reached; 0 when the source does not tell."),
          required("measure", Types.STRING, "wait_second or transfer_no."),
          required(
              "step",
              Types.INT,
              "Lower edge: every 5 seconds up to 5 minutes, then every minute up to an hour; or the"
                  + " number of transfers."));

  public static final Table TABLE =
      Table.in(Layer.GOLD, "agg_give_up_curve")
          .oneRowPer("month x queue x reason x tier x measure x step", KEYS.toArray(Field[]::new))
          .answers("At which second or transfer do people give up?")
          .columns(KEYS)
          .columns(
              count("at_risk_count", "Contacts that had got this far."),
              count("gave_up_count", "Of these, given up before the next step."),
              count("served_count", "Of these, served before the next step."),
              required("definition_hash", Types.STRING, "Digest of what an episode is."))
          .build();

  private final Definitions definitions;

  public AggGiveUpCurve(Definitions definitions) {
    super(TABLE, FactInteraction.TABLE);
    this.definitions = definitions;
  }

  @Override
  public Dataset<Row> rows(Inputs in, Night night) {
    return super.rows(in, night).withColumn("definition_hash", lit(definitions.episode()));
  }

  private static Field count(String name, String comment) {
    return required(name, Types.BIGINT, comment).adds(Additivity.A);
  }
}
