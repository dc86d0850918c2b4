package io.periplus.stats;

import io.periplus.stats.Shapley.Player;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prints what the division of R2 costs: a million rows of 50,000 customers with twenty drivers, one
 * pass into moments, the exact shares, and 200 replicates by customer from the stored moments;
 * beside them one replicate that reads the rows again. One thread.
 */
final class DriverBench {
  private static final int CUSTOMERS = 50_000;
  private static final int ROWS_EACH = 20;
  private static final int DRIVERS = 20;
  private static final int SHARDS = 1024;
  private static final int REPLICATES = 200;

  private static final List<String> NAMES =
      IntStream.range(0, DRIVERS).mapToObj(i -> "d" + i).toList();
  private static final List<Player> PLAYERS =
      NAMES.stream().map(name -> new Player(name, List.of(name))).toList();

  private DriverBench() {}

  public static void main(String[] args) {
    ShardGrams shards = timed("one pass over 1,000,000 rows into 1,024 shards", () -> world(null));
    Gram total = shards.total();
    for (int i = 0; i < 3; i++) {
      timed("exact shares of 20 drivers, 1,048,576 models", () -> shares(total));
    }
    JointReplicates worlds = JointReplicates.draw(SHARDS, REPLICATES, 1);
    List<Shapley> all =
        timed("200 replicates by customer, shares", () -> worlds.of(shards, DriverBench::shares));
    timed(
        "200 replicates by customer, effects",
        () -> worlds.of(shards, gram -> LeastSquares.fit(gram, "y", NAMES)));
    double[] first = all.stream().mapToDouble(s -> s.shares().get("d0")).toArray();
    System.out.println("share of the first driver: " + Percentiles.of(first).middle(0.95));
    int[] weights = worlds.weights(0);
    timed("one replicate that reads the rows again", () -> world(weights).total());
    Runtime.getRuntime().halt(0);
  }

  private static Shapley shares(Gram gram) {
    return Shapley.of(gram, "y", List.of(), PLAYERS);
  }

  /** The same rows each time; with weights, each shard as often as its weight says. */
  private static ShardGrams world(int @Nullable [] weights) {
    List<String> columns = new ArrayList<>(NAMES);
    columns.add("y");
    ShardGrams.Sum sum = ShardGrams.over(columns, SHARDS);
    SplittableRandom random = new SplittableRandom(7);
    double[] row = new double[DRIVERS + 1];
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      int shard = customer % SHARDS;
      double mood = random.nextGaussian();
      for (int i = 0; i < ROWS_EACH; i++) {
        double common = random.nextGaussian();
        row[DRIVERS] = mood + random.nextGaussian();
        for (int j = 0; j < DRIVERS; j++) {
          row[j] = Math.floor(3.5 + 0.7 * common + 0.7 * random.nextGaussian());
          row[DRIVERS] += 0.05 * (DRIVERS - j) * row[j] / 5;
        }
        sum.add(shard, row, weights == null ? 1 : weights[shard]);
      }
    }
    return sum.grams();
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long wall = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.get();
    System.out.printf(
        "%-48s %7.2f s, %7.2f CPU s%n",
        what,
        (System.nanoTime() - wall) / 1e9,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
    return result;
  }
}
