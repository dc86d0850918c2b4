package io.periplus.models.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import io.periplus.stats.survival.CensoredScores;
import io.periplus.stats.survival.CensoredScores.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How well the first look at each contract ranks how long it then lasted, with those who were still
 * there when last seen.
 *
 * @param forecasts one a contract
 */
public record Durations(List<Forecast> forecasts) {
  /** Every pair is looked at: about as many, chosen by the hash of their id, are enough. */
  private static final int ENOUGH = 3_000;

  /**
   * From the periods in which contracts might have ended.
   *
   * @param rows with the features, {@link Learnt#LABEL} and the two columns
   * @param id column of the contract
   * @param period column that orders its periods
   */
  public static Durations of(
      Dataset<Row> rows, List<String> features, Calibrated model, String id, String period) {
    long every = Math.max(1, rows.select(id).distinct().count() / ENOUGH);
    List<Forecast> forecasts = new ArrayList<>();
    String now = "";
    for (Row row :
        Learnt.assembled(rows.where(pmod(crc32(col(id)), lit(every)).equalTo(0)), features)
            .orderBy(id, period)
            .select(col(id), col(Learnt.VECTOR), col(Learnt.LABEL))
            .collectAsList()) {
      boolean hasLeft = row.getDouble(2) > 0;
      if (row.getString(0).equals(now)) {
        Forecast first = forecasts.remove(forecasts.size() - 1);
        forecasts.add(new Forecast(first.after() + 1, hasLeft, first.risk()));
      } else {
        now = row.getString(0);
        forecasts.add(new Forecast(1, hasLeft, model.margin().of(Learnt.vector(row))));
      }
    }
    return new Durations(List.copyOf(forecasts));
  }

  /** Of two contracts of which it is known which ended first, how often it had the higher risk. */
  public OptionalDouble concordance() {
    double longest = forecasts.stream().mapToDouble(Forecast::after).max().orElse(0);
    return CensoredScores.of(forecasts).concordance(longest);
  }
}
