package io.periplus.models.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.JointReplicates;
import io.periplus.stats.uplift.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A voucher of 10 for customers who bring 60 when they come. Process: satisfaction s and thrift t
 * uniform; he comes by himself with probability 0.2 + 0.4 s; the voucher, given with probability
 * 0.7, adds 0.4 where t is above 0.6, and nothing else. Truth: treating the thrifty earns 14 each
 * (0.4 x 60 less 10), treating anybody else loses 10; by risk one treats the dissatisfied.
 */
class TrialTest {
  private static final int SHARDS = 400;
  private static final JointReplicates REPLICATES = JointReplicates.draw(SHARDS, 200, 5);

  @Test
  void theBestCampaignTreatsTheThriftyAndEarnsMoreThanTreatingByRisk() {
    Trial.Found found = trial(11, 8_000, 0.7).found(REPLICATES, SHARDS, 0.95);

    double within = 0;
    double byRisk = 0;
    long treated = 0;
    for (Object[] tenth : found.rows()) {
      boolean isWithin = (boolean) tenth[3];
      within += isWithin ? (double) tenth[4] : 0;
      byRisk += isWithin ? (double) tenth[7] : 0;
      treated += isWithin ? 1 : 0;
    }
    String told = "earned %.1f, by risk %.1f, %d tenths".formatted(within, byRisk, treated);
    assertTrue(treated >= 3 && treated <= 5, told);
    assertTrue(within > byRisk + 20, told);
    assertEquals(0.16, found.mean().value(), 0.03);
    assertTrue(found.qini().interval().low() > 0, found.qini().toString());
    assertTrue(found.effect().of(known(0.5, 0.9)) > 0.25);
    assertTrue(found.effect().of(known(0.5, 0.2)) < 0.15);
  }

  @Test
  void aTrialWhoseArmsAreNotAsDrawnIsNotBelieved() {
    String told = trial(13, 4_000, 0.8).refused().orElseThrow();
    assertTrue(told.contains("were treated where the draw says 2,800 (p = "), told);
    assertEquals(Optional.empty(), trial(13, 4_000, 0.7).refused());
  }

  @Test
  void aFewDozenCustomersSayNothing() {
    String told = trial(17, 60, 0.7).refused().orElseThrow();
    assertTrue(
        told.endsWith("at least 200 of each are needed to say whom a treatment moves."), told);
  }

  private static double[] known(double satisfaction, double thrift) {
    return new double[] {satisfaction, thrift, 0, 0, 0, 0, 0, 0};
  }

  /** With the arms drawn as said, or, without telling, in another share. */
  private static Trial trial(long seed, int customers, double drawn) {
    SplittableRandom dice = new SplittableRandom(seed);
    List<Case> kept = new ArrayList<>();
    List<Case> profit = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      double satisfaction = dice.nextDouble();
      double thrift = dice.nextDouble();
      boolean isTreated = dice.nextDouble() < drawn;
      double chance = 0.2 + 0.4 * satisfaction + (isTreated && thrift > 0.6 ? 0.4 : 0);
      double came = dice.nextDouble() < chance ? 1 : 0;
      Case one = new Case("c" + seed + "-" + i, known(satisfaction, thrift), isTreated, 0.7, came);
      kept.add(one);
      profit.add(one.with(60 * came - (isTreated ? 10 : 0)));
    }
    return new Trial("voucher", kept, profit, 10);
  }
}
