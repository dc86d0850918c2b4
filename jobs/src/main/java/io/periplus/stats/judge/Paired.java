package io.periplus.stats.judge;

import io.periplus.stats.Estimate;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.Shards;
import java.util.Arrays;

/**
 * A mean over customers, and the mean difference of two figures on the same customers, with the
 * interval of the joint replicates: customers are drawn anew by their shard, so that the luck which
 * both figures share falls out.
 */
public final class Paired {
  private final double[] sums;
  private final long[] counts;

  /**
   * Empty, to be added to.
   *
   * @param shards into how many groups customers fall
   */
  public Paired(int shards) {
    this.sums = new double[shards];
    this.counts = new long[shards];
  }

  /** A customer's figure, or what one figure of his is above the other. */
  public void add(String customerId, double value) {
    int shard = Shards.of(customerId, sums.length);
    sums[shard] += value;
    counts[shard]++;
  }

  /** The mean with its interval; at least one customer was added. */
  public Estimate mean(JointReplicates replicates, double confidence) {
    double[] means = new double[replicates.size()];
    for (int b = 0; b < means.length; b++) {
      means[b] = mean(replicates.weights(b));
    }
    int[] once = new int[sums.length];
    Arrays.fill(once, 1);
    double mean = mean(once);
    // A draw of nobody says nothing; with few customers it may happen.
    double[] known = Arrays.stream(means).filter(Double::isFinite).toArray();
    double error =
        Math.sqrt(Arrays.stream(known).map(m -> (m - mean) * (m - mean)).sum() / known.length);
    return new Estimate(
        mean, error, Percentiles.of(known).middle(confidence), Arrays.stream(counts).sum());
  }

  private double mean(int[] weights) {
    double sum = 0;
    long count = 0;
    for (int s = 0; s < sums.length; s++) {
      sum += weights[s] * sums[s];
      count += weights[s] * counts[s];
    }
    return sum / count;
  }
}
