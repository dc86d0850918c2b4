package io.periplus.stats.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProfitTest {
  private static final Campaign CAMPAIGN = new Campaign(200, 10, 1, 6, 14);

  /** Expected values: R 4.2.2, EMP 2.0.6, empChurn and its maximum profit, on the file's scores. */
  @Test
  void theProfitOfARankingAgreesWithItsPublishedPackage() throws IOException {
    List<String[]> rows = rows();
    double[] scores = rows.stream().mapToDouble(f -> Double.parseDouble(f[1])).toArray();
    boolean[] left = new boolean[scores.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = rows.get(i)[0].equals("1");
    }
    ProfitCurve curve = ProfitCurve.of(scores, left, CAMPAIGN);
    assertEquals(4.62724264534182, curve.expectedMaximum().profit(), 1e-6);
    assertEquals(0.257015369503529, curve.expectedMaximum().share(), 1e-6);
    assertEquals(4.515, curve.maximum().profit(), 1e-9);
    assertEquals(0.223, curve.maximum().share(), 1e-9);
    assertEquals(4.515, curve.at(0.223), 1e-9);
    assertEquals(0, curve.at(0));
    assertTrue(curve.at(1) < 0, "to treat everybody costs more than it brings");
  }

  @Test
  void anOfferIsMadeWhereItPaysAndEarnsWhatTheCustomerDid() {
    // Breaks even where p x 0.3 x 190 = (1 - p) x 10 + 1.
    double even = 11.0 / 67.0;
    assertEquals(0, CAMPAIGN.expected(even), 1e-12);
    assertEquals(0, CAMPAIGN.earned(even - 0.01, true));
    assertEquals(0.3 * 190 - 1, CAMPAIGN.earned(even + 0.01, true), 1e-12);
    assertEquals(-11, CAMPAIGN.earned(even + 0.01, false), 1e-12);
  }

  @Test
  void anOfferDearerThanTheCustomerIsNoCampaign() {
    assertThrows(IllegalArgumentException.class, () -> new Campaign(10, 10, 1, 6, 14));
    assertThrows(
        IllegalArgumentException.class,
        () -> ProfitCurve.of(new double[] {1, 2}, new boolean[] {true, true}, CAMPAIGN));
  }

  @Test
  void theSamePopulationIsStableAndAnotherIsNot() {
    SplittableRandom dice = new SplittableRandom(3);
    double[] learnt = dice.doubles(20_000).toArray();
    double[] same = dice.doubles(5_000).toArray();
    double[] other = Arrays.stream(same).map(v -> v * v).toArray();
    assertTrue(Stability.index(learnt, same) < 0.01);
    assertTrue(Stability.index(learnt, other) > 0.25);
  }

  /** By hand: halves of 50 and 50 become 80 and 20: 2 x 0.3 ln(0.8 / 0.2)... of two values. */
  @Test
  void theIndexOfTwoValuesIsKnownByHand() {
    double[] learnt = values(50, 50);
    double[] tonight = values(80, 20);
    double byHand = 0.3 * Math.log(0.8 / 0.5) - 0.3 * Math.log(0.2 / 0.5);
    assertEquals(byHand, Stability.index(learnt, tonight), 1e-12);
    assertEquals(0, Stability.index(learnt, learnt));
  }

  private static double[] values(int zeros, int ones) {
    double[] values = new double[zeros + ones];
    Arrays.fill(values, zeros, values.length, 1);
    return values;
  }

  private static List<String[]> rows() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ProfitTest.class.getResourceAsStream("emp_scores.csv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> l.split(",", -1))
          .toList();
    }
  }
}
