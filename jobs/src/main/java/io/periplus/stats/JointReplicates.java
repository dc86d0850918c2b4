package io.periplus.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Other worlds that might have been seen: in each, the shards of customers are drawn anew with
 * replacement. Drawn once a night and used by every model, so that a figure chained through several
 * models carries their correlation. Replicate b is the same whatever the number of replicates.
 */
public final class JointReplicates {
  private final int[][] weights;

  private JointReplicates(int[][] weights) {
    this.weights = weights;
  }

  public static JointReplicates draw(int shards, int replicates, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] weights = new int[replicates][shards];
    for (int[] replicate : weights) {
      SplittableRandom own = random.split();
      for (int draw = 0; draw < shards; draw++) {
        replicate[own.nextInt(shards)]++;
      }
    }
    return new JointReplicates(weights);
  }

  public int size() {
    return weights.length;
  }

  /** How often each shard is in a replicate. */
  public int[] weights(int replicate) {
    return weights[replicate].clone();
  }

  /** A figure in every replicate, in their order. */
  public <T> List<T> of(ShardGrams shards, Function<Gram, T> figure) {
    List<T> figures = new ArrayList<>(weights.length);
    for (int[] replicate : weights) {
      figures.add(figure.apply(shards.resampled(replicate)));
    }
    return figures;
  }
}
