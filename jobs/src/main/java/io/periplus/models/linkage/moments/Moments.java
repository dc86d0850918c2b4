package io.periplus.models.linkage.moments;

import io.periplus.stats.Gram;
import io.periplus.stats.ShardGrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The products of all shards of one group of customers.
 *
 * @param views what the columns are
 * @param main of the rows as they are
 * @param within of the deviations from each customer's mean
 * @param placebo of the rows whose outcome before the exposure is known
 * @param counts who stands behind them
 */
public record Moments(
    Views views, ShardGrams main, ShardGrams within, ShardGrams placebo, Counts counts) {

  /** From the flat sums of each shard, as {@link Sums#flat} leaves them. */
  public static Moments of(Views views, int shards, Map<Integer, double[]> found) {
    int[] lengths = {
      Gram.packedLength(views.main().size()),
      Gram.packedLength(views.within().size()),
      Gram.packedLength(views.placebo().size())
    };
    List<List<String>> names =
        List.of(
            Views.names(views.main()), Views.names(views.within()), Views.names(views.placebo()));
    List<List<Gram>> grams = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Gram> none = names.stream().map(Gram::empty).toList();
    double[] counts = new double[Counts.length(views.layout())];
    for (int shard = 0; shard < shards; shard++) {
      double[] flat = found.get(shard);
      int at = 3;
      for (int v = 0; v < 3; v++) {
        grams.get(v).add(flat == null ? none.get(v) : gram(names.get(v), flat, v, at, lengths[v]));
        at += lengths[v];
      }
      for (int i = 0; i < counts.length && flat != null; i++) {
        counts[i] += flat[at + i];
      }
    }
    return new Moments(
        views,
        ShardGrams.of(grams.get(0)),
        ShardGrams.of(grams.get(1)),
        ShardGrams.of(grams.get(2)),
        Counts.of(counts));
  }

  private static Gram gram(List<String> names, double[] flat, int view, int at, int length) {
    return Gram.of(names, Arrays.copyOfRange(flat, at, at + length), flat[view], flat[view]);
  }
}
