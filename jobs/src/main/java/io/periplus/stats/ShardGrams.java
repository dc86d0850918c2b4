package io.periplus.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The cross-products of each shard of customers. A customer never straddles two shards, so what is
 * resampled or left out by shard is resampled or left out by customer.
 */
public final class ShardGrams {
  private final List<Gram> shards;

  private ShardGrams(List<Gram> shards) {
    this.shards = List.copyOf(shards);
  }

  /** One Gram a shard, in the order of the shards; all over the same columns. */
  public static ShardGrams of(List<Gram> shards) {
    if (shards.isEmpty()) {
      throw new IllegalArgumentException("There is no shard");
    }
    List<String> columns = shards.get(0).columns();
    shards.forEach(
        gram -> {
          if (!gram.columns().equals(columns)) {
            throw new IllegalArgumentException(
                "A shard has %s, another %s".formatted(gram.columns(), columns));
          }
        });
    return new ShardGrams(shards);
  }

  /** The shards that were found; the others are empty. */
  public static ShardGrams of(List<String> columns, int shards, Map<Integer, Gram> found) {
    found.keySet().stream()
        .filter(shard -> shard < 0 || shard >= shards)
        .findAny()
        .ifPresent(
            shard -> {
              throw new IllegalArgumentException(
                  "Shard %d is not one of 0..%d".formatted(shard, shards - 1));
            });
    Gram none = Gram.empty(columns);
    List<Gram> all = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      all.add(found.getOrDefault(shard, none));
    }
    return of(all);
  }

  public static Sum over(List<String> columns, int shards) {
    return new Sum(columns, shards);
  }

  public int size() {
    return shards.size();
  }

  public List<String> columns() {
    return shards.get(0).columns();
  }

  public Gram shard(int shard) {
    return shards.get(shard);
  }

  /** The rows of both, shard by shard: how segments add up to their parent. */
  public ShardGrams plus(ShardGrams other) {
    if (other.size() != size()) {
      throw new IllegalArgumentException(
          "%d shards cannot be added to %d".formatted(other.size(), size()));
    }
    List<Gram> sums = new ArrayList<>();
    for (int shard = 0; shard < size(); shard++) {
      sums.add(shards.get(shard).plus(other.shard(shard)));
    }
    return new ShardGrams(sums);
  }

  /** All shards once, added in their order so that the last digit does not wander. */
  public Gram total() {
    int[] once = new int[size()];
    Arrays.fill(once, 1);
    return resampled(once);
  }

  /** Each shard as often as its weight says: one replicate of the world. */
  public Gram resampled(int[] weights) {
    if (weights.length != size()) {
      throw new IllegalArgumentException(
          "%d weights do not fit %d shards".formatted(weights.length, size()));
    }
    double[] sums = new double[Gram.packedLength(columns().size())];
    double rows = 0;
    double squaredWeights = 0;
    for (int shard = 0; shard < weights.length; shard++) {
      if (weights[shard] != 0 && shards.get(shard).rows() > 0) {
        Gram gram = shards.get(shard);
        gram.addTo(sums, weights[shard]);
        rows += weights[shard] * gram.rows();
        squaredWeights += weights[shard] * gram.squaredWeights();
      }
    }
    return new Gram(columns(), sums, rows, squaredWeights);
  }

  /** The one place where cross-products grow row by row; not for two threads at once. */
  public static final class Sum {
    private final List<String> columns;
    private final double[][] packed;
    private final long[] rows;
    private final double[] squaredWeights;

    private Sum(List<String> columns, int shards) {
      this.columns = List.copyOf(columns);
      this.packed = new double[shards][Gram.packedLength(columns.size())];
      this.rows = new long[shards];
      this.squaredWeights = new double[shards];
    }

    /**
     * Adds a row to a shard; {@code row} holds the values of the columns, without the leading 1.
     */
    public Sum add(int shard, double[] row, double weight) {
      Gram.checkRow(columns, row, weight);
      Gram.add(packed[shard], row, weight);
      rows[shard]++;
      squaredWeights[shard] += weight * weight;
      return this;
    }

    public ShardGrams grams() {
      List<Gram> grams = new ArrayList<>();
      for (int shard = 0; shard < packed.length; shard++) {
        grams.add(Gram.of(columns, packed[shard], (double) rows[shard], squaredWeights[shard]));
      }
      return new ShardGrams(grams);
    }
  }
}
