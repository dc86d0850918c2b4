package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FdrTest {

  @Test
  void fiveTestsByHand() {
    // Sorted: 0.01 * 5/1, 0.02 * 5/2, 0.03 * 5/3, 0.5 * 5/4, 0.9 * 5/5; from the end, never rising.
    assertArrayEquals(
        new double[] {0.05, 0.625, 0.05, 0.9, 0.05},
        Fdr.qValues(new double[] {0.03, 0.5, 0.01, 0.9, 0.02}),
        1e-12);
  }

  @Test
  void tiesAndRepeatsAreJudgedAsByStatsmodels() {
    // statsmodels 0.15.0, multipletests(method="fdr_bh").
    assertArrayEquals(
        new double[] {0.035, 0.056, 0.0525, 0.035, 0.23333333333333336, 0.5, 0.0525},
        Fdr.qValues(new double[] {0.01, 0.04, 0.03, 0.005, 0.2, 0.5, 0.03}),
        1e-12);
  }

  @Test
  void noTestGivesNoValue() {
    assertArrayEquals(new double[0], Fdr.qValues(new double[0]));
  }
}
