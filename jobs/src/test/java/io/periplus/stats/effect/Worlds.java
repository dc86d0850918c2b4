package io.periplus.stats.effect;

import io.periplus.stats.ShardGrams;
import io.periplus.stats.Shards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Simulated worlds whose truth is known, by the numbers of the design: SW6, SW7, SW9, SW14. */
final class Worlds {
  static final int SHARDS = 1024;

  private Worlds() {}

  /** World k of a set has its own generator, seeded by a hash of both. */
  static SplittableRandom random(int set, int world) {
    long mixed = ((long) set << 32 | world) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return new SplittableRandom(mixed ^ mixed >>> 32);
  }

  /**
   * SW6: heavy users complain and spend. Incidents cost 1.5 each, and those who have many also buy
   * much.
   *
   * @param plain products of the rows as they are
   * @param within products of deviations from customer and period means
   */
  record Heavy(ShardGrams plain, ShardGrams within) {}

  static Heavy heavyUsers(SplittableRandom random) {
    int customers = 400;
    int periods = 12;
    double[][][] rows = new double[customers][periods][2];
    for (double[][] customer : rows) {
      double a = random.nextGaussian();
      double e = random.nextGaussian();
      for (int t = 0; t < periods; t++) {
        e = t == 0 ? e : 0.6 * e + 0.8 * random.nextGaussian();
        double x = poisson(random, Math.exp(-0.5 + 0.6 * a));
        customer[t][0] = x;
        customer[t][1] = -1.5 * x + 4 * a + t / 11.0 + e;
      }
    }
    List<String> columns = List.of("x", "y");
    ShardGrams.Sum plain = ShardGrams.over(columns, SHARDS);
    ShardGrams.Sum within = ShardGrams.over(columns, SHARDS);
    double[][] ofPeriod = new double[periods][2];
    double[] ofAll = new double[2];
    for (double[][] customer : rows) {
      for (int t = 0; t < periods; t++) {
        for (int j = 0; j < 2; j++) {
          ofPeriod[t][j] += customer[t][j] / customers;
          ofAll[j] += customer[t][j] / customers / periods;
        }
      }
    }
    for (int i = 0; i < customers; i++) {
      double[] own = new double[2];
      for (double[] row : rows[i]) {
        own[0] += row[0] / periods;
        own[1] += row[1] / periods;
      }
      int shard = Shards.of("c" + i, SHARDS);
      for (int t = 0; t < periods; t++) {
        plain.add(shard, rows[i][t], 1);
        double[] left = new double[2];
        for (int j = 0; j < 2; j++) {
          left[j] = rows[i][t][j] - own[j] - ofPeriod[t][j] + ofAll[j];
        }
        within.add(shard, left, 1);
      }
    }
    return new Heavy(plain.grams(), within.grams());
  }

  /** Columns of the rich dictionary of SW7: 4 raw, 36 hinges, 6 products, 18 of median hinges. */
  static final List<String> RICH = IntStream.range(0, 64).mapToObj(j -> "c" + j).toList();

  private static final double[] TENTHS = {0.05, 0.15, 0.25, 0.35, 0.50, 0.65, 0.75, 0.85, 0.95};

