package io.periplus.stats.worlds;

import io.periplus.stats.Gram;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.Shapley;
import io.periplus.stats.Shapley.Player;
import io.periplus.stats.ShardGrams;
import io.periplus.stats.Shards;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** SW1 and SW2: six correlated ratings in steps; how often intervals hold the true shares. */
final class RatingWorlds {
  /** By integrating the bivariate normal over the cells. */
  private static final double[] TRUTH = {
    0.14358294, 0.08824010, 0.06679151, 0.04945389, 0.04231873, 0.03620202
  };

  private static final double[] BETA = {0.5, 0.3, 0.2, 0.1, 0.05, 0};
  private static final int DRIVERS = 6;
  private static final List<String> NAMES =
      IntStream.range(0, DRIVERS).mapToObj(i -> "d" + i).toList();
  private static final List<Player> PLAYERS =
      NAMES.stream().map(name -> new Player(name, List.of(name))).toList();
  private static final int SHARDS = 1024;
  private static final JointReplicates REPLICATES = JointReplicates.draw(SHARDS, 400, 20260131);

  private RatingWorlds() {}

  /** SW1: customers resampled in three regimes, and rows taken as independent in the third. */
  static List<Measure> byCustomer(int worlds) {
    return List.of(
        new Measure(
            "SW1a, 1,000 x 1",
            worlds,
            "coverage",
            coverage("SW1a", worlds, 1000, 1, 0, false),
            0.92,
            0.98),
        new Measure(
            "SW1b, 200 x 1",
            worlds,
            "coverage",
            coverage("SW1b", worlds, 200, 1, 0, false),
            0.92,
            0.98),
        new Measure(
            "SW1c, 250 x 4",
            worlds,
            "coverage",
            coverage("SW1c", worlds, 250, 4, 0.6, false),
            0.92,
            0.98),
        new Measure(
            "SW1c, 250 x 4",
            worlds,
            "coverage, rows as independent",
            coverage("SW1c", worlds, 250, 4, 0.6, true),
            Double.NEGATIVE_INFINITY,
            0.90));
  }

  /** SW2: by 1,024 shards. */
  static List<Measure> byShard(int worlds) {
    return List.of(
        new Measure(
            "SW2, 500 x 3",
            worlds,
            "coverage",
            coverage("SW2s", worlds, 500, 3, 0.6, false),
            0.92,
            0.98),
        new Measure(
            "SW2, 2,000 x 3",
            worlds,
            "coverage",
            coverage("SW2", worlds, 2000, 3, 0.6, false),
            0.92,
            0.98));
  }

  /** Mean coverage over the six drivers. */
  private static double coverage(
      String set, int worlds, int customers, int surveys, double icc, boolean byRow) {
    int held = 0;
    for (int world = 0; world < worlds; world++) {
      ShardGrams shards = world(new Lots(set, world), customers, surveys, icc, byRow);
      List<Shapley> all = REPLICATES.of(shards, RatingWorlds::shares);
      for (int i = 0; i < DRIVERS; i++) {
        String name = NAMES.get(i);
        double[] shares = all.stream().mapToDouble(s -> s.shares().get(name)).toArray();
        held += Percentiles.of(shares).middle(0.95).contains(TRUTH[i]) ? 1 : 0;
      }
    }
    return (double) held / worlds / DRIVERS;
  }

  private static Shapley shares(Gram gram) {
    return Shapley.of(gram, "y", List.of(), PLAYERS);
  }

  private static ShardGrams world(
      Lots lots, int customers, int surveys, double icc, boolean byRow) {
    List<String> columns = new ArrayList<>(NAMES);
    columns.add("y");
    ShardGrams.Sum sum = ShardGrams.over(columns, SHARDS);
    double own = Math.sqrt(icc);
    double now = Math.sqrt(1 - icc);
    int rows = 0;
    for (int customer = 0; customer < customers; customer++) {
      double[] lasting = lots.equicorrelated(DRIVERS);
      double mood = lots.normal();
      for (int survey = 0; survey < surveys; survey++) {
        double[] passing = lots.equicorrelated(DRIVERS);
        double[] row = new double[DRIVERS + 1];
        double y = own * mood + now * lots.normal();
        for (int i = 0; i < DRIVERS; i++) {
          double z = own * lasting[i] + now * passing[i];
          y += BETA[i] * z;
          row[i] = Lots.onScale(3.5 + z, 1, 5);
        }
        row[DRIVERS] = Lots.onScale(7 + 1.6 * y, 0, 10);
        sum.add(Shards.of(byRow ? "r" + rows++ : "c" + customer, SHARDS), row, 1);
      }
    }
    return sum.grams();
  }
}
