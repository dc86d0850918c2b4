package io.periplus.models.churn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import io.periplus.config.ModelSettings;
import io.periplus.models.learn.Learnt;
import io.periplus.stats.Separation;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** When the data cannot carry a churn model, and the sentence that says so. */
final class ChurnRefusals {
  private static final double MOST_ALONE = 0.90;
  private static final double HELD_BY = 0.05;
  private static final double LEAST_AUC = 0.55;

  private ChurnRefusals() {}

  /**
   * How customers ended, each at a month end.
   *
   * @param lost those who did not buy again within the horizon
   * @param kept those who did
   */
  record Ended(long lost, long kept) {
    /** Of rows with {@link Learnt#LABEL}. */
    static Ended of(Dataset<Row> rows) {
      Row counts =
          rows.agg(count_if(col(Learnt.LABEL).gt(0)), count_if(col(Learnt.LABEL).equalTo(0)))
              .head();
      return new Ended(counts.getLong(0), counts.getLong(1));
    }

    Ended plus(Ended other) {
      return new Ended(lost + other.lost, kept + other.kept);
    }

    long all() {
      return lost + kept;
    }

    boolean isOneClass() {
      return lost == 0 || kept == 0;
    }
  }

  static Optional<String> tooShort(ChurnMonths months) {
    return when(
        months.learned().isEmpty(),
        "%,d whole month(s) of orders are known; a churn model needs %,d: %,d each to see who is"
            + " active, to learn what came of it, and to test that.",
        months.known(),
        months.needed(),
        months.horizon());
  }

  static Optional<String> boughtOnce(long customers, long cameBack, double leastShare) {
    return when(
        cameBack < leastShare * customers,
        "%.1f %% of %,d customers bought once; a churn model needs at least %s %% who came back.",
        100.0 * (customers - cameBack) / customers,
        customers,
        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(100 * leastShare));
  }

  static Optional<String> tooFew(Ended learned, Ended tested, ModelSettings settings) {
    return tooFew(learned, "learn from", settings.minChurnEvents())
        .or(() -> tooFew(tested, "test on", settings.minChurnEvents()));
  }

  static Optional<String> tooFew(Ended ended, String use, int least) {
    return when(
        Math.min(ended.lost(), ended.kept()) < least,
        "Of %,d looks at an active customer to %s, %,d ended in leaving and %,d in staying; a churn"
            + " model needs at least %,d of each.",
        ended.all(),
        use,
        ended.lost(),
        ended.kept(),
        least);
  }

  /** A feature that knows too much has seen the future; the first by name order is told. */
  static Optional<String> leak(Map<String, Separation> alone) {
    return alone.entrySet().stream()
        .flatMap(e -> leak(e.getKey(), e.getValue()).stream())
        .findFirst();
  }

  private static Optional<String> leak(String feature, Separation alone) {
    double auc = alone.auc().orElse(0.5);
    return when(
            auc > MOST_ALONE,
            "%s alone tells leavers from stayers with an AUC of %.3f; above %.2f a feature is taken"
                + " for a leak from the future.",
            feature,
            auc,
            MOST_ALONE)
        .or(
            () ->
                alone
                    .decisive(HELD_BY)
                    .flatMap(
                        held ->
                            when(
                                true,
                                "All %,d looks at a customer with %s at %s ended in %s; a value"
                                    + " that decides is taken for a leak from the future.",
                                held.rows(),
                                feature,
                                held.value(),
                                held.happened() > 0 ? "leaving" : "staying")));
  }

  /** After the customers are parted, each part must still show both ends. */
  static Optional<String> oneClass(Ended fitting, Ended calibrating) {
    Ended worse = fitting.isOneClass() ? fitting : calibrating;
    return when(
        worse.isOneClass(),
        "The %,d looks at a customer to %s hold %,d leavers and %,d stayers; both are needed.",
        worse.all(),
        fitting.isOneClass() ? "fit on" : "calibrate on",
        worse.lost(),
        worse.kept());
  }

  static Optional<String> guessing(double auc) {
    return when(
        auc < LEAST_AUC,
        "On later customers the model was no better than guessing: AUC %.3f, at least %.2f is"
            + " needed.",
        auc,
        LEAST_AUC);
  }

  static Optional<String> nothingDiffers(boolean isNothing) {
    return when(
        isNothing, "Nothing known of the customers differs between them: no better than guessing.");
  }

  /** The same sentence everywhere: it is part of the run's digest. */
  private static Optional<String> when(boolean isRefused, String sentence, Object... values) {
    return isRefused ? Optional.of(String.format(Locale.ROOT, sentence, values)) : Optional.empty();
  }
}
