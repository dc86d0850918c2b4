package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PredictionsTest {

  @Test
  void rankingIsJudgedPairByPairWithTiesCountingHalf() {
    SplittableRandom random = new SplittableRandom(11);
    double[] scores = new double[400];
    boolean[] left = new boolean[400];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextInt(20) / 20.0;
      left[i] = random.nextDouble() < scores[i];
    }
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (left[i] && !left[j]) {
          pairs++;
          wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    assertEquals(wins / pairs, Predictions.of(scores, left).auc().orElseThrow(), 1e-12);
  }

  @Test
  void fourPredictionsByHand() {
    Predictions four =
        Predictions.of(new double[] {0.9, 0.6, 0.4, 0.1}, new boolean[] {true, false, true, false});
    assertEquals(0.75, four.auc().orElseThrow());
    assertEquals((0.01 + 0.36 + 0.36 + 0.01) / 4, four.brier(), 1e-12);
    // Halves: predicted 0.75 and 0.25, happened 0.5 and 0.5.
    assertEquals(0.25, four.calibrationError(2), 1e-12);
    assertEquals(2, four.lift(0.25).orElseThrow(), 1e-12);
  }

  @Test
  void theOrderInWhichEqualPredictionsComeChangesNothing() {
    double[] same = {0.5, 0.5, 0.5, 0.5, 0.2};
    Predictions one = Predictions.of(same, new boolean[] {true, true, false, false, false});
    Predictions other = Predictions.of(same, new boolean[] {false, false, true, true, false});
    assertEquals(one.auc(), other.auc());
    assertEquals(one.lift(0.4), other.lift(0.4));
    assertEquals(one.calibrationError(3), other.calibrationError(3));
    assertEquals(one.brier(), other.brier());
  }

  @Test
  void whereAllEndedAlikeThereIsNoRanking() {
    Predictions nobody = Predictions.of(new double[] {0.3, 0.2}, new boolean[] {false, false});
    assertEquals(OptionalDouble.empty(), nobody.auc());
    assertEquals(OptionalDouble.empty(), nobody.lift(0.1));
    assertEquals(
        OptionalDouble.empty(), Predictions.of(new double[] {0.3}, new boolean[] {true}).auc());
    assertThrows(
        IllegalArgumentException.class, () -> Predictions.of(new double[0], new boolean[0]));
  }

  @Test
  void plattFindsThePlantedSlopeAndMakesProbabilitiesHonest() {
    SplittableRandom random = new SplittableRandom(12);
    int n = 100_000;
    double[] margins = new double[n];
    boolean[] left = new boolean[n];
    Platt truth = new Platt(1.7, -0.8);
    for (int i = 0; i < n; i++) {
      margins[i] = random.nextGaussian();
      left[i] = random.nextDouble() < truth.probability(margins[i]);
    }
    Platt platt = Platt.fit(margins, left);
    assertEquals(truth.slope(), platt.slope(), 0.03);
    assertEquals(truth.intercept(), platt.intercept(), 0.03);

    double[] honest = Arrays.stream(margins).map(platt::probability).toArray();
    assertEquals(0, Predictions.of(honest, left).calibrationError(10), 0.005);
  }

  @Test
  void maximumLikelihoodTakesTheLabelsAsTheyAre() {
    double[] margins = {0, 0, 0, 0, 1, 1, 1, 1};
    boolean[] left = {true, false, false, false, true, true, true, false};
    Platt platt = Platt.maximumLikelihood(margins, left);
    assertEquals(-Math.log(3), platt.intercept(), 1e-7);
    assertEquals(2 * Math.log(3), platt.slope(), 1e-7);
  }

  @Test
  void plattStandsPerfectSeparationAndMarginsThatNeverMove() {
    Platt separated =
        Platt.fit(new double[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true});
    assertEquals(0.75, separated.probability(1.5), 0.1);
    Platt still = Platt.fit(new double[] {3, 3, 3, 3}, new boolean[] {true, false, false, false});
    assertEquals(0.25, still.probability(3), 0.1);
  }
}
