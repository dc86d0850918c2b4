package io.periplus.models.churn;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;

import io.periplus.models.ModelRuns;
import io.periplus.models.churn.Features.Reason;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Why the model says what it says of a customer: the weightiest parts of its margin, and the rest
 * as one. They are the model's reasons and not causes; with the base they make the margin.
 */
public final class ChurnReasons {
  public static final Field POSITION =
      required("position", Types.INT, "1 the weightiest; the rest comes last.").adds(Additivity.N);

  public static final Table TABLE =
      Table.in(Layer.MODELS, "churn_reason")
          .oneRowPer(
              "customer, kind and reason", ChurnScores.CUSTOMER_ID, ChurnScores.KIND, POSITION)
          .answers("What makes the model say so, in the customer's terms?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              ChurnScores.CUSTOMER_ID,
              ChurnScores.KIND,
              POSITION,
              required(
                  "reason_code",
                  Types.STRING,
                  "Component of the journey, or a side of the customer; rest: all others."),
              required("is_component", Types.BOOLEAN, "Whether it is a component."),
              required(
                      "contribution",
                      Types.DOUBLE,
                      "Its part of the margin; above 0: towards" + " leaving.")
                  .adds(Additivity.N),
              optional("label_en", Types.STRING, "Reason in English."),
              optional("label_es", Types.STRING, "Reason in Spanish."),
              optional("label_pt", Types.STRING, "Reason in Portuguese."))
          .build();

  private static final int MOST = 5;

  private ChurnReasons() {}

  /**
   * The rows.
   *
   * @param told customers with {@code parts}, one for each reason
   */
  static Dataset<Row> of(Dataset<Row> told, List<Reason> reasons, String runId, String kind) {
    Column names =
        array(
            reasons.stream()
                .map(
                    r ->
                        struct(
                            lit(r.code()).as("reason_code"),
                            lit(r.isComponent()).as("is_component"),
                            lit(r.label().en()).as("label_en"),
                            lit(r.label().es()).as("label_es"),
                            lit(r.label().pt()).as("label_pt")))
                .toArray(Column[]::new));
    // The weightiest first, as an array of the customer's own: no shuffle.
    Column sorted =
        functions.reverse(
            functions.array_sort(
                functions.transform(
                    col("parts"),
                    (part, i) ->
                        struct(abs(part).as("size"), i.as("reason_no"), part.as("contribution")))));
    Dataset<Row> first =
        told.select(col("customer_id"), posexplode(functions.slice(sorted, 1, MOST)))
            .withColumn("name", functions.get(names, col("col.reason_no")))
            .select(
                col("customer_id"),
                col("pos").plus(1).as("position"),
                col("name.reason_code"),
                col("name.is_component"),
                col("col.contribution"),
                col("name.label_en"),
                col("name.label_es"),
                col("name.label_pt"));
    Column rest =
        aggregate(
            functions.slice(sorted, lit(MOST + 1), lit(reasons.size())),
            lit(0.0),
            (all, one) -> all.plus(one.getField("contribution")));
    Dataset<Row> others =
        told.select(
            col("customer_id"),
            lit(MOST + 1).as("position"),
            lit("rest").as("reason_code"),
            lit(false).as("is_component"),
            rest.as("contribution"),
            lit("All others").as("label_en"),
            lit("Todo lo demás").as("label_es"),
            lit("Todo o mais").as("label_pt"));
    return first
        .unionByName(others)
        .withColumn("model_run_id", lit(runId))
        .withColumn("kind", lit(kind));
  }
}
