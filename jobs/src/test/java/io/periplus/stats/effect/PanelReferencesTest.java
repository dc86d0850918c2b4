package io.periplus.stats.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.periplus.stats.Gram;
import io.periplus.stats.ShardGrams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Panels beside reference packages: 30 simulated units over 8 periods, heavy users as in SW6, and
 * the same with every fifth row gone. statsmodels 0.15.0 (regression on dummies), linearmodels 7.1
 * (PanelOLS); CR2 by numpy 2.4.6 from the projection on all dummies.
 */
class PanelReferencesTest {
  private static final double[][] ROWS = Sheets.rows("panel");

  @Test
  void pooledErrorsKeepUnitsPeriodsOrBothWhole() {
    Panel panel = panel(row -> true);
    ClusterFit fit = panel.pooled();
    assertArrayEquals(
        new double[] {0.3222787498809556, 1.9089670605323579}, fit.coefficients(), 1e-8);
    assertErrors(fit.cr1(panel.units()), 0.2838747808648776, 0.2744549254389227);
    assertErrors(fit.cr1(panel.periods()), 0.1371564495158286, 0.33948179551163854);
    assertErrors(fit.cr1(panel.units(), panel.periods()), 0.2608218751766916, 0.36060692091916713);
  }

  @Test
  void withinUnitsTheSignIsRight() {
    Panel panel = panel(row -> true);
    ClusterFit fit = panel.within();
    assertArrayEquals(
        new double[] {-1.562570049254015, 0.7204116857077745}, fit.coefficients(), 1e-8);
    assertErrors(fit.cr1(panel.units()), 0.09551106839743866, 0.08197875259724254);
    assertErrors(fit.cr2(panel.units()), 0.09899036617166006, 0.08281800159623941);
    ClusterFit both = panel.twoWay();
    assertArrayEquals(
        new double[] {-1.5672467301716966, 0.7255319356406884}, both.coefficients(), 1e-8);
    assertErrors(both.cr1(panel.units()), 0.07822453813745645, 0.06595555503547375);
    assertErrors(both.cr2(panel.units()), 0.08062696868645786, 0.06671999467557259);
  }

  @Test
  void aPanelWithHolesGivesWhatDummiesGive() {
    Panel panel = panel(row -> row[5] == 1);
    ClusterFit fit = panel.within();
    assertArrayEquals(
        new double[] {-1.5438876298667958, 0.6902128243123982}, fit.coefficients(), 1e-8);
    assertErrors(fit.cr1(panel.units()), 0.09498593537711171, 0.09195711062528251);
    assertErrors(fit.cr2(panel.units()), 0.098595114186144, 0.09355901881190319);
    ClusterFit both = panel.twoWay();
    assertArrayEquals(
        new double[] {-1.5499054362411615, 0.703246449393028}, both.coefficients(), 1e-8);
    assertErrors(both.cr1(panel.units()), 0.08163365049999499, 0.07635988869316654);
    assertErrors(both.cr2(panel.units()), 0.08421512212980503, 0.07793961426665327);
  }

  /** The way of the warehouse: deviations from each customer's mean, products, shards. */
  @Test
  void productsOfDeviationsGiveTheSameWithinEffect() {
    List<String> columns = List.of("x", "z", "y");
    Map<Integer, List<double[]>> customers = new LinkedHashMap<>();
    for (double[] row : ROWS) {
      customers.computeIfAbsent((int) row[0], c -> new ArrayList<>()).add(row);
    }
    List<Gram> shards = new ArrayList<>();
    for (List<double[]> rows : customers.values()) {
      double[] mean = new double[3];
      rows.forEach(row -> Arrays.setAll(mean, j -> mean[j] + row[j + 2] / rows.size()));
      Gram gram = Gram.empty(columns);
      for (double[] row : rows) {
        gram = gram.plus(new double[] {row[2] - mean[0], row[3] - mean[1], row[4] - mean[2]}, 1);
      }
      shards.add(gram);
    }
    PartialLinear fit =
        PartialLinear.fit(Partition.of(ShardGrams.of(shards), 1), "x", List.of("y"), List.of("z"));
    ShardScore score = fit.score().get("y");
    assertEquals(-1.562570049254015, score.estimate(), 1e-8);
    // linearmodels counts no absorbed unit and no S/(S-1): sqrt(n/(n-k)) with k = 2.
    assertEquals(
        0.09410197644978127, score.standardError() * Math.sqrt(29.0 / 30 * 240 / (240 - 2)), 1e-8);
  }

