package io.periplus.gold.fact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.periplus.stats.survey.Levels;
import io.periplus.stats.survey.Nonresponse;
import io.periplus.stats.survey.Nonresponse.Cell;
import io.periplus.table.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * How likely each invitation was to be answered, from what was known of everybody: a logistic
 * regression on the distinct cells of those facts.
 *
 * @param rows cell, propensity and weight
 */
record Propensities(List<Row> rows) {
  /** Fewer invitations than this, or fewer answers, carry no model. */
  private static final long FEWEST_REACHED = 200;

  private static final long FEWEST_ANSWERS = 30;

  static final List<String> KNOWN =
      List.of("known_survey", "known_channel", "known_orders", "known_surveys", "known_trouble");

  private static final StructType SCHEMA =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("known_cell", Types.STRING, false),
            DataTypes.createStructField("response_propensity", Types.DOUBLE, false),
            DataTypes.createStructField("response_weight", Types.DOUBLE, false)
          });

  /** Fits on what was sent long enough ago to have been answered. */
  static Propensities of(Dataset<Row> invites) {
    List<Row> cells =
        invites
            .where("is_reached and is_mature")
            .groupBy(columns(KNOWN))
            .agg(count(lit(1)).as("reached"), count_if(col("is_finished")).as("answered"))
            .orderBy(columns(KNOWN))
            .collectAsList();
    int k = KNOWN.size();
    long reached = cells.stream().mapToLong(r -> r.getLong(k)).sum();
    long answered = cells.stream().mapToLong(r -> r.getLong(k + 1)).sum();
    if (reached < FEWEST_REACHED || answered < FEWEST_ANSWERS || answered == reached) {
      return new Propensities(List.of());
    }
    List<List<String>> facts =
        cells.stream().map(r -> IntStream.range(0, k).mapToObj(r::getString).toList()).toList();
    List<double[]> columns =
        Levels.of(facts, cells.stream().mapToDouble(r -> r.getLong(k)).toArray()).columns(facts);
    List<Cell> known = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      double hits = cells.get(i).getLong(k + 1);
      known.add(new Cell(columns.get(i), cells.get(i).getLong(k), hits, hits));
    }
    Nonresponse response = Nonresponse.of(known);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      rows.add(
          RowFactory.create(
              String.join("|", facts.get(i)), response.propensities()[i], response.weights()[i]));
    }
    return new Propensities(rows);
  }

  /** The invitations with their propensity; null for those that reached nobody. */
  Dataset<Row> addedTo(Dataset<Row> invites) {
    Dataset<Row> fitted = invites.sparkSession().createDataFrame(rows, SCHEMA);
    Column isIt = col("response_cell").equalTo(col("known_cell"));
    return invites.join(broadcast(fitted), isIt.and(col("is_reached")), "left");
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
