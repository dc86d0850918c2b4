package io.periplus.stats.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.Gram;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.ShardGrams;
import io.periplus.stats.Shards;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  @Test
  void twoChangesThatEachKeepAllKeepAllOnceAndShareIt() {
    assertEquals(100, WhatIf.once(100, new double[] {100, 100}, 0b11), 1e-12);
    assertArrayEquals(new double[] {50, 50}, WhatIf.parts(100, new double[] {100, 100}), 1e-12);
  }

  @Test
  void partsAddUpToTheWholeHoweverManyChanges() {
    SplittableRandom random = new SplittableRandom(310);
    for (int changes = 1; changes <= WhatIf.MOST; changes++) {
      double[] kept = new double[changes];
      Arrays.setAll(kept, j -> 30 * random.nextDouble() - 5);
      double whole = WhatIf.once(100, kept, (1 << changes) - 1);
      assertEquals(whole, Arrays.stream(WhatIf.parts(100, kept)).sum(), 1e-9);
      assertTrue(whole < Arrays.stream(kept).filter(k -> k > 0).sum() + 1e-9);
    }
    assertThrows(IllegalArgumentException.class, () -> WhatIf.parts(100, new double[13]));
  }

  /** By hand: of 10 customers one change keeps 4, the other 5; together 4 + 5 - 2 = 7. */
  @Test
  void whatBothWouldHaveKeptIsSharedInHalves() {
    assertEquals(7, WhatIf.once(10, new double[] {4, 5}, 0b11), 1e-12);
    assertArrayEquals(new double[] {3, 4}, WhatIf.parts(10, new double[] {4, 5}), 1e-12);
  }

  /**
   * Totals of a scenario, 200 worlds of 800 customers: two causes, halved together, of a revenue on
   * which they weigh 4 and 2; the total saved is known.
   */
  @Test
  void theTotalOfAScenarioIsHeldInNineteenOfTwentyWorlds() {
    JointReplicates joint = JointReplicates.draw(1024, 400, 31);
    int held = 0;
    int worlds = 200;
    for (int world = 0; world < worlds; world++) {
      SplittableRandom random = Worlds.random(31, world);
      ShardGrams.Sum sum = ShardGrams.over(List.of("h", "late", "contact", "y"), 1024);
      for (int i = 0; i < 800; i++) {
        double h = random.nextGaussian();
        for (int r = 0; r < 3; r++) {
          double late = random.nextDouble() < 1 / (1 + Math.exp(1 - h)) ? 1 : 0;
          double contact = Worlds.poisson(random, 0.4 * Math.exp(0.4 * h));
          double y = 50 - 4 * late - 2 * contact + 5 * h + 6 * random.nextGaussian();
          sum.add(Shards.of("c" + i, 1024), new double[] {h, late, contact, y}, 1);
        }
      }
      ShardGrams grams = sum.grams();
      Gram total = grams.total();
      Partition data = Partition.of(grams, 5);
      double[] saved = new double[400];
      double truth = 0;
      for (String cause : List.of("late", "contact")) {
        String other = cause.equals("late") ? "contact" : "late";
        double units = -0.5 * total.sum(cause);
        truth += units * (cause.equals("late") ? -4 : -2);
        double[] effects =
            PartialLinear.fit(data, cause, List.of("y"), List.of("h", other))
                .score()
                .get("y")
                .replicates(joint);
        Arrays.setAll(saved, b -> saved[b] + units * effects[b]);
      }
      Interval interval = Percentiles.of(saved).middle(0.95);
      held += interval.contains(truth) ? 1 : 0;
    }
    assertTrue(held >= 184 && held <= 196, held + " of 200");
  }

  /** Planted: the first unit takes 10, each further one 3. */
  @Test
  void theSecondTransferWeighsLessThanTheFirst() {
    SplittableRandom random = new SplittableRandom(17);
    List<String> columns = List.of("h", "p0", "p1", "y");
    ShardGrams.Sum sum = ShardGrams.over(columns, 256);
    for (int i = 0; i < 4000; i++) {
      double h = random.nextGaussian();
      double level = Worlds.poisson(random, Math.exp(0.3 * h));
      double[] pieces = ResponseCurve.pieces(level, new double[] {1});
      double y = 100 - 10 * pieces[0] - 3 * pieces[1] + 4 * h + 5 * random.nextGaussian();
      sum.add(Shards.of("c" + i, 256), new double[] {h, pieces[0], pieces[1], y}, 1);
    }
    ResponseCurve curve =
        ResponseCurve.fit(
            Partition.of(sum.grams(), 1),
            List.of("p0", "p1"),
            new double[] {1},
            "y",
            List.of("h"),
            JointReplicates.draw(256, 200, 5));
    assertEquals(-10, curve.at(1), 0.5);
    assertEquals(-13, curve.at(2), 0.6);
    Interval second =
        Percentiles.of(difference(curve.replicatesAt(2), curve.replicatesAt(1))).middle(0.95);
    assertTrue(second.contains(-3) && second.high() < 0, second.toString());
  }

  /**
   * A level that only seems to help beyond a point is flat there: the response never turns back.
   */
  @Test
  void aResponseThatTurnsBackIsFlatThere() {
    SplittableRandom random = new SplittableRandom(18);
    ShardGrams.Sum sum = ShardGrams.over(List.of("h", "p0", "p1", "y"), 256);
    for (int i = 0; i < 2000; i++) {
      double h = random.nextGaussian();
      double level = Worlds.poisson(random, 1);
      double[] pieces = ResponseCurve.pieces(level, new double[] {1});
      double y = -10 * pieces[0] + 2 * pieces[1] + h + random.nextGaussian();
      sum.add(Shards.of("c" + i, 256), new double[] {h, pieces[0], pieces[1], y}, 1);
    }
    ResponseCurve curve =
        ResponseCurve.fit(
            Partition.of(sum.grams(), 1),
            List.of("p0", "p1"),
            new double[] {1},
            "y",
            List.of("h"),
            JointReplicates.draw(256, 100, 5));
    assertEquals(0, curve.slopes()[1], 0);
    assertTrue(curve.slopes()[0] < -5);
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }
}