  /** 40 simulated units reached at 4, at 7 or never; two-by-two means by pandas. */
  @Test
  void aRolloutIsReadAgainstTheUnitsNeverReached() {
    Rollout rollout = Rollout.of(staggered(), starts());
    Rollout.Cell cell =
        rollout.cells().stream()
            .filter(c -> c.start() == 7 && c.period() == 8)
            .findFirst()
            .orElseThrow();
    assertEquals(1.1797048235294119, cell.effect(), 1e-9);
    assertEquals(0.25225791594150027, cell.standardError(), 1e-9);
    assertEquals(
        0.34038746153846156,
        rollout.cells().stream()
            .filter(c -> c.start() == 4 && c.period() == 3)
            .findFirst()
            .orElseThrow()
            .effect(),
        1e-9);
  }

  /**
   * Second opinion: statsmodels OLS on dummies of the untreated cells, mean residual of the rest.
   */
  @Test
  void theSecondOpinionIsThatOfARegressionOnUntreatedCells() {
    Imputation imputed = Imputation.of(staggered(), starts());
    assertEquals(1.4784031383044156, imputed.effect(), 1e-8);
    assertEquals(0.49944625282186905, imputed.byEvent().get(0), 1e-8);
    assertEquals(2.993895443833942, imputed.byEvent().get(5), 1e-8);
  }

  /**
   * County employment (mpdta of the R package did) is GPL: whoever has it as CSV of year,
   * countyreal, lpop, lemp, first.treat, treat names the file in -DmpdtaCsv. Expected: numpy 2.4.6,
   * equal to the four published decimals (start 2004 in 2006: -0.137258739, from which the
   * published means follow).
   */
  @Test
  void countyEmploymentIsThatOfTheDidPackage() throws IOException {
    String file = System.getProperty("mpdtaCsv", "");
    assumeTrue(!file.isEmpty(), "mpdta is GPL and not here; -DmpdtaCsv names it");
    Map<String, double[]> lemp = new LinkedHashMap<>();
    Map<String, Integer> first = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(file)).subList(1, 2501)) {
      String[] cells = line.split(",", -1);
      int year = (int) Double.parseDouble(cells[0]) - 2003;
      lemp.computeIfAbsent(cells[1], c -> new double[5])[year] = Double.parseDouble(cells[3]);
      int start = (int) Double.parseDouble(cells[4]);
      first.put(cells[1], start == 0 ? Rollout.NEVER : start - 2003);
    }
    double[][] outcome = lemp.values().toArray(double[][]::new);
    int[] start = lemp.keySet().stream().mapToInt(first::get).toArray();
    Rollout rollout = Rollout.of(outcome, start);
    double[] expected = {
      -0.010503246220962381, -0.07042315810314674, -0.137258738889403, -0.10081136308540416,
      0.006520112424233011, -0.002750818750518816, -0.004594606952863036, -0.04122447154621747,
      0.03050665558329281, -0.0027258928861162643, -0.031087119389688875, -0.026054410719196626
    };
    double[] published = {
      0.0241, 0.0313, 0.0380, 0.0337, 0.0223, 0.0196, 0.0188, 0.0202, 0.0154, 0.0168, 0.0190, 0.0182
    };
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], rollout.cells().get(i).effect(), 1e-9);
      assertEquals(1, rollout.cells().get(i).standardError() / published[i], 0.10);
    }
    assertEquals(-0.03995127515517632, rollout.simple(), 1e-9);
    assertEquals(-0.050957367065193895, rollout.dynamic().get(1), 1e-9);
    assertEquals(-0.07723982145731514, rollout.dynamicOverall(), 1e-9);
    assertEquals(-0.031018282228748438, rollout.groupOverall(), 1e-9);
  }

  private static void assertErrors(double[] variances, double first, double second) {
    assertEquals(first, Math.sqrt(variances[0]), 1e-8);
    assertEquals(second, Math.sqrt(variances[1]), 1e-8);
  }

  private static Panel panel(Predicate<double[]> kept) {
    double[][] rows = Arrays.stream(ROWS).filter(kept).toArray(double[][]::new);
    return new Panel(
        list(rows, 4),
        List.of(list(rows, 2), list(rows, 3)),
        Arrays.stream(rows).map(row -> (int) row[0]).toList(),
        Arrays.stream(rows).map(row -> (int) row[1]).toList());
  }

  private static List<Double> list(double[][] rows, int at) {
    return Arrays.stream(rows).map(row -> row[at]).toList();
  }

  private static double[][] staggered() {
    double[][] outcome = new double[40][10];
    for (double[] row : Sheets.rows("staggered")) {
      outcome[(int) row[0]][(int) row[1]] = row[3];
    }
    return outcome;
  }

  private static int[] starts() {
    int[] start = new int[40];
    for (double[] row : Sheets.rows("staggered")) {
      start[(int) row[0]] = row[2] == 99 ? Rollout.NEVER : (int) row[2];
    }
    return start;
  }
}