  /** SW7: non-linear confounding; having met it is worth 2. Columns RICH, d, y. */
  static ShardGrams confounded(SplittableRandom random, int customers) {
    double[][] rows = new double[2 * customers][];
    for (int i = 0; i < customers; i++) {
      double[] own = IntStream.range(0, 4).mapToDouble(j -> random.nextGaussian()).toArray();
      double mood = random.nextGaussian();
      for (int r = 0; r < 2; r++) {
        double[] x = Arrays.stream(own).map(c -> c + 0.5 * random.nextGaussian()).toArray();
        double g = Math.sin(1.5 * x[0]) + 0.4 * Math.pow(Math.max(x[1], 0), 2) + 0.5 * x[0] * x[2];
        double d = random.nextDouble() < 1 / (1 + Math.exp(0.5 - g)) ? 1 : 0;
        double y = 2 * d + 3 * g + 1.5 * mood + 1.5 * random.nextGaussian();
        rows[2 * i + r] = new double[] {x[0], x[1], x[2], x[3], d, y};
      }
    }
    double[][] knots = new double[4][];
    for (int j = 0; j < 4; j++) {
      double[] sorted = Sheets.column(rows, j);
      Arrays.sort(sorted);
      knots[j] = Arrays.stream(TENTHS).map(p -> sorted[(int) (p * (sorted.length - 1))]).toArray();
    }
    List<String> columns = new ArrayList<>(RICH);
    columns.addAll(List.of("d", "y"));
    ShardGrams.Sum sum = ShardGrams.over(columns, SHARDS);
    for (int i = 0; i < rows.length; i++) {
      sum.add(Shards.of("c" + i / 2, SHARDS), rich(rows[i], knots), 1);
    }
    return sum.grams();
  }

  private static double[] rich(double[] row, double[][] knots) {
    double[] z = new double[66];
    int at = 0;
    double[] median = new double[4];
    for (int j = 0; j < 4; j++) {
      z[at++] = row[j];
      for (double knot : knots[j]) {
        z[at++] = Math.max(row[j] - knot, 0);
      }
      median[j] = Math.max(row[j] - knots[j][4], 0);
    }
    for (int j = 0; j < 4; j++) {
      for (int k = 0; k < 4; k++) {
        if (j < k) {
          z[at++] = row[j] * row[k];
          z[at++] = median[j] * median[k];
        }
        if (j != k) {
          z[at++] = median[j] * row[k];
        }
      }
    }
    z[at++] = row[4];
    z[at] = row[5];
    return z;
  }

  /** SW9: a fix in stages whose effect grows by 0.5 a period. */
  static final class Staged {
    final double[][] outcome = new double[150][12];
    final int[] start = new int[150];

    /** Mean effect over the reached cells of this world. */
    double truth;
  }

  static Staged stagedFix(SplittableRandom random) {
    Staged staged = new Staged();
    double sum = 0;
    double cells = 0;
    for (int i = 0; i < 150; i++) {
      double u = random.nextDouble();
      staged.start[i] = u < 0.4 ? 4 : u < 0.8 ? 8 : Rollout.NEVER;
      double level = random.nextGaussian();
      for (int t = 0; t < 12; t++) {
        double effect = t >= staged.start[i] ? 0.5 * (t - staged.start[i] + 1) : 0;
        staged.outcome[i][t] = level + 0.2 * t + effect + 0.5 * random.nextGaussian();
        sum += effect;
        cells += effect > 0 ? 1 : 0;
      }
    }
    staged.truth = sum / cells;
    return staged;
  }

  /**
   * SW14: incidents, experience, margin and cost of 3,000 customers; columns h, x, s, margin, cost.
   */
  static ShardGrams chain(SplittableRandom random) {
    ShardGrams.Sum sum = ShardGrams.over(List.of("h", "x", "s", "margin", "cost"), SHARDS);
    double rest = Math.sqrt(1 - 0.49);
    for (int i = 0; i < 3000; i++) {
      double h = random.nextGaussian();
      double u1 = random.nextGaussian();
      double u2 = -0.7 * u1 + rest * random.nextGaussian();
      int shard = Shards.of("c" + i, SHARDS);
      for (int r = 0; r < 3; r++) {
        double x = poisson(random, 0.8 * Math.exp(0.3 * h));
        double s = 8 - 0.9 * x + 0.6 * h + random.nextGaussian();
        double e1 = random.nextGaussian();
        double e2 = -0.7 * e1 + rest * random.nextGaussian();
        double margin = 20 + 3 * s - 2 * x + 4 * h + 6 * u1 + 8 * e1;
        double cost = 5 + 4 * x + h + 6 * u2 + 8 * e2;
        sum.add(shard, new double[] {h, x, s, margin, cost}, 1);
      }
    }
    return sum.grams();
  }

  static int poisson(SplittableRandom random, double mean) {
    int count = 0;
    for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
