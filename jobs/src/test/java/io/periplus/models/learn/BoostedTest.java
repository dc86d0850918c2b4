package io.periplus.models.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.reason.Tree;
import io.periplus.stats.reason.TreeMargin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

class BoostedTest {
  private static final int ROWS = 2_000;
  private static final int COLUMNS = 4;

  @Test
  void whatXgboostLearntSaysTheSameAsPlainTrees() throws XGBoostError {
    float[] values = new float[ROWS * COLUMNS];
    float[] labels = new float[ROWS];
    SplittableRandom dice = new SplittableRandom(3);
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        // Halves make ties with thresholds, where left and right must not be mixed up.
        values[i * COLUMNS + j] = Math.round(4 * dice.nextGaussian()) / 2f;
      }
      labels[i] = values[i * COLUMNS] > 1 || dice.nextDouble() < 0.2 ? 1 : 0;
    }
    DMatrix rows = new DMatrix(values, ROWS, COLUMNS, Float.NaN);
    rows.setLabel(labels);
    Booster booster =
        XGBoost.train(
            rows,
            Map.of(
                "objective",
                "binary:logistic",
                "max_depth",
                3,
                "eta",
                0.3,
                "base_score",
                0.5,
                "nthread",
                1,
                "verbosity",
                0),
            20,
            Map.of(),
            null,
            null);
    float[][] margins = booster.predict(rows, true);
    List<Tree> trees = new ArrayList<>();
    for (String dump : booster.getModelDump("", false)) {
      trees.add(Boosted.tree(dump));
    }
    TreeMargin plain = new TreeMargin(List.of("a", "b", "c", "d"), trees, 0);
    List<double[]> led = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double[] x = new double[COLUMNS];
      for (int j = 0; j < COLUMNS; j++) {
        x[j] = values[i * COLUMNS + j];
      }
      led.add(x);
      assertEquals(margins[i][0], plain.of(x), 1e-4);
    }
    TreeMargin covered = plain.covered(led);
    for (double[] x : led.subList(0, 50)) {
      double sum = covered.base() + Arrays.stream(covered.reasons(x)).sum();
      assertEquals(covered.of(x), sum, 1e-9);
    }
    assertTrue(covered.asks("a") > covered.asks("b"));
  }

  @Test
  void aLineThatIsNoNodeIsNotPassedOver() {
    assertThrows(IllegalStateException.class, () -> Boosted.tree("0:[f0 in {1,2}] yes=1,no=2"));
  }
}
