package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.stats.worlds.SurveyWorlds;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoresTest {

  @Test
  void recommendationScoresHaveTheirAdjustedIntervals() {
    // Python 3.11, scipy 1.17.1: adjusted Wald after Rocks 2016.
    assertNps(1, 9, 10, 0.8, 0.19727317252271775, 0.22873630212413204, 1);
    assertNps(0, 10, 10, 1, 0.15010237744338253, 0.475035515447902, 1);
    assertNps(5, 18, 30, 13 / 30.0, 0.13339801419708017, 0.13248409050395404, 0.6553946973748339);
    assertNps(20, 50, 100, 0.3, 0.07691510421814757, 0.14051130178761606, 0.4420129700570441);
    assertNps(120, 630, 1000, 0.51, 0.02211872813146285, 0.4651226657496863, 0.5518264867926865);
    assertNps(10, 0, 10, -1, 0.15010237744338253, -1, -0.475035515447902);
  }

  @Test
  void theAdjustedIntervalHoldsInSmallAndExtremeSamples() {
    // Exact coverages by enumeration, Python 3.11, scipy 1.17.1.
    assertEquals(0.9624742899999984, coverage(0.2, 0.5, 10), 1e-9);
    assertEquals(0.9298091736000005, coverage(0.02, 0.9, 10), 1e-9);
    assertEquals(0.9558983954364855, coverage(0.05, 0.8, 50), 1e-9);
    assertEquals(0.966066099268272, coverage(0.02, 0.9, 50), 1e-9);
  }

  @Test
  void evenWeightsChangeNothingAndUnevenOnesWiden() {
    Estimate plain = Scores.nps(50, 20, 100, 0.95).orElseThrow();
    double n = Scores.kish(200, 400);
    assertEquals(plain, Scores.nps(100, 40, 200, n, 0.95).orElseThrow());

    Estimate uneven = Scores.nps(100, 40, 200, Scores.kish(200, 800), 0.95).orElseThrow();
    assertEquals(Scores.nps(25, 10, 50, 0.95).orElseThrow(), uneven);
  }

  @Test
  void sharesHaveWilsonsInterval() {
    // statsmodels 0.15.0, proportion_confint(method="wilson").
    assertShare(0, 10, 0, 0.27753279986288926);
    assertShare(7, 20, 0.18119182410108203, 0.5671457233147638);
    assertShare(99, 100, 0.9455138038212946, 0.9982325679358593);
  }

  @Test
  void aMeanIsAsSureAsItsAnswersAreAlike() {
    // 1, 2, 3, 4, 5: variance 2.5, standard error sqrt(0.5).
    Estimate mean = Scores.mean(15, 55, 5, 5, 0.95).orElseThrow();
    assertEquals(3, mean.value());
    assertEquals(Math.sqrt(0.5), mean.standardError(), 1e-12);
    assertEquals(3 - 1.959963984540054 * Math.sqrt(0.5), mean.interval().low(), 1e-12);
  }

  @Test
  void withoutAnswersThereIsNoScore() {
    assertEquals(Optional.empty(), Scores.nps(0, 0, 0, 0.95));
    assertEquals(Optional.empty(), Scores.share(0, 0, 0.95));
    assertEquals(Optional.empty(), Scores.mean(3, 9, 1, 1, 0.95));
    assertEquals(0, Scores.kish(0, 0));
  }

  @Test
  void anEstimateIsToldInOtherUnits() {
    Estimate points = Scores.nps(50, 20, 100, 0.95).orElseThrow().scaled(100);
    assertEquals(30, points.value(), 1e-12);
    assertEquals(14.0511301787616, points.interval().low(), 1e-10);

    Estimate effect = new Estimate(-20, 5, new Interval(-30, -10), 400);
    assertEquals(new Interval(-0.75, -0.25), effect.standardised(40).interval());
    // 2 * pnorm(-4), R 4.2.2.
    assertEquals(6.334248366623996e-05, effect.pValue(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> effect.standardised(0));
  }

  private static void assertNps(
      long detractors,
      long promoters,
      long answers,
      double nps,
      double se,
      double low,
      double high) {
    Estimate score = Scores.nps(promoters, detractors, answers, 0.95).orElseThrow();
    assertEquals(nps, score.value(), 1e-12);
    assertEquals(se, score.standardError(), 1e-12);
    assertEquals(low, score.interval().low(), 1e-12);
    assertEquals(high, score.interval().high(), 1e-12);
  }

  private static void assertShare(long hits, long answers, double low, double high) {
    Estimate share = Scores.share(hits, answers, 0.95).orElseThrow();
    assertEquals(low, share.interval().low(), 1e-12);
    assertEquals(high, share.interval().high(), 1e-12);
  }

  private static double coverage(double detractors, double promoters, int n) {
    return SurveyWorlds.coverage(detractors, promoters, n, true);
  }
}
