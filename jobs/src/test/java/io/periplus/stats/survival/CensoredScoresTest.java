package io.periplus.stats.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.survival.CensoredScores.Forecast;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CensoredScoresTest {
  private static final int[] RISK = {9, 4, 8, 3, 7, 6, 5, 2, 6, 8, 1, 7, 2, 5, 3, 4, 2, 1, 3, 1};
  private static final int[] LEFT = {1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0};

  /** Expected values: scikit-survival 0.28.0, concordance_index_ipcw and brier_score. */
  @Test
  void forecastsOfTwentyAreJudgedAsByScikitSurvival() {
    List<Forecast> forecasts = new ArrayList<>();
    List<Double> survival = new ArrayList<>();
    for (int i = 0; i < RISK.length; i++) {
      forecasts.add(new Forecast(i + 1, LEFT[i] == 1, RISK[i]));
      survival.add(Math.exp(-0.1 * RISK[i]));
    }
    CensoredScores scores = CensoredScores.of(forecasts);
    assertEquals(0.7683003475310403, scores.concordance(17).orElseThrow(), 1e-9);
    assertEquals(0.14225299370145847, scores.brier(6, survival), 1e-9);
    assertEquals(0.22749553942053588, scores.brier(12, survival), 1e-9);
  }

  @Test
  void losingHalfFromSightDoesNotMakeAForecastLookBetter() {
    SplittableRandom dice = new SplittableRandom(11);
    List<Forecast> whole = new ArrayList<>();
    List<Forecast> seen = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      double risk = dice.nextDouble(-1, 1);
      double leaves = -Math.log(dice.nextDouble()) * Math.exp(-risk);
      double sight = -Math.log(dice.nextDouble()) * Math.exp(0.3);
      whole.add(new Forecast(leaves, true, risk));
      seen.add(new Forecast(Math.min(leaves, sight), leaves <= sight, risk));
    }
    double truth = CensoredScores.of(whole).concordance(1.5).orElseThrow();
    assertTrue(truth > 0.6, "" + truth);
    assertEquals(truth, CensoredScores.of(seen).concordance(1.5).orElseThrow(), 0.02);
  }

  @Test
  void whereNobodyLeftNothingIsRanked() {
    assertEquals(
        OptionalDouble.empty(),
        CensoredScores.of(List.of(new Forecast(3, false, 1), new Forecast(4, false, 2)))
            .concordance(10));
  }
}
