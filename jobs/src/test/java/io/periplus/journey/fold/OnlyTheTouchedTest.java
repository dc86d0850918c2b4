package io.periplus.journey.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.journey.fold.CustomerJourney.Month;
import io.periplus.journey.fold.RandomNights.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A night that folds only those whom something touched tells what a fold of everybody tells. */
class OnlyTheTouchedTest {
  private static final int NIGHTS = 34;

  /** More of them by {@code -Dperiplus.seeds}. */
  private static final int SEEDS = Integer.getInteger("periplus.seeds", 24);

  @Test
  void afterEveryNightTheJourneysAreThoseOfAFoldOfEverybody() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      int persons = List.of(2, 12, 60).get(seed % 3);
      RandomNights company = new RandomNights(seed, persons);
      List<List<Change>> nights = new ArrayList<>();
      for (int n = 0; n < NIGHTS; n++) {
        nights.add(company.night(n));
      }
      run(nights, "seed " + seed);
    }
  }

  @Test
  void inWhateverOrderTheNightsAreDeliveredTheLastOneTellsTheSame() {
    for (int seed = 1; seed <= SEEDS / 4; seed++) {
      RandomNights company = new RandomNights(seed, 12);
      List<List<Change>> nights = new ArrayList<>();
      for (int n = 0; n < NIGHTS; n++) {
        nights.add(company.night(n));
      }
      Map<String, CustomerJourney> inOrder = run(nights, "seed " + seed);
      Collections.shuffle(nights, new Random(seed));
      assertEquals(inOrder, run(nights, "seed " + seed + ", shuffled"), "seed " + seed);
    }
  }

  @Test
  void aQuietCompanyIsHardlyFoldedAtAll() {
    RandomNights company = new RandomNights(7, 60);
    Increment increment = new Increment();
    List<Change> delivered = new ArrayList<>();
    for (int n = 0; n < NIGHTS; n++) {
      delivered.addAll(company.night(n));
    }
    Map<String, List<Event>> lives = RandomNights.lives(delivered);
    increment.night(Company.on(RandomNights.asOf(NIGHTS)), lives);
    increment.folded = 0;
    for (int n = NIGHTS + 1; n < NIGHTS + 9; n++) {
      increment.night(Company.on(RandomNights.asOf(n)), lives);
    }
    assertTrue(
        increment.folded < increment.asked / 4,
        increment.folded + " of " + increment.asked + " journeys were folded again");
  }

  @Test
  void aSplitGivesBothPersonsTheirTimelinesBack() {
    RandomNights company = new RandomNights(3, 12);
    List<Change> delivered = new ArrayList<>();
    for (int n = 0; n < NIGHTS; n++) {
      delivered.addAll(company.night(n).stream().filter(c -> c.record().startsWith("r")).toList());
    }
    FoldRules rules = Company.on(RandomNights.asOf(NIGHTS));
    Increment increment = new Increment();
    Map<String, CustomerJourney> apart = increment.night(rules, RandomNights.lives(delivered));
    int version = Integer.MAX_VALUE - 2;

    delivered.add(new Change("p1", version, Map.of("is", "p2")));
    Map<String, CustomerJourney> merged = increment.night(rules, RandomNights.lives(delivered));
    delivered.add(new Change("p1", version + 1, Map.of("is", "p-1")));
    Map<String, CustomerJourney> again = increment.night(rules, RandomNights.lives(delivered));

    assertFalse(merged.containsKey("p1"));
    assertTrue(merged.get("p2").steps().size() > apart.get("p2").steps().size());
    assertEquals(apart, again);
  }

  private static Map<String, CustomerJourney> run(List<List<Change>> nights, String which) {
    Increment increment = new Increment();
    List<Change> delivered = new ArrayList<>();
    for (int n = 0; n < nights.size(); n++) {
      delivered.addAll(nights.get(n));
      FoldRules rules = Company.on(RandomNights.asOf(n));
      Map<String, List<Event>> lives = RandomNights.lives(delivered);
      Map<String, CustomerJourney> everybody = new HashMap<>();
      lives.forEach((id, life) -> everybody.put(id, CustomerFold.fold(life.iterator(), rules)));
      assertEquals(everybody, increment.night(rules, lives), which + ", night " + n);
    }
    return increment.told;
  }

  /** What the operator does with tables, done with maps. */
  private static final class Increment {
    private Map<String, List<Event>> known = Map.of();
    private Map<String, CustomerJourney> told = Map.of();
    private int lastDay;
    private long asked;
    private long folded;

    Map<String, CustomerJourney> night(FoldRules rules, Map<String, List<Event>> lives) {
      Map<String, CustomerJourney> now = new HashMap<>();
      for (var life : lives.entrySet()) {
        CustomerJourney before = told.get(life.getKey());
        boolean isTouched =
            before == null
                || !life.getValue().equals(known.get(life.getKey()))
                || rules.nightEnd().isPast(before.tail().unchangedUntil());
        now.put(
            life.getKey(),
            isTouched
                ? CustomerFold.fold(life.getValue().iterator(), rules)
                : older(before, rules.lastDay() - lastDay));
        asked++;
        folded += isTouched ? 1 : 0;
      }
      known = lives;
      told = now;
      lastDay = rules.lastDay();
      return now;
    }

    private static CustomerJourney older(CustomerJourney journey, int days) {
      if (journey.months().isEmpty()) {
        return journey;
      }
      List<Month> months = new ArrayList<>(journey.months());
      months.set(months.size() - 1, months.get(months.size() - 1).older(days));
      return new CustomerJourney(
          journey.steps(),
          journey.episodes(),
          journey.links(),
          months,
          journey.exposures(),
          journey.lived(),
          journey.tail());
    }
  }
}
