package io.periplus.models.churn;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.config.Company;
import io.periplus.job.Night;
import io.periplus.models.ModelRuns;
import io.periplus.models.learn.Calibrated;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The registry of the models of leaving and of value: every fit of tonight, with all its figures,
 * and every refusal with its reason.
 */
public final class ChurnRuns {
  public static final Field MODEL_CODE =
      required(
          "model_code",
          Types.STRING,
          "churn (customers without a contract), contract (with one), value or uplift; a model that"
              + " did not win has its kind besides.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "churn_run")
          .oneRowPer("fit of a model", ModelRuns.MODEL_RUN_ID)
          .columns(
              ModelRuns.MODEL_RUN_ID,
              MODEL_CODE,
              required("as_of_on", Types.DATE, "Business day as of which it was fitted."),
              required("fit_hash", Types.STRING, "Digest of the fitted figures."),
              required("seed", Types.BIGINT, "Where its random choices start."),
              required("state", Types.STRING, "champion, challenger or refused."),
              optional("train_from", Types.DATE, "First day of what it learnt from."),
              optional("train_to", Types.DATE, "Last day of what it learnt from."),
              required("observation_count", Types.BIGINT, "Rows that it saw.").adds(Additivity.N),
              optional("quality_name", Types.STRING, "Its headline measure of quality."),
              optional("quality_value", Types.DOUBLE, "Value of that measure.").adds(Additivity.N),
              optional("refused_reason", Types.STRING, "Why there is no model; else null."),
              required("config_hash", Types.STRING, "Digest of what it was told."),
              optional("family", Types.STRING, "logistic, trees, bg_nbd or pareto_nbd."),
              optional(
                  "model_json",
                  Types.STRING,
                  "Every fitted figure to the last bit, with the calibration; enough to score."))
          .build();

  private final Company company;
  private final Night night;

  ChurnRuns(Company company, Night night) {
    this.company = company;
    this.night = night;
  }

  /**
   * What a fit learnt from.
   *
   * @param from first day
   * @param to last day
   * @param rows how many rows
   */
  record Learned(LocalDate from, LocalDate to, long rows) {}

  /** A fitted model as the registry writes it down. */
  static String json(Calibrated model) {
    return "{\"model\":%s,\"platt\":{\"slope\":%s,\"intercept\":%s}}"
        .formatted(model.margin().json(), model.platt().slope(), model.platt().intercept());
  }

  String idOf(String code, String fitted) {
    return code + "|" + night.businessDate() + "|" + DigestUtils.sha256Hex(fitted).substring(0, 16);
  }

  Row fitted(
      String code,
      String state,
      String family,
      String json,
      Learned learned,
      String quality,
      @Nullable Double value) {
    return row(
        code,
        json,
        state,
        Date.valueOf(learned.from()),
        Date.valueOf(learned.to()),
        learned.rows(),
        quality,
        value,
        null,
        family,
        json);
  }

  Row refused(String code, long rows, String reason) {
    return row(code, reason, "refused", null, null, rows, null, null, reason, null, null);
  }

  private Row row(String code, String fitted, String state, @Nullable Object... rest) {
    return RowFactory.create(
        idOf(code, fitted),
        code,
        Date.valueOf(night.businessDate()),
        DigestUtils.sha256Hex(fitted),
        night.seed(),
        state,
        rest[0],
        rest[1],
        rest[2],
        rest[3],
        rest[4],
        rest[5],
        DigestUtils.sha256Hex(company.models() + "|" + company.windows()).substring(0, 16),
        rest[6],
        rest[7]);
  }
}
