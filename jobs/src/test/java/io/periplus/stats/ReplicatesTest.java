package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplicatesTest {

  @Test
  void everyReplicateDrawsAsManyShardsAsThereAre() {
    JointReplicates worlds = JointReplicates.draw(1024, 400, 5);
    double missing = 0;
    for (int b = 0; b < worlds.size(); b++) {
      int[] weights = worlds.weights(b);
      assertEquals(1024, Arrays.stream(weights).sum());
      missing += Arrays.stream(weights).filter(w -> w == 0).count() / 1024.0 / worlds.size();
    }
    assertEquals(Math.exp(-1), missing, 0.005);
  }

  @Test
  void theSameSeedDrawsTheSameWorldsHoweverManyAreAskedFor() {
    JointReplicates few = JointReplicates.draw(200, 10, 5);
    JointReplicates many = JointReplicates.draw(200, 400, 5);
    for (int b = 0; b < few.size(); b++) {
      assertArrayEquals(few.weights(b), many.weights(b));
    }
  }

  @Test
  void twoModelsSeeTheSameWorlds() {
    List<String> columns = List.of("x");
    List<Gram> shards =
        IntStream.range(0, 200)
            .mapToObj(i -> Gram.empty(columns).plus(new double[] {i}, 1))
            .toList();
    List<Gram> twice = shards.stream().map(gram -> gram.scaled(2)).toList();
    JointReplicates worlds = JointReplicates.draw(200, 50, 9);
    assertEquals(
        worlds.of(ShardGrams.of(shards), gram -> gram.mean("x")),
        worlds.of(ShardGrams.of(twice), gram -> gram.mean("x")));
  }

  @Test
  void percentilesFollowTheWeibullRule() {
    // R 4.2.2, quantile(c(1, 2, 4, 8), c(0, .1, .25, .5, .75, 1), type = 6).
    Percentiles four = Percentiles.of(new double[] {8, 1, 4, 2});
    assertEquals(1, four.at(0));
    assertEquals(1, four.at(0.1));
    assertEquals(1.25, four.at(0.25));
    assertEquals(3, four.at(0.5));
    assertEquals(7, four.at(0.75));
    assertEquals(8, four.at(1));
  }

  @Test
  void fourHundredReplicatesAreCutJustInsideTheTenth() {
    Percentiles all = Percentiles.of(IntStream.rangeClosed(1, 400).asDoubleStream().toArray());
    assertEquals(10.025, all.middle(0.95).low(), 1e-9);
    assertEquals(390.975, all.middle(0.95).high(), 1e-9);
  }

  @Test
  void withoutReplicatesThereIsNoPercentile() {
    assertThrows(IllegalArgumentException.class, () -> Percentiles.of(new double[0]));
    assertThrows(
        IllegalArgumentException.class, () -> Percentiles.of(new double[] {1, Double.NaN}));
  }
}
