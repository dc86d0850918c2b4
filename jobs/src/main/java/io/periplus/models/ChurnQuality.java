package io.periplus.models;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.stats.Predictions;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How good the churn model was on a month end later than all it had learnt from. */
public final class ChurnQuality {
  public static final Field MEASURE =
      required("measure", Types.STRING, "auc, brier, ece, lift10, calibration_slope or base_rate.");
  public static final Field VARIANT =
      required("variant", Types.STRING, "full: the model with all its features.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "churn_quality")
          .oneRowPer("measure x variant", MEASURE, VARIANT)
          .answers("Can the churn probabilities be believed?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              required("population", Types.STRING, "out_of_time: customers at a later month end."),
              MEASURE,
              VARIANT,
              required("value", Types.DOUBLE, "Value of the measure.").adds(Additivity.N),
              optional("low", Types.DOUBLE, "Lower end of its interval; null until made.")
                  .adds(Additivity.N),
              optional("high", Types.DOUBLE, "Upper end of its interval; null until made.")
                  .adds(Additivity.N),
              required("case_count", Types.BIGINT, "Customers tested.").adds(Additivity.N),
              required("event_count", Types.BIGINT, "Those of them who left.").adds(Additivity.N))
          .build();

  private static final int BINS = 10;

  private ChurnQuality() {}

  /** A row a measure; a measure that cannot be known has none. */
  static List<Row> rows(String runId, ChurnFit.Judged judged) {
    Predictions predictions = judged.predictions();
    Map<String, OptionalDouble> measures = new LinkedHashMap<>();
    measures.put("auc", predictions.auc());
    measures.put("brier", OptionalDouble.of(predictions.brier()));
    measures.put("ece", OptionalDouble.of(predictions.calibrationError(BINS)));
    measures.put("lift10", predictions.lift(0.1));
    measures.put("calibration_slope", OptionalDouble.of(judged.calibrationSlope()));
    measures.put("base_rate", OptionalDouble.of(predictions.baseRate()));
    long cases = predictions.size();
    long events = Math.round(predictions.baseRate() * cases);
    return measures.entrySet().stream()
        .filter(m -> m.getValue().isPresent() && Double.isFinite(m.getValue().getAsDouble()))
        .map(
            m ->
                RowFactory.create(
                    runId,
                    "out_of_time",
                    m.getKey(),
                    "full",
                    m.getValue().getAsDouble(),
                    null,
                    null,
                    cases,
                    events))
        .toList();
  }
}
