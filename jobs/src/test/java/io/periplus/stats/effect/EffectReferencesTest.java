package io.periplus.stats.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.Gram;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Effects beside what reference packages make of the same rows. The sheets are simulated; they were
 * made, and the values computed, with Python 3.11, numpy 2.4.6, DoubleML 0.11.4, statsmodels
 * 0.15.0, linearmodels 7.1, scipy 1.17.1.
 */
class EffectReferencesTest {

  /** Sheet: make_plr_CCDDHNR2018(alpha=0.5, n_obs=400, dim_x=5), legacy seed 3141, five digits. */
  @Test
  void aPartiallyLinearEffectIsThatOfDoubleMlWithTheSameFolds() {
    double[][] rows = Sheets.rows("plr");
    List<String> controls = List.of("x1", "x2", "x3", "x4", "x5");
    Partition data =
        Partition.of(
            Sheets.eachRowAShard(List.of("x1", "x2", "x3", "x4", "x5", "d", "y"), rows), 5);
    PartialLinear fit = PartialLinear.fit(data, "d", List.of("y"), controls);
    ShardScore score = fit.score().get("y");
    assertEquals(0.509028903302318, score.estimate(), 1e-10);
    // The package divides by n, shards by S - 1.
    assertEquals(0.045187355625652334, score.standardError() * Math.sqrt(399.0 / 400), 1e-10);

    double bias =
        Sensitivity.bias(fit.outcomeVariance().get("y"), fit.exposureVariance(), 0.03, 0.03);
    assertEquals(0.4796143295880304, score.estimate() - bias, 1e-10);
    assertEquals(0.5384434770166056, score.estimate() + bias, 1e-10);
    assertEquals(
        0.4061959367092968,
        Sensitivity.robustnessOfEffect(
            score.estimate(), fit.outcomeVariance().get("y"), fit.exposureVariance()),
        1e-6);
  }

  /**
   * Sheet: make_irm_data(theta=0.5, n_obs=400, dim_x=4), legacy seed 42, five digits; odds cut at
   * 0.01.
   */
  @Test
  void theEffectOfHavingMetSomethingIsThatOfDoubleMl() {
    double[][] rows = Sheets.rows("irm");
    double[][] controls = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      controls[i] = new double[] {rows[i][0], rows[i][1], rows[i][2], rows[i][3]};
    }
    int[] met = IntStream.range(0, rows.length).map(i -> (int) rows[i][4]).toArray();
    int[] fold = IntStream.range(0, rows.length).map(i -> i % 5).toArray();
    Interactive effect = Interactive.of(controls, met, Sheets.column(rows, 5), fold, 5, 0.01);
    assertEquals(0.4781583820413114, effect.ate(), 1e-8);
    assertEquals(0.1469207956009454, effect.ateError(), 1e-8);
    assertEquals(1.2245943735217508, effect.att(), 1e-8);
    assertEquals(0.17288753274986024, effect.attError(), 1e-8);
    assertTrue(effect.clippedShare() > 0 && effect.effectiveRows() < rows.length);
  }

  /** Sheet: two simulated regressions; a, b and direct by statsmodels, rho from their residuals. */
  @Test
  void whatRunsThroughTheExperienceIsTheProductOfTwoRegressions() {
    Gram gram = Sheets.eachRowAShard(List.of("h", "x", "s", "m"), Sheets.rows("mediation")).total();
    Mediation path = Mediation.of(gram, "x", "s", "m", List.of("h"));
    assertEquals(-0.8224111457502539, path.toExperience(), 1e-8);
    assertEquals(3.02480136310761, path.toOutcome(), 1e-8);
    assertEquals(-3.101871667772234, path.direct(), 1e-8);
    assertEquals(-5.589502022472503, path.total(), 1e-8);
    assertEquals(0.4482037949392308, path.vanishesAt(), 1e-8);
  }

  /** Darfur: R 4.2.2, sensemakr 0.1.6; of its data only t, df, se and two partial R2 are needed. */
  @Test
  void theStrengthOfAnUnseenCauseIsThatOfSensemakr() {
    double estimate = 0.0973158192849579;
    double error = 0.023256537809811;
    double t = 4.18444998480832;
    assertEquals(0.0218730933411107, Sensitivity.partialR2(t, 783), 1e-10);
    assertEquals(0.138776353893591, Sensitivity.robustness(t, 783), 1e-10);
    assertEquals(0.0762579655448603, Sensitivity.robustness(t, 783, 0.05), 1e-10);
    Sensitivity.Adjusted once =
        Sensitivity.adjusted(estimate, error, 783, 0.00916428667504882, 0.124640923036368);
    assertEquals(0.0752202712144518, once.estimate(), 1e-10);
    assertEquals(0.0218733277437569, once.standardError(), 1e-10);
    Sensitivity.Adjusted thrice =
        Sensitivity.adjusted(estimate, error, 783, 0.0274928600251465, 0.37405047103809);
    assertEquals(0.030396023464158, thrice.estimate(), 1e-10);
    assertEquals(7.263034344160047, Sensitivity.eValue(3.9), 1e-12);
    assertEquals(3.0, Sensitivity.eValue(1.8), 1e-12);
    assertEquals(3.0, Sensitivity.eValue(1 / 1.8), 1e-12);
  }

  /** scipy.stats.chisquare. */
  @Test
  void lotsThatWereNotKeptAreSeen() {
    assertEquals(
        0.01639507184919225,
        Experiment.sampleRatio(new long[] {5120, 4880}, new double[] {0.5, 0.5}),
        1e-10);
    double p =
        Experiment.sampleRatio(new long[] {100, 210, 290}, new double[] {0.25, 1 / 3.0, 5 / 12.0});
    assertEquals(7.630681994800465e-06, p, 1e-10);
    assertTrue(p < Experiment.MISMATCH);
  }

  /** Against the same figures by hand: four treated, four not; before = after - known lift. */
  @Test
  void whatWasKnownBeforeIsTakenOffTheDifference() {
    Gram treated = Gram.empty(List.of("before", "after"));
    Gram control = treated;
    double[] before = {1, 2, 3, 4};
    for (double b : before) {
      treated = treated.plus(new double[] {b + 1, 2 * (b + 1) + 5}, 1);
      control = control.plus(new double[] {b, 2 * b}, 1);
    }
    Experiment effect = Experiment.of(treated, control, "after", "before");
    assertEquals(7, effect.difference(), 1e-12);
    // Pooled slope: cov 23, var 12 over the eight: 1 apart in before, 7 in after.
    double slope = (2 * 10 + 2 * 7) / (10.0 + 2);
    assertEquals(slope, effect.slope(), 1e-12);
    assertEquals(7 - slope, effect.adjusted(), 1e-12);
  }

  @Test
  void aCurveNeverTurnsBackAndItsPiecesAddUpToTheLevel() {
    double[] knots = {1, 3};
    for (double level : new double[] {0, 0.5, 1, 2, 3, 7}) {
      assertEquals(
          level,
          IntStream.range(0, 3).mapToDouble(k -> ResponseCurve.pieces(level, knots)[k]).sum(),
          1e-12);
    }
  }
}
