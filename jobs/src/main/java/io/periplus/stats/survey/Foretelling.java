package io.periplus.stats.survey;

import io.periplus.stats.Gram;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.LeastSquares;
import io.periplus.stats.ShardGrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much better an outcome of customers is foretold with a score than without: both straight-line
 * fits learn on four fifths of the customers and are judged on the fifth that they have not seen.
 */
public final class Foretelling {
  private static final int FOLDS = 5;

  private final ShardGrams shards;
  private final String outcome;
  private final List<String> known;
  private final List<String> withScore;

  /**
   * A question to the cross-products of customers who gave the score.
   *
   * @param known columns that are known without the score
   * @param score column of the score
   */
  public Foretelling(ShardGrams shards, String outcome, List<String> known, String score) {
    this.shards = shards;
    this.outcome = outcome;
    this.known = List.copyOf(known);
    List<String> all = new ArrayList<>(known);
    all.add(score);
    this.withScore = List.copyOf(all);
  }

  /**
   * Part of the variation of customers not learnt from that the score explains beyond what is
   * known; below 0 where it misleads, absent where the outcome never moves.
   */
  public OptionalDouble gain() {
    int[] once = new int[shards.size()];
    Arrays.fill(once, 1);
    return gain(once);
  }

  /** The same in every replicate of the world; 0 where it is absent. */
  public double[] gains(JointReplicates worlds) {
    double[] gains = new double[worlds.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gain(worlds.weights(i)).orElse(0);
    }
    return gains;
  }

  private OptionalDouble gain(int[] weights) {
    List<Gram> folds = new ArrayList<>();
    Gram total = Gram.empty(shards.columns());
    for (int fold = 0; fold < FOLDS; fold++) {
      int[] own = weights.clone();
      for (int shard = 0; shard < own.length; shard++) {
        own[shard] = shard % FOLDS == fold ? own[shard] : 0;
      }
      Gram gram = shards.resampled(own);
      folds.add(gram);
      total = total.plus(gram);
    }
    double without = 0;
    double with = 0;
    double spread = 0;
    for (Gram fold : folds) {
      Gram rest = total.minus(fold);
      spread += squares(fold, LeastSquares.fit(rest, outcome, List.of()));
      without += squares(fold, LeastSquares.fit(rest, outcome, known));
      with += squares(fold, LeastSquares.fit(rest, outcome, withScore));
    }
    return spread > 0 && !total.isConstant(outcome)
        ? OptionalDouble.of((without - with) / spread)
        : OptionalDouble.empty();
  }

  /** Squared errors of a fit on rows that it has not seen. */
  private static double squares(Gram rows, LeastSquares fit) {
    double a = fit.intercept();
    double sum =
        rows.product(fit.outcome(), fit.outcome())
            - 2 * a * rows.sum(fit.outcome())
            + a * a * rows.weight();
    for (Map.Entry<String, Double> one : fit.coefficients().entrySet()) {
      double b = one.getValue();
      sum += 2 * b * (a * rows.sum(one.getKey()) - rows.product(one.getKey(), fit.outcome()));
      for (Map.Entry<String, Double> other : fit.coefficients().entrySet()) {
        sum += b * other.getValue() * rows.product(one.getKey(), other.getKey());
      }
    }
    return Math.max(0, sum);
  }
}
