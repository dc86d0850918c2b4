package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often intervals by shard hold the truth, in worlds whose truth is known. */
class CoverageTest {
  private static final int SHARDS = 1024;
  private static final JointReplicates WORLDS = JointReplicates.draw(SHARDS, 400, 20260131);

  /** World SW0: customers with a mood of their own and 1 + Poisson(1.5) rows. */
  @Test
  void aMeanAndASlopeAreHeldInNineteenOfTwentyWorlds() {
    int worlds = 200;
    int mean = 0;
    int slope = 0;
    for (int world = 0; world < worlds; world++) {
      ShardGrams shards = moods(new SplittableRandom(world));
      List<double[]> figures = WORLDS.of(shards, CoverageTest::meanAndSlope);
      mean += holds(figures.stream().mapToDouble(both -> both[0]).toArray(), 1) ? 1 : 0;
      slope += holds(figures.stream().mapToDouble(both -> both[1]).toArray(), 0.5) ? 1 : 0;
    }
    assertBetween(0.92, 0.98, (double) mean / worlds);
    assertBetween(0.92, 0.98, (double) slope / worlds);
  }

  /** World SW2: six correlated ratings in steps, three surveys a customer; truth by integration. */
  @Test
  void sharesOfExplainedVariationAreHeldInNineteenOfTwentyWorlds() {
    double[] truth = {0.14358294, 0.08824010, 0.06679151, 0.04945389, 0.04231873, 0.03620202};
    List<String> names = IntStream.range(0, 6).mapToObj(i -> "d" + i).toList();
    List<Shapley.Player> players =
        names.stream().map(name -> new Shapley.Player(name, List.of(name))).toList();
    int worlds = 60;
    double held = 0;
    for (int world = 0; world < worlds; world++) {
      ShardGrams shards = ratings(new SplittableRandom(1000 + world), names);
      List<Shapley> all = WORLDS.of(shards, gram -> Shapley.of(gram, "y", List.of(), players));
      for (int i = 0; i < truth.length; i++) {
        String name = names.get(i);
        double[] shares = all.stream().mapToDouble(s -> s.shares().get(name)).toArray();
        held += holds(shares, truth[i]) ? 1.0 / truth.length / worlds : 0;
      }
    }
    assertBetween(0.92, 0.98, held);
  }

  private static double[] meanAndSlope(Gram gram) {
    LeastSquares fit = LeastSquares.fit(gram, "y", List.of("x"));
    return new double[] {gram.mean("y"), fit.coefficient("x").orElseThrow()};
  }

  private static ShardGrams moods(SplittableRandom random) {
    ShardGrams.Sum sum = ShardGrams.over(List.of("x", "y"), SHARDS);
    for (int customer = 0; customer < 500; customer++) {
      double a = random.nextGaussian();
      double mood = random.nextGaussian();
      int rows = 1 + poisson(random, 1.5);
      for (int row = 0; row < rows; row++) {
        double x = Math.sqrt(0.5) * (a + random.nextGaussian());
        double y = 1 + 0.5 * x + mood + random.nextGaussian();
        sum.add(Shards.of("c" + customer, SHARDS), new double[] {x, y}, 1);
      }
    }
    return sum.grams();
  }

  private static ShardGrams ratings(SplittableRandom random, List<String> names) {
    double[] beta = {0.5, 0.3, 0.2, 0.1, 0.05, 0};
    List<String> columns = Stream.concat(names.stream(), Stream.of("y")).toList();
    ShardGrams.Sum sum = ShardGrams.over(columns, SHARDS);
    for (int customer = 0; customer < 500; customer++) {
      double[] own = equicorrelated(random);
      double mood = random.nextGaussian();
      for (int survey = 0; survey < 3; survey++) {
        double[] now = equicorrelated(random);
        double[] row = new double[7];
        double y = mix(mood, random.nextGaussian());
        for (int i = 0; i < 6; i++) {
          double z = mix(own[i], now[i]);
          y += beta[i] * z;
          row[i] = clip(Math.rint(3.5 + z), 1, 5);
        }
        row[6] = clip(Math.rint(7 + 1.6 * y), 0, 10);
        sum.add(Shards.of("c" + customer, SHARDS), row, 1);
      }
    }
    return sum.grams();
  }

  private static double[] equicorrelated(SplittableRandom random) {
    double common = random.nextGaussian();
    return IntStream.range(0, 6)
        .mapToDouble(i -> Math.sqrt(0.5) * (common + random.nextGaussian()))
        .toArray();
  }

  /** Six tenths of the variance are the customer's, four the survey's. */
  private static double mix(double customer, double survey) {
    return Math.sqrt(0.6) * customer + Math.sqrt(0.4) * survey;
  }

  private static double clip(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }

  private static int poisson(SplittableRandom random, double mean) {
    int count = 0;
    for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  private static boolean holds(double[] replicates, double truth) {
    return Percentiles.of(replicates).middle(0.95).contains(truth);
  }

  private static void assertBetween(double low, double high, double value) {
    assertTrue(
        low <= value && value <= high, "%s is not within %s..%s".formatted(value, low, high));
  }
}
