package io.periplus.stats.judge;

import io.periplus.stats.Estimate;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.Shards;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The area under the ROC curve with the interval of the joint replicates, customers kept whole. */
public final class RankedAuc {
  private final double[] scores;
  private final boolean[] happened;
  private final int[] shard;
  private final int shards;

  private RankedAuc(double[] scores, boolean[] happened, int[] shard, int shards) {
    this.scores = scores;
    this.happened = happened;
    this.shard = shard;
    this.shards = shards;
  }

  /** Rows in any order: whose they are, what was foretold, what came true. */
  public static RankedAuc of(
      List<String> customers, double[] scores, boolean[] happened, int shards) {
    Integer[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]))
            .toArray(Integer[]::new);
    double[] sorted = new double[order.length];
    boolean[] outcomes = new boolean[order.length];
    int[] shard = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      sorted[rank] = scores[order[rank]];
      outcomes[rank] = happened[order[rank]];
      shard[rank] = Shards.of(customers.get(order[rank]), shards);
    }
    return new RankedAuc(sorted, outcomes, shard, shards);
  }

  /** The area and its interval; absent when all ended alike. */
  public Optional<Estimate> estimate(JointReplicates replicates, double confidence) {
    int[] once = new int[shards];
    Arrays.fill(once, 1);
    double auc = auc(once);
    if (Double.isNaN(auc)) {
      return Optional.empty();
    }
    double[] drawn =
        IntStream.range(0, replicates.size())
            .mapToDouble(b -> auc(replicates.weights(b)))
            .filter(Double::isFinite)
            .toArray();
    double squares = Arrays.stream(drawn).map(d -> (d - auc) * (d - auc)).sum();
    return Optional.of(
        new Estimate(
            auc,
            Math.sqrt(squares / drawn.length),
            Percentiles.of(drawn).middle(confidence),
            scores.length));
  }

  private double auc(int[] weights) {
    double wins = 0;
    double positives = 0;
    double negatives = 0;
    int end = 0;
    for (int start = 0; start < scores.length; start = end) {
      double tiedPositives = 0;
      double tiedNegatives = 0;
      for (end = start; end < scores.length && scores[end] == scores[start]; end++) {
        int weight = weights[shard[end]];
        tiedPositives += happened[end] ? weight : 0;
        tiedNegatives += happened[end] ? 0 : weight;
      }
      wins += tiedPositives * (negatives + tiedNegatives / 2);
      positives += tiedPositives;
      negatives += tiedNegatives;
    }
    return wins / positives / negatives;
  }
}
