package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.DriverEffect.Flag;
import io.periplus.stats.Drivers.Limits;
import io.periplus.stats.Drivers.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A planted company: 2,000 customers of three answers each. Wait costs 0.8 points a unit, courtesy
 * goes with it (correlation 0.6) and does nothing, a claim is met by a third and its level is worth
 * 0.5; customers differ among themselves.
 */
class DriversTest {
  private static final int SHARDS = 256;
  private static final JointReplicates WORLDS = JointReplicates.draw(SHARDS, 400, 1);
  private static final List<Driver> DRIVERS = drivers("wait", "courtesy", "claim");
  private static final List<String> COLUMNS = columns("tenure", DRIVERS);
  private static final Roles ROLES = new Roles("nps", List.of("tenure"), DRIVERS);

  private final Drivers.Fit fit = Drivers.fit(company(2000), ROLES, WORLDS, Limits.USUAL);

  @Test
  void whatCostsPointsIsFoundWithItsSize() {
    DriverEffect wait = fit.effects().get(0);
    assertEquals(-0.8, wait.effect().orElseThrow(), 0.06);
    assertTrue(wait.effectInterval().orElseThrow().contains(-0.8));
    assertTrue(wait.effectInterval().orElseThrow().high() < 0);
    assertEquals(1, wait.rank());
    assertEquals(OptionalInt.of(1), wait.rankLow());
    assertEquals(OptionalInt.of(1), wait.rankHigh());
    assertEquals(OptionalDouble.of(1), wait.topThree());
    assertEquals(6000, wait.experienced());
    assertEquals(Set.of(), wait.flags());
    assertTrue(wait.estimate().orElseThrow().pValue() < 1e-6);
  }

  @Test
  void whatDoesNothingHasAnIntervalAroundZeroAlthoughItHasAShare() {
    DriverEffect courtesy = fit.effects().get(1);
    assertTrue(courtesy.effectInterval().orElseThrow().contains(0));
    assertTrue(courtesy.explainedShare() > 0.03, "share " + courtesy.explainedShare());
    assertTrue(courtesy.shareInterval().orElseThrow().contains(courtesy.explainedShare()));
  }

  @Test
  void whatFewMeetIsReadAmongThoseWhoMetIt() {
    DriverEffect claim = fit.effects().get(2);
    assertEquals(2000, (double) claim.experienced(), 150);
    assertEquals(3, claim.meanLevel().orElseThrow(), 0.1);
    assertEquals(0.5, claim.effect().orElseThrow(), 0.1);
    assertTrue(claim.effectInterval().orElseThrow().contains(0.5));
  }

  @Test
  void sharesAddUpToWhatIsExplainedBesideTheControls() {
    double sum = fit.effects().stream().mapToDouble(DriverEffect::explainedShare).sum();
    assertEquals(fit.shares().r2(), sum, 1e-12);
    assertEquals(fit.fit().r2(), fit.shares().total(), 1e-10);
    assertEquals(6000, fit.effectiveRows(), 1e-9);
  }

  @Test
  void standardErrorsAndReplicatesTellTheSameWidth() {
    for (DriverEffect effect : fit.effects()) {
      Interval interval = effect.effectInterval().orElseThrow();
      double width = (interval.high() - interval.low()) / 2 / 1.96;
      assertEquals(1, effect.standardError().orElseThrow() / width, 0.15, effect.code());
    }
  }

  @Test
  void aDriverMetByFewShowsItsPointsButNoInterval() {
    Drivers.Fit few = Drivers.fit(company(100), ROLES, WORLDS, Limits.USUAL);
    DriverEffect claim = few.effects().get(2);
    assertTrue(claim.isThin());
    assertTrue(claim.effect().isPresent());
    assertEquals(Optional.empty(), claim.effectInterval());
    assertEquals(Optional.empty(), claim.shareInterval());
    assertEquals(Optional.empty(), claim.estimate());
    assertEquals(OptionalInt.empty(), claim.rankLow());
    assertEquals(Set.of(), few.effects().get(0).flags());
  }

