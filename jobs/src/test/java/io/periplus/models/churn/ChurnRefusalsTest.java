package io.periplus.models.churn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.periplus.models.churn.ChurnRefusals.Ended;
import io.periplus.stats.Separation;
import io.periplus.stats.Separation.Held;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChurnRefusalsTest {

  @Test
  void theSentenceSaysHowManyBoughtOnce() {
    assertEquals(
        Optional.of(
            "99.1 % of 8,016 customers bought once; a churn model needs at least 5 % who came"
                + " back."),
        ChurnRefusals.boughtOnce(8_016, 72, 0.05));
    assertEquals(Optional.empty(), ChurnRefusals.boughtOnce(100, 5, 0.05));
  }

  @Test
  void tooFewLeaversInTheTestAreToldApartFromTooFewInTheTraining() {
    assertEquals(
        Optional.of(
            "Of 1,012 looks at an active customer to test on, 12 ended in leaving and 1,000 in"
                + " staying; a churn model needs at least 200 of each."),
        ChurnRefusals.tooFew(new Ended(200, 200), new Ended(12, 1_000), ChurnWorld.SHOP.models()));
  }

  @Test
  void aValueThatAlwaysEndsTheSameWayIsNamed() {
    Separation closed = Separation.of(List.of(new Held(0, 900, 400), new Held(1, 100, 100)));

    assertEquals(
        Optional.of(
            "All 100 looks at a customer with account_closed at 1.0 ended in leaving; a value that"
                + " decides is taken for a leak from the future."),
        ChurnRefusals.leak(Map.of("account_closed", closed)));
  }

  @Test
  void aFeatureThatRanksNearlyPerfectlyAloneIsNamed() {
    Separation score = Separation.of(List.of(new Held(1, 100, 95), new Held(5, 100, 5)));

    assertEquals(
        Optional.of(
            "survey_score alone tells leavers from stayers with an AUC of 0.950; above 0.90 a"
                + " feature is taken for a leak from the future."),
        ChurnRefusals.leak(Map.of("survey_score", score)));
  }

  @Test
  void customersPartedIntoOnesWhoAllStayCalibrateNothing() {
    assertEquals(
        Optional.of(
            "The 40 looks at a customer to calibrate on hold 0 leavers and 40 stayers; both are"
                + " needed."),
        ChurnRefusals.oneClass(new Ended(200, 300), new Ended(0, 40)));
  }

  @Test
  void chanceIsNoModel() {
    assertEquals(
        Optional.of(
            "On later customers the model was no better than guessing: AUC 0.549, at least 0.55 is"
                + " needed."),
        ChurnRefusals.guessing(0.549));
    assertEquals(Optional.empty(), ChurnRefusals.guessing(0.55));
  }

  @Test
  void aMonthCountsOnceItsLastDayIsClosed() {
    assertEquals(LocalDate.of(2024, 2, 1), ChurnMonths.lastComplete(LocalDate.of(2024, 2, 29)));
    assertEquals(LocalDate.of(2024, 1, 1), ChurnMonths.lastComplete(LocalDate.of(2024, 2, 28)));
  }

  @Test
  void noLookLearnsFromAnOutcomeThatTheTestHasNotReached() {
    ChurnMonths year = new ChurnMonths(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 1), 3, 0);

    assertEquals(LocalDate.of(2023, 9, 1), year.tested());
    assertEquals(
        List.of(
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2023, 4, 1),
            LocalDate.of(2023, 5, 1),
            LocalDate.of(2023, 6, 1)),
        year.learned());
    assertEquals(LocalDate.of(2023, 9, 30), year.lastDayLearned());
  }
}
