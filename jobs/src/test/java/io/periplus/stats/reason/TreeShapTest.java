package io.periplus.stats.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.periplus.stats.reason.Tree.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TreeShapTest {
  private static final double[][] ROWS = {
    {0.1, -0.1, 0.6, 0.1, -0.5}, {0.4, 1.3, 0.9, -0.7, -1.3}, {-0.6, 0.0, -2.3, -0.2, -1.2}
  };

  /** By brute force over all subsets, as shap 0.51.0 (tree_path_dependent) to 3e-16. */
  private static final double[][] EXPECTED = {
    {
      0.015436288292530236,
      0.014713384656151244,
      0.00446170429572211,
      0.028826427150701883,
      -0.04366384982325977
    },
    {
      0.7489175805933255,
      0.04125044212247406,
      0.021890324010657533,
      0.06759734077943436,
      -0.020009381900716636
    },
    {
      -0.6386364161945723,
      -0.02221254783123612,
      -0.05677708439120113,
      -0.02939524589421573,
      -0.06266068445772444
    }
  };

  private static final double[] MARGINS = {
    0.04591244058876852, 0.8857847916220977, -0.7835434927520268
  };

  @Test
  void tenTreesGiveTheReasonsThatAllSubsetsGive() throws IOException {
    TreeShap shap = new TreeShap(trees(), 5, Math.log(202.0 / 198.0));
    for (int row = 0; row < ROWS.length; row++) {
      double[] reasons = shap.of(ROWS[row]);
      for (int feature = 0; feature < reasons.length; feature++) {
        assertEquals(EXPECTED[row][feature], reasons[feature], 1e-12);
      }
      assertEquals(MARGINS[row], shap.base() + Arrays.stream(reasons).sum(), 1e-9);
    }
    assertEquals(0.026138486016922827, shap.base(), 1e-12);
  }

  @Test
  void coversCountedByLeadingTheRowsAgainAreThoseOfTheTree() {
    Tree grown =
        new Tree(
            List.of(
                new Node(0, 0.5, 1, 2, 0, 4),
                new Node(0, 0, Tree.NONE, Tree.NONE, -1, 3),
                new Node(0, 0, Tree.NONE, Tree.NONE, 2, 1)));
    Tree again = grown.covered(List.of(row(0.1), row(0.5), row(0.2), row(0.9)));
    assertEquals(grown.expected(), again.expected(), 1e-12);
    assertEquals(-0.25, again.expected(), 1e-12);
  }

  @Test
  void aBranchThatNobodyTakesStillGivesReasonsThatAddUp() {
    Tree tree =
        new Tree(
                List.of(
                    new Node(0, 0.5, 1, 2, 0, 0),
                    new Node(0, 0, Tree.NONE, Tree.NONE, -1, 0),
                    new Node(0, 0, Tree.NONE, Tree.NONE, 2, 0)))
            .covered(List.of(row(0.1), row(0.2)));
    TreeShap shap = new TreeShap(List.of(tree), 1, 0.25);
    assertEquals(2.25, shap.base() + shap.of(row(0.9))[0], 1e-9);
    assertEquals(-0.75, shap.base(), 1e-6);
  }

  @Test
  void aTreeThatRunsInACircleIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Tree(List.of(new Node(0, 0.5, 0, 0, 0, 1))));
  }

  private static double[] row(double... values) {
    return values;
  }

  private static List<Tree> trees() throws IOException {
    List<Tree> trees = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TreeShapTest.class.getResourceAsStream("trees.txt")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        if (line.isEmpty()) {
          trees.add(new Tree(nodes));
          nodes.clear();
        } else {
          String[] f = line.split(" ", -1);
          nodes.add(
              new Node(
                  Integer.parseInt(f[2]),
                  Double.parseDouble(f[3]),
                  Integer.parseInt(f[0]),
                  Integer.parseInt(f[1]),
                  Double.parseDouble(f[4]),
                  Double.parseDouble(f[5])));
        }
      }
    }
    assertEquals(10, trees.size());
    return trees;
  }
}
