package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class ClusterErrorsTest {
  private static final List<String> COLUMNS = List.of("x1", "x2", "y");
  private static final List<String> PREDICTORS = List.of("x1", "x2");
  private static final int[] X1 = {1, 4, 2, 8, 5, 7, 3, 6, 9, 2, 4, 7, 1, 5, 8, 3, 6, 2, 9, 4};
  private static final int[] X2 = {2, 1, 3, 5, 4, 4, 6, 2, 7, 1, 3, 3, 5, 6, 2, 4, 5, 1, 8, 2};
  private static final int[] Y = {
    3, 7, 4, 13, 9, 12, 7, 8, 17, 2, 8, 10, 5, 11, 11, 6, 12, 3, 19, 6
  };
  private static final int[] CUSTOMER = {
    0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 5, 5, 5
  };
  private static final int[] WEIGHT = {1, 2, 1, 1, 3, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 3, 1, 1};

  // Expected: statsmodels 0.15.0, OLS and WLS with cov_type="cluster"; leave-one-out by numpy
  // 2.4.6.

  @Test
  void sixCustomersOfSeveralAnswersEachAreKeptWhole() {
    ShardGrams shards = shards(false);
    LeastSquares fit = LeastSquares.fit(shards.total(), "y", PREDICTORS);
    assertEquals(-0.7534171103132365, fit.intercept(), 1e-10);
    assertEquals(1.296607651355701, fit.coefficients().get("x1"), 1e-10);
    assertEquals(0.8593784821096951, fit.coefficients().get("x2"), 1e-10);
    assertEquals(0.9706374334836099, fit.r2(), 1e-10);
    assertEquals(0.6814706246495129, fit.residualVariance().orElseThrow(), 1e-10);

    ClusterErrors errors = ClusterErrors.sandwich(shards, fit);
    assertEquals(0.48275261591996005, errors.intercept(), 1e-10);
    assertEquals(0.05035042509002979, errors.coefficients().get("x1"), 1e-10);
    assertEquals(0.14447824656710906, errors.coefficients().get("x2"), 1e-10);
  }

  @Test
  void weightedAnswersAreKeptWholeToo() {
    ShardGrams shards = shards(true);
    LeastSquares fit = LeastSquares.fit(shards.total(), "y", PREDICTORS);
    assertEquals(1.3425746324331147, fit.coefficients().get("x1"), 1e-10);
    assertEquals(0.970667058702003, fit.residualVariance().orElseThrow(), 1e-10);

    ClusterErrors errors = ClusterErrors.sandwich(shards, fit);
    assertEquals(0.4858121424046944, errors.intercept(), 1e-10);
    assertEquals(0.07108258734158968, errors.coefficients().get("x1"), 1e-10);
    assertEquals(0.1618772586650261, errors.coefficients().get("x2"), 1e-10);
  }

  @Test
  void leavingOutOneCustomerAfterTheOtherTellsMuchTheSame() {
    ShardGrams shards = shards(false);
    LeastSquares fit = LeastSquares.fit(shards.total(), "y", PREDICTORS);
    ClusterErrors errors = ClusterErrors.jackknife(shards, fit);
    assertEquals(0.5984986793009448, errors.intercept(), 1e-9);
    assertEquals(0.05987548115158248, errors.coefficients().get("x1"), 1e-9);
    assertEquals(0.15864262627801556, errors.coefficients().get("x2"), 1e-9);
  }

  @Test
  void whatSharesTwoThingsAddsBothVariancesLessTheCommonOne() {
    ClusterErrors three = new ClusterErrors(3, Map.of("x", 5.0));
    ClusterErrors four = new ClusterErrors(4, Map.of("x", 12.0));
    ClusterErrors none = new ClusterErrors(0, Map.of("x", 0.0));
    assertEquals(new ClusterErrors(5, Map.of("x", 13.0)), ClusterErrors.twoWay(three, four, none));
    ClusterErrors large = new ClusterErrors(9, Map.of("x", 20.0));
    assertEquals(new ClusterErrors(4, Map.of("x", 12.0)), ClusterErrors.twoWay(three, four, large));
  }

  @Test
  void oneCustomerAloneCannotTellHowSureTheFitIs() {
    Gram only = shards(false).total();
    LeastSquares fit = LeastSquares.fit(only, "y", PREDICTORS);
    ClusterErrors errors = ClusterErrors.sandwich(ShardGrams.of(List.of(only)), fit);
    assertEquals(OptionalDouble.empty(), errors.known("x1"));
  }

  /**
   * Petersen's panel is GPL (PetersenCL of the R package sandwich): whoever has it as CSV of firm,
   * year, x, y names the file in -DpetersenCsv. Expected: R 4.2.2, sandwich 3.0-2, vcovCL.
   */
  @Test
  void firmsAndYearsOfPetersensPanelAreKeptWhole() throws IOException {
    String file = System.getProperty("petersenCsv", "");
    assumeTrue(!file.isEmpty(), "Petersen's panel is not here: -DpetersenCsv=FILE");
    List<double[]> panel = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file)).subList(1, 5001)) {
      panel.add(Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray());
    }
    ClusterErrors firm = errors(panel, row -> (int) row[0]);
    ClusterErrors year = errors(panel, row -> (int) row[1]);
    ClusterErrors cell = errors(panel, row -> (int) (row[0] * 10 + row[1]) - 10);
    assertErrors(0.0670127036987728, 0.0505957258840296, firm);
    assertErrors(0.0233867211009489, 0.0333889134119265, year);
    // Each cell is one row, hence HC1.
    assertErrors(0.0283606722313887, 0.0283951614679422, cell);
    assertErrors(0.0650639181993894, 0.0535580229449379, ClusterErrors.twoWay(firm, year, cell));
  }

  private static ClusterErrors errors(List<double[]> panel, ToIntFunction<double[]> cluster) {
    ShardGrams.Sum sum = ShardGrams.over(List.of("x", "y"), 5011);
    panel.forEach(row -> sum.add(cluster.applyAsInt(row), new double[] {row[2], row[3]}, 1));
    ShardGrams shards = sum.grams();
    LeastSquares fit = LeastSquares.fit(shards.total(), "y", List.of("x"));
    assertEquals(0.0296797207345178, fit.intercept(), 1e-8);
    assertEquals(1.0348334394617, fit.coefficients().get("x"), 1e-8);
    return ClusterErrors.sandwich(shards, fit);
  }

  private static void assertErrors(double intercept, double x, ClusterErrors errors) {
    assertEquals(intercept, errors.intercept(), 1e-8);
    assertEquals(x, errors.coefficients().get("x"), 1e-8);
  }

  private static ShardGrams shards(boolean weighted) {
    ShardGrams.Sum sum = ShardGrams.over(COLUMNS, 8);
    for (int i = 0; i < Y.length; i++) {
      sum.add(CUSTOMER[i], new double[] {X1[i], X2[i], Y[i]}, weighted ? WEIGHT[i] : 1);
    }
    return sum.grams();
  }
}
