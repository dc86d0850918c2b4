package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GramTest {
  private static final List<String> COLUMNS = List.of("x", "y");

  @Test
  void threeRowsAddUpByHand() {
    Gram gram =
        Gram.empty(COLUMNS)
            .plus(new double[] {1, 4}, 1)
            .plus(new double[] {2, 5}, 2)
            .plus(new double[] {3, 9}, 1);

    assertArrayEquals(new double[] {4, 8, 23, 18, 51, 147}, gram.packed());
    assertEquals(3, gram.rows());
    assertEquals(2, gram.mean("x"));
    assertEquals(51, gram.product("y", "x"));
    assertEquals(51 - 8 * 23 / 4.0, gram.deviation("x", "y"));
    assertEquals(16 / 6.0, gram.effectiveRows());
  }

  @Test
  void anySplitOfWholeNumbersAddsUpToTheSameLastBit() {
    SplittableRandom random = new SplittableRandom(7);
    ShardGrams.Sum one = ShardGrams.over(COLUMNS, 1);
    ShardGrams.Sum seven = ShardGrams.over(COLUMNS, 7);
    ShardGrams.Sum sixtyFour = ShardGrams.over(COLUMNS, 64);
    for (int i = 0; i < 10_000; i++) {
      double[] row = {random.nextInt(11), random.nextInt(1_000_000)};
      one.add(0, row, 1);
      seven.add(random.nextInt(7), row, 1);
      sixtyFour.add(random.nextInt(64), row, 1);
    }
    double[] whole = one.grams().total().packed();
    assertArrayEquals(whole, seven.grams().total().packed());
    assertArrayEquals(whole, sixtyFour.grams().total().packed());
  }

  @Test
  void segmentsAddUpToTheirParentShardByShard() {
    Gram a = Gram.empty(COLUMNS).plus(new double[] {1, 2}, 1);
    Gram b = Gram.empty(COLUMNS).plus(new double[] {3, 4}, 1);
    ShardGrams north = ShardGrams.of(COLUMNS, 2, Map.of(0, a));
    ShardGrams south = ShardGrams.of(COLUMNS, 2, Map.of(0, b, 1, a));

    ShardGrams both = north.plus(south);

    assertArrayEquals(a.plus(b).packed(), both.shard(0).packed());
    assertArrayEquals(a.plus(b).plus(a).packed(), both.total().packed());
    assertArrayEquals(a.packed(), both.total().minus(a.plus(b)).packed());
  }

  @Test
  void aShardDrawnTwiceCountsTwice() {
    Gram a = Gram.empty(COLUMNS).plus(new double[] {1, 2}, 1);
    Gram b = Gram.empty(COLUMNS).plus(new double[] {3, 4}, 2);

    Gram drawn = ShardGrams.of(List.of(a, b)).resampled(new int[] {0, 2});

    assertArrayEquals(b.plus(b).packed(), drawn.packed());
    assertEquals(2, drawn.rows());
    assertEquals(8, drawn.squaredWeights());
  }

  @Test
  void weightsInAnotherUnitChangeNoMeanAndNoNumberOfEffectiveRows() {
    Gram gram =
        Gram.empty(COLUMNS).plus(new double[] {1, 2}, 1).plus(new double[] {3, 4}, 3).scaled(0.5);
    assertEquals(2.5, gram.mean("x"));
    assertEquals(2, gram.rows());
    assertEquals(1.6, gram.effectiveRows(), 1e-12);
  }

  @Test
  void aColumnThatNeverMovesIsConstantEvenWhenItsSumIsRounded() {
    Gram gram = Gram.empty(COLUMNS);
    for (int i = 0; i < 1000; i++) {
      gram = gram.plus(new double[] {0.1, i}, 1.0 / 3);
    }
    assertTrue(gram.isConstant("x"));
    assertEquals(0, Gram.empty(COLUMNS).standardDeviation("y"));
  }

  @Test
  void aRowThatIsNoRowIsRefusedByName() {
    Gram gram = Gram.empty(COLUMNS);
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> gram.plus(new double[] {1, Double.NaN}, 1))
            .getMessage()
            .contains("y is NaN"));
    assertThrows(IllegalArgumentException.class, () -> gram.plus(new double[] {1}, 1));
    assertThrows(IllegalArgumentException.class, () -> gram.plus(new double[] {1, 1}, -1));
    assertThrows(IllegalArgumentException.class, () -> gram.plus(Gram.empty(List.of("x", "z"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> ShardGrams.of(COLUMNS, 2, Map.of(2, Gram.empty(COLUMNS))));
  }
}
