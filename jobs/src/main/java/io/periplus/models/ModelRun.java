package io.periplus.models;

import io.periplus.job.Night;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * One fit of one model.
 *
 * @param model its code
 * @param night the night of the fit
 * @param fitted text of the fitted figures, from which its digest is made
 * @param from first day of what it learnt from; null when refused
 * @param to last day of what it learnt from; null when refused
 * @param observations rows that it saw
 * @param qualityName headline measure; null when refused
 * @param quality its value; null when refused
 * @param refused why there is no model; null otherwise
 */
public record ModelRun(
    String model,
    Night night,
    String fitted,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long observations,
    @Nullable String qualityName,
    @Nullable Double quality,
    @Nullable String refused) {

  public static ModelRun refused(String model, Night night, long observations, String reason) {
    return new ModelRun(model, night, reason, null, null, observations, null, null, reason);
  }

  /** Repeats when the same figures come out for the same day. */
  public String id() {
    return model + "|" + night.businessDate() + "|" + hash().substring(0, 16);
  }

  public Row row() {
    return RowFactory.create(
        id(),
        model,
        Date.valueOf(night.businessDate()),
        hash(),
        night.seed(),
        refused == null ? "champion" : "refused",
        date(from),
        date(to),
        observations,
        qualityName,
        quality,
        refused);
  }

  private String hash() {
    return DigestUtils.sha256Hex(fitted);
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
