package io.periplus.models.worth;

import io.periplus.stats.Estimate;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.uplift.Case;
import io.periplus.stats.uplift.Effect;
import io.periplus.stats.uplift.Learner;
import io.periplus.stats.uplift.Ranking;
import io.periplus.stats.uplift.Uplift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What a treatment given by chance changed: the effect on buying is learnt, the profit of each
 * tenth is measured. Customers are ranked by what treating them is expected to earn: the effect,
 * foretold out of fold, times the worth of one who comes, less what the treatment cost.
 *
 * @param policy kind of the action
 * @param kept cases with 1 for those who bought within the horizon
 * @param profit the same cases with the margin that they brought, net of the treatment
 * @param cost mean cost of treating one
 */
public record Trial(String policy, List<Case> kept, List<Case> profit, double cost) {
  /** Features that the effect may depend on, in this order. */
  public static final List<String> KNOWN =
      List.of(
          "recency_days",
          "frequency_log",
          "monetary_log",
          "tenure_months",
          "orders_3m",
          "contacts_3m",
          "csat_answered_6m",
          "csat_mean_6m");

  private static final int LEAST = 200;
  private static final int TENTHS = 10;

  /** Chance alone parts the arms so unevenly less often than this. */
  private static final double MISMATCH = 0.001;

  /**
   * What came out.
   *
   * @param effect on a customer's chance to buy, by what is known of him
   * @param method how it was learnt
   * @param tenths of the forecasts from the highest: what the treatment changed in buying
   * @param from lowest forecast of each tenth
   * @param worth profit of one more who comes
   * @param cost of treating one
   * @param qini of the ranking by profit
   * @param rows of {@link UpliftPolicies}, without the run
   */
  public record Found(
      Effect effect,
      Learner method,
      List<Estimate> tenths,
      List<Double> from,
      double worth,
      double cost,
      Estimate mean,
      Estimate qini,
      List<Object[]> rows) {

    /** Every fitted figure to the last bit. */
    public String json(String policy) {
      return "{\"family\":\"%s\",\"policy\":\"%s\",\"worth\":%s,\"cost\":%s,\"effect\":%s}"
          .formatted(method.name().toLowerCase(Locale.ROOT), policy, worth, cost, effect.json());
    }
  }

  /** Why there is no effect; empty when there may be one. */
  public Optional<String> refused() {
    long treated = kept.stream().filter(Case::isTreated).count();
    long others = kept.size() - treated;
    if (Math.min(treated, others) < LEAST) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%,d treated and %,d held out by chance; at least %,d of each are needed to say whom"
                  + " a treatment moves.",
              treated,
              others,
              LEAST));
    }
    double expected = kept.stream().mapToDouble(Case::probability).sum();
    double variance = kept.stream().mapToDouble(c -> c.probability() * (1 - c.probability())).sum();
    double chi = (treated - expected) * (treated - expected) / variance;
    double p = 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(chi);
    return p < MISMATCH
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%,d were treated where the draw says %,.0f (p = %.1g): somebody else decided, so"
                    + " the arms cannot be compared.",
                treated,
                expected,
                p))
        : Optional.empty();
  }

  public Found found(JointReplicates replicates, int shards, double confidence) {
    Uplift learnt = Uplift.of(kept, Learner.R_LEARNER);
    Ranking ranked = learnt.ranked();
    double worth = worth();
    double[] lift = learnt.foretold().stream().mapToDouble(e -> e * worth - cost).toArray();
    Ranking byLift = Ranking.of(profit, lift);
    double[] risk = Uplift.unaided(kept).foretold().stream().mapToDouble(k -> -k).toArray();
    List<Estimate> earned = byLift.parts(TENTHS, replicates, shards, confidence);
    List<Estimate> byRisk = Ranking.of(profit, risk).parts(TENTHS, replicates, shards, confidence);
    List<Double> sorted =
        learnt.foretold().stream().sorted((a, b) -> Double.compare(b, a)).toList();
    return new Found(
        Uplift.everybody(kept, Learner.R_LEARNER),
        Learner.R_LEARNER,
        ranked.parts(TENTHS, replicates, shards, confidence),
        IntStream.rangeClosed(1, TENTHS)
            .mapToObj(t -> sorted.get(sorted.size() * t / TENTHS - 1))
            .toList(),
        worth,
        cost,
        Uplift.effect(kept, replicates, shards, confidence),
        byLift.qini(replicates, shards, confidence),
        rows(byLift, earned, byRisk));
  }

  private static List<Object[]> rows(Ranking byLift, List<Estimate> earned, List<Estimate> byRisk) {
    int best = best(earned);
    List<Object[]> rows = new ArrayList<>();
    for (int t = 0; t < TENTHS; t++) {
      List<Long> arms = byLift.arms(t, TENTHS);
      Interval interval = earned.get(t).interval();
      rows.add(
          new Object[] {
            (short) (t + 1),
            arms.get(0) + arms.get(1),
            arms.get(0),
            t < best,
            earned.get(t).value(),
            interval.low(),
            interval.high(),
            byRisk.get(t).value(),
            "r_learner",
            null
          });
    }
    return rows;
  }

  /** How many tenths, from the top, earn most together. */
  private static int best(List<Estimate> earned) {
    int best = 0;
    double most = 0;
    double sum = 0;
    for (int t = 0; t < earned.size(); t++) {
      sum += earned.get(t).value();
      if (sum > most) {
        most = sum;
        best = t + 1;
      }
    }
    return best;
  }

  /** Margin within the horizon of those who came without being treated. */
  private double worth() {
    return IntStream.range(0, kept.size())
        .filter(i -> !kept.get(i).isTreated() && kept.get(i).outcome() > 0)
        .mapToDouble(i -> profit.get(i).outcome())
        .average()
        .orElse(0);
  }

  /** The one row of a trial that there was not, or that cannot be believed. */
  public static Row refusal(String runId, String policy, String reason) {
    return RowFactory.create(
        runId, policy, (short) 0, null, null, null, null, null, null, null, null, reason);
  }
}
