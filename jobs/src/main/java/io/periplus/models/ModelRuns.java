package io.periplus.models;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;

/** What each model's fit of tonight was, or why it was refused. */
public final class ModelRuns {
  public static final Field MODEL_RUN_ID =
      required("model_run_id", Types.STRING, "Model, as-of day and digest of the fit.");

  public static final Table DRIVER = table("driver_run");
  public static final Table LINKAGE = table("linkage_run");

  private ModelRuns() {}

  private static Table table(String name) {
    return Table.in(Layer.MODELS, name)
        .oneRowPer("fit of the model", MODEL_RUN_ID)
        .columns(
            MODEL_RUN_ID,
            required("model_code", Types.STRING, "driver or linkage."),
            required("as_of_on", Types.DATE, "Business day as of which it was fitted."),
            required("fit_hash", Types.STRING, "Digest of the fitted figures."),
            required("seed", Types.BIGINT, "Where its random choices start."),
            required("state", Types.STRING, "champion or refused."),
            optional("train_from", Types.DATE, "First day of what it learnt from."),
            optional("train_to", Types.DATE, "Last day of what it learnt from."),
            required("observation_count", Types.BIGINT, "Rows that it saw.").adds(Additivity.N),
            optional("quality_name", Types.STRING, "Its headline measure of quality."),
            optional("quality_value", Types.DOUBLE, "Value of that measure.").adds(Additivity.N),
            optional("refused_reason", Types.STRING, "Why there is no model; else null."))
        .build();
  }
}
