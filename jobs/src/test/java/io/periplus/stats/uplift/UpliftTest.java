package io.periplus.stats.uplift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.Estimate;
import io.periplus.stats.JointReplicates;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A voucher world. Process: mood m and thrift t uniform in (-1, 1); he comes back by himself with
 * probability 0.45 + 0.25 m; a voucher, given with probability 0.7, adds 0.3 where t is above 0.2
 * and takes 0.1 where t is below -0.5. Truth: the effect is decided by thrift alone, so who is most
 * at risk (the unhappy) is not who can be moved. Naive: to treat by risk. Right: to treat by the
 * foretold effect.
 */
class UpliftTest {
  private static final int SHARDS = 400;
  private static final JointReplicates REPLICATES = JointReplicates.draw(SHARDS, 200, 7);

  @Test
  void whoCanBeMovedIsFoundAndWhoIsMostAtRiskIsNotHim() {
    for (Learner learner : Learner.values()) {
      double gained = 0;
      double byRisk = 0;
      int worlds = 20;
      for (int world = 0; world < worlds; world++) {
        List<Case> cases = world(world, true, 4_000);
        gained += Uplift.of(cases, learner).ranked().gained(0.4);
        byRisk += Ranking.of(cases, risk(cases)).gained(0.4);
      }
      // All of the movable 40 %: 0.4 x 0.3. By risk: whoever comes, 0.4 of the mean effect 0.095.
      assertEquals(0.12, gained / worlds, 0.02, learner.name());
      assertEquals(0.4 * 0.095, byRisk / worlds, 0.015, learner.name());
      assertTrue(gained > 2 * byRisk, learner.name());
    }
  }

  @Test
  void theRankingIsWorthSomethingWhereItIsPlantedAndNothingWhereItIsNot() {
    int found = 0;
    int alarms = 0;
    for (int world = 0; world < 40; world++) {
      found += isAbove(Uplift.of(world(world, true, 4_000), Learner.R_LEARNER));
      alarms += isAbove(Uplift.of(world(world, false, 4_000), Learner.R_LEARNER));
    }
    assertTrue(found >= 38, found + " of 40");
    assertTrue(alarms <= 4, alarms + " of 40");
  }

  @Test
  void theMeanEffectIsTheDifferenceOfTheArms() {
    List<Case> cases = new ArrayList<>();
    double[] outcomes = {3, 1, 4, 1, 5, 9, 2, 6};
    for (int i = 0; i < outcomes.length; i++) {
      cases.add(new Case("c" + i, new double[] {i}, i % 2 == 0, 0.5, outcomes[i]));
    }
    double treated = (3 + 4 + 5 + 2) / 4.0;
    double others = (1 + 1 + 9 + 6) / 4.0;
    assertEquals(treated - others, Uplift.effect(cases, REPLICATES, SHARDS, 0.95).value(), 1e-12);
  }

  @Test
  void theIntervalOfTheMeanEffectHoldsTheTruth() {
    int covered = 0;
    int worlds = 200;
    for (int world = 0; world < worlds; world++) {
      Estimate effect = Uplift.effect(world(world, true, 1_500), REPLICATES, SHARDS, 0.95);
      covered += effect.interval().contains(0.095) ? 1 : 0;
    }
    assertTrue(covered >= 0.91 * worlds && covered <= 0.985 * worlds, covered + " of " + worlds);
  }

  @Test
  void everyTenthIsJudgedByItselfAndTogetherTheyAreTheWhole() {
    List<Case> cases = world(3, true, 4_000);
    Ranking ranking = Uplift.of(cases, Learner.TWO_MODEL).ranked();
    List<Estimate> tenths = ranking.parts(10, REPLICATES, SHARDS, 0.95);
    double mean = tenths.stream().mapToDouble(Estimate::value).average().orElseThrow();
    assertEquals(Uplift.effect(cases, REPLICATES, SHARDS, 0.95).value(), mean, 1e-9);
    assertTrue(tenths.get(0).value() > 0.15, tenths.get(0).toString());
    assertTrue(tenths.get(9).value() < 0.05, tenths.get(9).toString());
    assertEquals(400, ranking.arms(0, 10).get(0) + ranking.arms(0, 10).get(1));
  }

  @Test
  void whatIsLearntHoldsForWhoWasNotInTheTrial() {
    Effect effect = Uplift.everybody(world(5, true, 8_000), Learner.R_LEARNER);
    assertTrue(effect.of(new double[] {0, 0.8}) > 0.15);
    assertTrue(effect.of(new double[] {0, -0.9}) < 0.05);
  }

  @Test
  void anArmThatNobodyCouldMissIsNoTrial() {
    assertThrows(IllegalArgumentException.class, () -> new Case("c", new double[] {0}, true, 1, 1));
  }

  private static int isAbove(Uplift uplift) {
    return uplift.ranked().qini(REPLICATES, SHARDS, 0.95).interval().low() > 0 ? 1 : 0;
  }

  private static double[] risk(List<Case> cases) {
    return cases.stream().mapToDouble(c -> -c.known(0)).toArray();
  }

  private static List<Case> world(int seed, boolean isPlanted, int customers) {
    SplittableRandom dice = new SplittableRandom(1_000L + seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      double mood = dice.nextDouble(-1, 1);
      double thrift = dice.nextDouble(-1, 1);
      boolean isTreated = dice.nextDouble() < 0.7;
      double effect = !isPlanted ? 0 : thrift > 0.2 ? 0.3 : thrift < -0.5 ? -0.1 : 0;
      double chance = 0.45 + 0.25 * mood + (isTreated ? effect : 0);
      double outcome = dice.nextDouble() < chance ? 1 : 0;
      cases.add(
          new Case("w" + seed + "-" + i, new double[] {mood, thrift}, isTreated, 0.7, outcome));
    }
    return cases;
  }
}