  @Test
  void columnsThatSayNothingNewAreNamedAndNeverNotANumber() {
    List<Driver> odd = drivers("wait", "copy", "still", "never");
    ShardGrams.Sum sum = ShardGrams.over(columns("tenure", odd), SHARDS);
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 600; i++) {
      double wait = random.nextGaussian();
      double nps = 7 - wait + random.nextGaussian();
      double[] row = {random.nextInt(9), 1, wait, 1, wait, 1, 4, 0, 0, nps};
      sum.add(Shards.of("c" + i, SHARDS), row, 1);
    }
    Roles roles = new Roles("nps", List.of("tenure"), odd);
    List<DriverEffect> effects = Drivers.fit(sum.grams(), roles, WORLDS, Limits.USUAL).effects();

    assertEquals(Set.of(Flag.REDUNDANT), effects.get(1).flags());
    assertEquals(OptionalDouble.empty(), effects.get(1).effect());
    assertEquals(effects.get(0).explainedShare(), effects.get(1).explainedShare(), 1e-9);
    assertEquals(Set.of(Flag.CONSTANT), effects.get(2).flags());
    assertEquals(OptionalDouble.of(4), effects.get(2).meanLevel());
    assertEquals(Set.of(Flag.CONSTANT, Flag.THIN), effects.get(3).flags());
    assertEquals(OptionalDouble.empty(), effects.get(3).meanLevel());
    assertEquals(0, effects.get(3).experienced());
  }

  @Test
  void withoutAnswersEveryDriverIsThin() {
    ShardGrams nobody = ShardGrams.over(COLUMNS, SHARDS).grams();
    Drivers.fit(nobody, ROLES, WORLDS, Limits.USUAL)
        .effects()
        .forEach(effect -> assertTrue(effect.isThin(), effect.code()));
  }

  @Test
  void withManyDriversTheSharesComeAsPoints() {
    Limits narrow = new Limits(0.95, 200, 2);
    DriverEffect wait = Drivers.fit(company(500), ROLES, WORLDS, narrow).effects().get(0);
    assertEquals(Set.of(Flag.SHARE_WITHOUT_INTERVAL), wait.flags());
    assertTrue(wait.isThin());
    assertEquals(1, wait.rank());
    assertEquals(OptionalDouble.empty(), wait.topThree());
    assertTrue(wait.effectInterval().isPresent());
  }

  private static ShardGrams company(int customers) {
    ShardGrams.Sum sum = ShardGrams.over(COLUMNS, SHARDS);
    SplittableRandom random = new SplittableRandom(2026);
    for (int customer = 0; customer < customers; customer++) {
      double mood = random.nextGaussian();
      int tenure = random.nextInt(10);
      for (int answer = 0; answer < 3; answer++) {
        double wait = random.nextGaussian();
        double courtesy = 0.6 * wait + 0.8 * random.nextGaussian();
        int claimed = random.nextInt(3) == 0 ? 1 : 0;
        double claim = claimed * (3 + random.nextGaussian());
        double nps =
            6
                + 0.1 * tenure
                - 0.8 * wait
                + 0.5 * claim
                - 2 * claimed
                + mood
                + random.nextGaussian();
        double[] row = {tenure, 1, wait, 1, courtesy, claimed, claim, nps};
        sum.add(Shards.of("customer-" + customer, SHARDS), row, 1);
      }
    }
    return sum.grams();
  }

  private static List<Driver> drivers(String... codes) {
    return IntStream.range(0, codes.length)
        .mapToObj(i -> new Driver(codes[i], codes[i] + "_level", codes[i] + "_met"))
        .toList();
  }

  private static List<String> columns(String control, List<Driver> drivers) {
    List<String> columns = new ArrayList<>(List.of(control));
    drivers.forEach(driver -> columns.addAll(List.of(driver.experienced(), driver.level())));
    columns.add("nps");
    return columns;
  }
}
