package io.periplus.models.worth;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import io.periplus.config.ChurnSettings;
import io.periplus.stats.Estimate;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.judge.Paired;
import io.periplus.stats.worth.BgNbd;
import io.periplus.stats.worth.GammaGamma;
import io.periplus.stats.worth.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The model of purchases, and how it did on the months that were held back from it, beside a naive
 * rule: whoever bought lately goes on buying as often as so far.
 *
 * @param tonight fitted on everything
 * @param tested customers on whom the held-back months were foretold
 * @param error mean distance of foretold from actual purchases
 * @param naiveError the same of the naive rule
 * @param ratio actual over foretold purchases, 1 when calibrated
 * @param tenths by foretold margin, from the lowest: what came of it per unit foretold
 */
public record PurchaseFit(
    Purchases tonight,
    long tested,
    Estimate error,
    Estimate naiveError,
    Estimate ratio,
    List<Tenth> tenths) {
  /** About as many customers, chosen by the hash of their id, are enough to fit and to test. */
  private static final int ENOUGH = 20_000;

  /**
   * Customers whose foretold margin lies at least here.
   *
   * @param from foretold margin, per customer
   * @param low lower end of actual over foretold
   * @param high upper end
   */
  public record Tenth(double from, double low, double high) {}

  private record Held(String customer, double foretold, double margin, double came, double paid) {}

  static PurchaseFit of(
      Dataset<Row> histories,
      double heldWeeks,
      ChurnSettings settings,
      JointReplicates replicates,
      int shards,
      double confidence) {
    Dataset<Row> sample = sampled(histories);
    Purchases before = fitted(sample.where("held_repeats >= 0"), "held_", settings);
    List<Held> held = new ArrayList<>();
    Paired error = new Paired(shards);
    Paired naive = new Paired(shards);
    Paired gap = new Paired(shards);
    for (Row row :
        sample
            .where("held_repeats >= 0")
            .select(
                "customer_id",
                "held_repeats",
                "held_last_week",
                "held_watched_weeks",
                "held_mean",
                "later_purchases",
                "later_margin")
            .orderBy("customer_id")
            .collectAsList()) {
      int repeats = (int) row.getLong(1);
      double last = row.getDouble(2);
      double watched = row.getDouble(3);
      double foretold = before.expected(repeats, last, watched, heldWeeks);
      double came = row.getLong(5);
      boolean isRecent = watched - last <= heldWeeks;
      double asBefore = isRecent ? (repeats + 1) / (watched + 1) * heldWeeks : 0;
      String customer = row.getString(0);
      error.add(customer, Math.abs(foretold - came));
      naive.add(customer, Math.abs(asBefore - came));
      gap.add(customer, came - foretold);
      double margin = foretold * before.margin(repeats, row.getDouble(4));
      held.add(new Held(customer, foretold, margin, came, row.getDouble(6)));
    }
    double mean = held.stream().mapToDouble(Held::foretold).average().orElse(0);
    Estimate bias = gap.mean(replicates, confidence);
    return new PurchaseFit(
        fitted(sample, "", settings),
        held.size(),
        error.mean(replicates, confidence),
        naive.mean(replicates, confidence),
        shifted(bias, mean),
        tenths(held, replicates, shards, confidence));
  }

  /** Not better than the rule of thumb, surely or not. */
  public boolean isNoBetterThanNaive() {
    return error.value() >= naiveError.value();
  }

  /** Why it is not used. */
  public String noBetter() {
    return String.format(
        Locale.ROOT,
        "In the months held back the model missed %.3f purchases a customer, the rule of thumb"
            + " %.3f: no better.",
        error.value(),
        naiveError.value());
  }

  /** Every fitted figure to the last bit. */
  public String json() {
    return tonight.json();
  }

  private static Dataset<Row> sampled(Dataset<Row> histories) {
    long every = Math.max(1, histories.count() / ENOUGH);
    return histories.where(pmod(crc32(col("customer_id")), lit(every)).equalTo(0));
  }

  private static Purchases fitted(Dataset<Row> rows, String when, ChurnSettings settings) {
    List<History> histories =
        rows
            .groupBy(when + "repeats", when + "last_week", when + "watched_weeks")
            .agg(count(lit(1)))
            .orderBy(when + "repeats", when + "last_week", when + "watched_weeks")
            .collectAsList()
            .stream()
            .map(r -> new History((int) r.getLong(0), r.getDouble(1), r.getDouble(2), r.getLong(3)))
            .toList();
    String mean = when.isEmpty() ? "mean_margin" : "held_mean";
    List<GammaGamma.Spending> spendings =
        rows
            .where(col(when + "repeats").gt(0).and(col(mean).gt(0)))
            .select(col(when + "repeats"), col(mean))
            .orderBy("customer_id")
            .collectAsList()
            .stream()
            .map(r -> new GammaGamma.Spending((int) r.getLong(0) + 1, r.getDouble(1)))
            .toList();
    return new Purchases(
        BgNbd.fit(histories),
        GammaGamma.fit(spendings),
        settings.valueMonths(),
        settings.discountRate());
  }

  private static Estimate shifted(Estimate gap, double mean) {
    Estimate relative = gap.scaled(1 / mean);
    return new Estimate(
        1 + relative.value(),
        relative.standardError(),
        new Interval(1 + relative.interval().low(), 1 + relative.interval().high()),
        relative.n());
  }

  private static List<Tenth> tenths(
      List<Held> held, JointReplicates replicates, int shards, double confidence) {
    List<Held> sorted = held.stream().sorted(Comparator.comparingDouble(Held::margin)).toList();
    List<Tenth> tenths = new ArrayList<>();
    for (int t = 0; t < 10; t++) {
      List<Held> some = sorted.subList(sorted.size() * t / 10, sorted.size() * (t + 1) / 10);
      double mean = some.stream().mapToDouble(Held::margin).average().orElse(0);
      if (mean > 0) {
        Paired gap = new Paired(shards);
        some.forEach(h -> gap.add(h.customer(), h.paid() - h.margin()));
        Estimate ratio = shifted(gap.mean(replicates, confidence), mean);
        double from = tenths.isEmpty() ? 0 : some.get(0).margin();
        tenths.add(
            new Tenth(
                from, Math.max(0, ratio.interval().low()), Math.max(0, ratio.interval().high())));
      }
    }
    return tenths;
  }
}
