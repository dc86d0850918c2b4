package io.periplus.stats.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.JointReplicates;
import io.periplus.stats.Percentiles;
import io.periplus.stats.ShardGrams;
import io.periplus.stats.Shards;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Customers whose habits and mood both bring them back: one score tells their mood, another only
 * their habits, a third nothing.
 */
class ForetellingTest {
  private static final List<String> COLUMNS =
      List.of("habit", "mood", "echo", "dice", "still", "y");
  private static final int SHARDS = 256;
  private static final ShardGrams CUSTOMERS = customers(5, 5000);

  @Test
  void theScoreThatTellsMoreThanHabitsForetellsAndTheOthersDoNot() {
    // y = habit + mood + noise of 1: a third of the variation is the mood's.
    assertEquals(1.0 / 3, gain("mood"), 0.03);
    assertEquals(0, gain("echo"), 0.003);
    assertTrue(gain("dice") <= 0.001, "dice " + gain("dice"));
  }

  @Test
  void intervalsHoldTheTruthInMostWorlds() {
    JointReplicates worlds = JointReplicates.draw(SHARDS, 200, 3);
    int held = 0;
    for (int world = 0; world < 60; world++) {
      double[] gains =
          new Foretelling(customers(world, 1000), "y", List.of("habit"), "mood").gains(worlds);
      held += Percentiles.of(gains).middle(0.95).contains(1.0 / 3) ? 1 : 0;
    }
    // 95 % of 60 is 57; fewer than 52 would happen once in a hundred.
    assertTrue(held >= 52, "held in %d of 60".formatted(held));
  }

  @Test
  void anOutcomeThatNeverMovesIsNotForetold() {
    assertEquals(OptionalDouble.empty(), question("mood", "still").gain());
    assertEquals(0, question("still", "y").gain().orElseThrow(), 1e-12);
  }

  private static double gain(String score) {
    return question(score, "y").gain().orElseThrow();
  }

  private static Foretelling question(String score, String outcome) {
    return new Foretelling(CUSTOMERS, outcome, List.of("habit"), score);
  }

  private static ShardGrams customers(long seed, int count) {
    ShardGrams.Sum sum = ShardGrams.over(COLUMNS, SHARDS);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      double habit = random.nextGaussian();
      double mood = random.nextGaussian();
      double echo = habit + random.nextGaussian();
      double y = habit + mood + random.nextGaussian();
      double[] row = {habit, mood, echo, random.nextGaussian(), 3, y};
      sum.add(Shards.of("c" + i, SHARDS), row, 1);
    }
    return sum.grams();
  }
}
