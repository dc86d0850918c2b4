package io.periplus.models;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.periplus.config.Journey;
import io.periplus.table.Types;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Questionnaires about one stage of the journey and about the company as a whole are not pooled as
 * if they were one: an answer about a stage says what that stage did, an answer about the company
 * what everything did, and each kind has its own level.
 */
final class AskedAbout {
  private static final String STAGE = "asked_stage";
  private static final String COMPANY = "";

  private AskedAbout() {}

  /** The components behind answers, those of other stages than the one asked about not met. */
  static Dataset<Row> narrowed(Dataset<Row> lived, Dataset<Row> responses, Journey journey) {
    Dataset<Row> asked =
        responses
            .select(col("response_id").as("asked_response"), col("touchpoint_code").as("asked"))
            .where(col("asked").isNotNull());
    // A stage that nothing is measured of, such as recommendation, asks about the company.
    Set<String> measured =
        journey.components().stream().map(c -> stageOf(c, journey)).collect(toSet());
    Column stage = lit(COMPANY);
    for (Journey.Touchpoint touchpoint :
        journey.touchpoints().stream().filter(t -> measured.contains(t.stage())).toList()) {
      stage =
          when(col("asked").equalTo(touchpoint.code()), lit(touchpoint.stage())).otherwise(stage);
    }
    Column own = lit(COMPANY);
    for (Journey.Component component : journey.components()) {
      own =
          when(col("component_code").equalTo(component.code()), lit(stageOf(component, journey)))
              .otherwise(own);
    }
    Column isMeant =
        col(STAGE).equalTo(COMPANY).or(own.equalTo(COMPANY)).or(own.equalTo(col(STAGE)));
    return lived
        .join(broadcast(asked), col("response_id").equalTo(col("asked_response")), "left")
        .withColumn(STAGE, coalesce(stage, lit(COMPANY)))
        .withColumn("is_experienced", col("is_experienced").and(isMeant))
        .drop("asked_response", "asked");
  }

  /** Columns that tell which stage an answer is about; all 0 for the company as a whole. */
  static Dataset<Row> marked(Dataset<Row> answers, Dataset<Row> narrowed, Journey journey) {
    Dataset<Row> asked = narrowed.select(col("event_key").as("asked_event"), col(STAGE)).distinct();
    Dataset<Row> marked =
        answers
            .join(asked, col("event_key").equalTo(col("asked_event")), "left")
            .drop("asked_event");
    for (String column : columns(journey)) {
      Column isIt = col(STAGE).equalTo(column.substring(STAGE.length() + 1));
      marked = marked.withColumn(column, when(isIt, 1.0).otherwise(0.0).cast(Types.DOUBLE));
    }
    return marked.drop(STAGE);
  }

  static List<String> columns(Journey journey) {
    return journey.stages().stream().map(stage -> STAGE + "_" + stage.code()).toList();
  }

  private static String stageOf(Journey.Component component, Journey journey) {
    return journey.touchpoints().stream()
        .filter(touchpoint -> touchpoint.code().equals(component.touchpoint()))
        .map(Journey.Touchpoint::stage)
        .findFirst()
        .orElse(COMPANY);
  }
}
