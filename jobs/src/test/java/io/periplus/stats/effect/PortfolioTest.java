package io.periplus.stats.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PortfolioTest {

  /** The dearest is not the best: 60 + 50 for 9 beats 100 for 9. */
  @Test
  void twoSmallFixesMayBeatALargeOne() {
    assertArrayEquals(
        new boolean[] {false, true, true},
        Portfolio.choose(new double[] {100, 60, 50}, new double[] {9, 5, 4}, 9));
  }

  @Test
  void whatGainsNothingIsNeverChosenHoweverCheap() {
    assertArrayEquals(
        new boolean[] {false, true},
        Portfolio.choose(new double[] {-1, 5}, new double[] {0, 3}, 100));
    assertArrayEquals(
        new boolean[] {false}, Portfolio.choose(new double[] {5}, new double[] {101}, 100));
    assertEquals(0, Portfolio.choose(new double[0], new double[0], 100).length);
  }

  /** Against all subsets of twelve fixes, forty budgets. */
  @Test
  void nothingThatFitsTheBudgetGainsMore() {
    SplittableRandom random = new SplittableRandom(12);
    for (int k = 0; k < 40; k++) {
      double[] gain = random.doubles(12, -10, 100).toArray();
      double[] cost = random.doubles(12, 1, 30).toArray();
      double budget = 10 + 190 * random.nextDouble();
      double best = 0;
      for (int subset = 0; subset < 1 << 12; subset++) {
        double spent = 0;
        double gained = 0;
        for (int i = 0; i < 12; i++) {
          spent += (subset >> i & 1) * cost[i];
          gained += (subset >> i & 1) * gain[i];
        }
        best = spent <= budget ? Math.max(best, gained) : best;
      }
      boolean[] chosen = Portfolio.choose(gain, cost, budget);
      double gained = 0;
      for (int i = 0; i < 12; i++) {
        gained += chosen[i] ? gain[i] : 0;
      }
      assertEquals(best, gained, 1e-9);
    }
  }
}
