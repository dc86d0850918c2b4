package io.periplus.stats.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.survival.LifeTable.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Expected values: statsmodels 0.15.0, SurvfuncRight and CumIncidenceRight, on these twenty. */
class LifeTableTest {
  private static final double[] AFTER = {
    1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 6, 6, 7, 8, 8, 9, 10, 10, 12
  };
  private static final int[] CAUSE = {1, 0, 2, 1, 1, 0, 2, 1, 0, 2, 1, 2, 0, 1, 0, 1, 2, 0, 1, 0};

  private static LifeTable twenty() {
    List<Ended> people = new ArrayList<>();
    for (int i = 0; i < AFTER.length; i++) {
      people.add(new Ended(AFTER[i], CAUSE[i], 1));
    }
    return LifeTable.of(people, 2);
  }

  @Test
  void whoIsStillThereAgreesWithKaplanAndMeier() {
    LifeTable table = twenty();
    assertEquals(0.95, table.survival(1), 1e-12);
    assertEquals(0.7916666666666666, table.survival(2.5), 1e-12);
    assertEquals(0.5001709401709402, table.survival(6), 1e-12);
    assertEquals(0.17863247863247872, table.survival(99), 1e-12);
    assertEquals(0.11992698335238465, table.upTo(6).orElseThrow().standardError(), 1e-12);
    assertEquals(0.10786702157284968, table.upTo(10).orElseThrow().standardError(), 1e-12);
    assertEquals(OptionalDouble.of(7), table.median());
  }

  @Test
  void causesCompeteForTheSamePeople() {
    LifeTable.Step ten = twenty().upTo(10).orElseThrow();
    assertEquals(0.5071367521367521, ten.incidence().get(0), 1e-12);
    assertEquals(0.31423076923076926, ten.incidence().get(1), 1e-12);
    assertEquals(0.15555555555555556, twenty().upTo(3).orElseThrow().incidence().get(0), 1e-12);
    for (LifeTable.Step step : twenty().steps()) {
      assertEquals(1, step.survival() + sum(step.incidence()), 1e-12);
    }
  }

  @Test
  void takingAnotherCauseForStillBeingThereOverstatesTheFirst() {
    List<Ended> censored = new ArrayList<>();
    for (int i = 0; i < AFTER.length; i++) {
      censored.add(new Ended(AFTER[i], CAUSE[i] == 1 ? 1 : 0, 1));
    }
    double naive = 1 - LifeTable.of(censored, 1).survival(10);
    assertTrue(naive > twenty().upTo(10).orElseThrow().incidence().get(0) + 0.1, "" + naive);
  }

  @Test
  void peopleWhoLookAlikeMayBeCountedTogether() {
    List<Ended> twice = new ArrayList<>();
    for (int i = 0; i < AFTER.length; i++) {
      twice.add(new Ended(AFTER[i], CAUSE[i], 2));
    }
    assertEquals(twenty().survival(8), LifeTable.of(twice, 2).survival(8), 1e-12);
  }

  @Test
  void whoAllLeftLeaveNoIntervalAndWhoNeverLeftNoMedian() {
    LifeTable gone = LifeTable.of(List.of(new Ended(1, 1, 3)), 1);
    assertEquals(0, gone.survival(1));
    assertEquals(Optional.empty(), gone.steps().get(0).interval(0.95));
    LifeTable loyal = LifeTable.of(List.of(new Ended(4, LifeTable.STILL_THERE, 5)), 1);
    assertEquals(OptionalDouble.empty(), loyal.median());
    assertEquals(1, loyal.survival(4));
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
