package io.periplus.models.churn;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.models.ModelRuns;
import io.periplus.models.learn.Judged.Measure;
import io.periplus.stats.Estimate;
import io.periplus.table.Additivity;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** How good the models were on months later than all they had learnt from, and what has moved. */
public final class ChurnQuality {
  /** All customers together. */
  static final String EVERYBODY = "";

  public static final Field POPULATION =
      required(
          "population",
          Types.STRING,
          "out_of_time: customers of later months; tonight: those scored, beside those learnt"
              + " from.");
  public static final Field SEGMENT =
      required("segment_code", Types.STRING, "Segment of the primary scheme; empty: everybody.");
  public static final Field MEASURE =
      required(
          "measure",
          Types.STRING,
          "auc, brier, ece, lift10, calibration_slope, base_rate, max_profit, emp, emp_share,"
              + " profit, profit_lift (challenger less champion), c_index (of contracts, IPCW),"
              + " psi; of value: mae_orders, calibration_ratio (came over foretold); of uplift:"
              + " uplift, qini.");
  public static final Field VARIANT =
      required(
          "variant",
          Types.STRING,
          "full: the model that won; challenger: the one that did not; naive: one feature alone; of"
              + " psi: the feature, or full for the score.");

  public static final Table TABLE =
      Table.in(Layer.MODELS, "churn_quality")
          .oneRowPer(
              "run, population, segment, measure and variant",
              ModelRuns.MODEL_RUN_ID,
              POPULATION,
              SEGMENT,
              MEASURE,
              VARIANT)
          .answers("Can the probabilities be believed, and for whom?")
          .columns(
              ModelRuns.MODEL_RUN_ID,
              POPULATION,
              SEGMENT,
              MEASURE,
              VARIANT,
              required("horizon_days", Types.INT, "Days ahead.").adds(Additivity.N),
              required("value", Types.DOUBLE, "Value of the measure.").adds(Additivity.N),
              optional("low", Types.DOUBLE, "Lower end of its interval; null where none is made.")
                  .adds(Additivity.N),
              optional("high", Types.DOUBLE, "Upper end of its interval.").adds(Additivity.N),
              required("case_count", Types.BIGINT, "Customers judged.").adds(Additivity.N),
              required("event_count", Types.BIGINT, "Those of them who left.").adds(Additivity.N))
          .build();

  private ChurnQuality() {}

  /**
   * Rows of one run.
   *
   * @param runId of the model that won
   */
  record Rows(String runId, int horizonDays) {

    List<Row> of(List<Measure> measures, String segment, String variant) {
      return measures.stream()
          .map(
              m ->
                  row(
                      "out_of_time",
                      segment,
                      m.name(),
                      variant,
                      m.value(),
                      m.interval(),
                      m.cases(),
                      m.events()))
          .toList();
    }

    Row gain(Estimate gain) {
      return row(
          "out_of_time",
          EVERYBODY,
          "profit_lift",
          "challenger",
          gain.value(),
          Optional.of(gain),
          Math.round(gain.n()),
          0);
    }

    /** A figure of a model of value. */
    Row figure(String measure, String variant, Estimate value) {
      return row(
          "out_of_time",
          EVERYBODY,
          measure,
          variant,
          value.value(),
          Optional.of(value),
          Math.round(value.n()),
          0);
    }

    Row concordance(double value, long cases) {
      return row("out_of_time", EVERYBODY, "c_index", "full", value, Optional.empty(), cases, 0);
    }

    Row moved(String feature, double index, long cases) {
      return row("tonight", EVERYBODY, "psi", feature, index, Optional.empty(), cases, 0);
    }

    private Row row(
        String population,
        String segment,
        String measure,
        String variant,
        double value,
        Optional<Estimate> interval,
        long cases,
        long events) {
      return RowFactory.create(
          runId,
          population,
          segment,
          measure,
          variant,
          horizonDays,
          value,
          end(interval.map(e -> e.interval().low())),
          end(interval.map(e -> e.interval().high())),
          cases,
          events);
    }

    private static @Nullable Double end(Optional<Double> end) {
      return end.orElse(null);
    }
  }
}
