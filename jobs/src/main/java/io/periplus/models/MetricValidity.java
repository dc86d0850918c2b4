package io.periplus.models;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** Which score foretells what customers do, beyond what they did before. */
public final class MetricValidity {
  public static final Field METRIC_CODE =
      required("metric_code", Types.STRING, "Score that is put to the test.");
  public static final Field OUTCOME_CODE =
      required("outcome_code", Types.STRING, "retention, cost_to_serve, revenue or margin.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "metric_validity")
          .oneRowPer("metric x outcome", METRIC_CODE, OUTCOME_CODE)
          .answers("Which score foretells behaviour in this company?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              METRIC_CODE,
              OUTCOME_CODE,
              required("horizon_months", Types.INT, "Months afterwards over which it is counted.")
                  .adds(Additivity.N),
              figure(
                  "gain_over_baseline",
                  "Part of the variation of customers not learnt from that the score explains"
                      + " beyond their behaviour; below 0 where it misleads."),
              figure("gain_low", "Lower end of its interval, customers kept whole."),
              figure("gain_high", "Upper end of its interval."),
              optional("metric_rank", Types.INT, "Place among the scores, 1 the best.")
                  .adds(Additivity.N),
              figure("p_best", "How often it is the best."),
              required("case_count", Types.BIGINT, "Months of customers with an answer.")
                  .adds(Additivity.N),
              optional("flag", Types.STRING, "Why there is no gain: thin, same_outcome."))
          .build();

  private MetricValidity() {}

  private static Field figure(String name, String comment) {
    return optional(name, Types.DOUBLE, comment).adds(Additivity.N);
  }
}
