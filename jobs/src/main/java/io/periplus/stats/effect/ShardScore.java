package io.periplus.stats.effect;

import io.periplus.stats.JointReplicates;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An effect as a ratio of two sums over shards of customers: sum of residual products over sum of
 * squared residual exposures. Uncertainty follows from how far each shard pulls it; no row is read
 * again (Chernozhukov et al. 2018, section 3: the score of the partially linear model).
 */
public final class ShardScore {
  private final double[] numerator;
  private final double[] denominator;

  private ShardScore(double[] numerator, double[] denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** One entry a shard in both; a shard without rows holds 0 in both. */
  public static ShardScore of(double[] numerator, double[] denominator) {
    if (numerator.length != denominator.length) {
      throw new IllegalArgumentException(
          "%d numerators do not go with %d denominators"
              .formatted(numerator.length, denominator.length));
    }
    return new ShardScore(numerator.clone(), denominator.clone());
  }

  public double estimate() {
    return total(numerator) / total(denominator);
  }

  /** How far each shard pulls: its numerator less the estimate times its denominator. */
  public double[] pulls() {
    double theta = estimate();
    return IntStream.range(0, numerator.length)
        .mapToDouble(s -> numerator[s] - theta * denominator[s])
        .toArray();
  }

  /** The cluster sandwich with factor S/(S-1), S counting the shards that hold rows. */
  public double standardError() {
    int shards = 0;
    double squares = 0;
    double theta = estimate();
    for (int s = 0; s < numerator.length; s++) {
      if (numerator[s] != 0 || denominator[s] != 0) {
        shards++;
        double pull = numerator[s] - theta * denominator[s];
        squares += pull * pull;
      }
    }
    return Math.sqrt(shards / (shards - 1.0) * squares) / Math.abs(total(denominator));
  }

  /** The estimate in every replicate, in their order; comparable between models of one night. */
  public double[] replicates(JointReplicates worlds) {
    double[] estimates = new double[worlds.size()];
    for (int b = 0; b < estimates.length; b++) {
      int[] weights = worlds.weights(b);
      double above = 0;
      double below = 0;
      for (int s = 0; s < weights.length; s++) {
        above += weights[s] * numerator[s];
        below += weights[s] * denominator[s];
      }
      estimates[b] = above / below;
    }
    return estimates;
  }

  /** p of the even and the odd shards telling the same. */
  public double halvesDiffer() {
    ShardScore even = half(0);
    ShardScore odd = half(1);
    double error = Math.hypot(even.standardError(), odd.standardError());
    return Experiment.pValue(even.estimate() - odd.estimate(), error);
  }

  private ShardScore half(int parity) {
    double[] above = numerator.clone();
    double[] below = denominator.clone();
    for (int s = 1 - parity; s < above.length; s += 2) {
      above[s] = 0;
      below[s] = 0;
    }
    return new ShardScore(above, below);
  }

  /**
   * Share of the uncertainty that the heaviest thousandth of the shards, at least one, brings:
   * above 0.30 the figure hangs on a handful.
   */
  public double influenceOfFew() {
    double[] squares = Arrays.stream(pulls()).map(pull -> pull * pull).sorted().toArray();
    double all = total(squares);
    int few = Math.max(1, squares.length / 1000);
    double top = 0;
    for (int i = squares.length - few; i < squares.length; i++) {
      top += squares[i];
    }
    return all > 0 ? top / all : 0;
  }

  private static double total(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
