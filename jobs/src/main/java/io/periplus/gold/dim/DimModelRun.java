package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Dimension;
import io.periplus.models.ModelRuns;
import io.periplus.models.churn.ChurnRuns;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** What was fitted tonight, how well, or why it was refused. */
public final class DimModelRun extends Dimension {
  public static final Field MODEL_RUN_KEY =
      required("model_run_key", Types.BIGINT, "Hash of model_code, as_of_on and fit_hash.");
  public static final Field MODEL_CODE =
      required(
          "model_code",
          Types.STRING,
          "driver, linkage, churn, contract, value, uplift; with its kind, one that did not win.");
  public static final Field AS_OF_ON =
      optional("as_of_on", Types.DATE, "Business day as of which it was fitted.");
  public static final Field FIT_HASH =
      required("fit_hash", Types.STRING, "Digest of the fitted figures.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_model_run")
          .oneRowPer("fit of a model", MODEL_RUN_KEY)
          .columns(
              MODEL_RUN_KEY,
              MODEL_CODE,
              AS_OF_ON,
              FIT_HASH,
              optional(
                  "data_release",
                  Types.STRING,
                  "Release that it learnt from; null when it learnt from the night's own rows."),
              optional(
                  "config_hash", Types.STRING, "Digest of the configuration it was fitted under."),
              optional("code_version", Types.STRING, "Version of the code that fitted it."),
              optional("seed", Types.BIGINT, "Where its random choices start."),
              optional("state", Types.STRING, "champion, challenger, refused or retired."),
              optional("train_from", Types.DATE, "First day of what it learnt from."),
              optional("train_to", Types.DATE, "Last day of what it learnt from."),
              optional("observation_count", Types.BIGINT, "Rows that it saw."),
              optional("quality_name", Types.STRING, "Its headline measure of quality."),
              optional("quality_value", Types.DOUBLE, "Value of that measure."),
              optional("stale_days", Types.INT, "Days between its as-of day and the night."),
              optional("refused_reason", Types.STRING, "Why there is no model."))
          .build();

  public DimModelRun() {
    super(
        TABLE,
        List.of(MODEL_CODE, AS_OF_ON, FIT_HASH),
        ModelRuns.DRIVER,
        ModelRuns.LINKAGE,
        ChurnRuns.TABLE);
  }

  @Override
  protected List<String> unfilled() {
    return List.of("data_release", "code_version");
  }
}
