package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  @Test
  void clerksAreReadAsInR() {
    Gram gram = References.attitude();
    LeastSquares fit = LeastSquares.fit(gram, "rating", References.CLERK);

    assertEquals(0.732601992531149, fit.r2(), 1e-10);
    // relaimpo 2.2-7: squares of the standardised coefficients.
    double[] squares = {
      0.449872299833155,
      0.00539158713358455,
      0.0954008274166866,
      0.0048736755556211,
      0.000973424313042327,
      0.0336592044298979
    };
    for (int i = 0; i < squares.length; i++) {
      String driver = References.CLERK.get(i);
      double ratio = gram.standardDeviation(driver) / gram.standardDeviation("rating");
      double standardised = fit.coefficients().get(driver) * ratio;
      assertEquals(squares[i], standardised * standardised, 1e-10, driver);
    }
    // R 4.2.2, summary(lm(rating ~ ., attitude)), as printed.
    assertEquals(10.78708, fit.intercept(), 1e-5);
    assertEquals(-0.21706, fit.coefficients().get("advance"), 1e-5);
    assertEquals(7.068, Math.sqrt(fit.residualVariance().orElseThrow()), 1e-3);
  }

  @Test
  void carsAreReadAsInRAlthoughTheirColumnsAreAlmostTheSame() {
    LeastSquares fit = LeastSquares.fit(References.mtcars(), "mpg", References.CAR);
    assertEquals(0.869015764477765, fit.r2(), 1e-10);
    assertTrue(fit.redundant().isEmpty());
  }

  @Test
  void theSecondOfTwoEqualColumnsAndOneThatNeverMovesAreLeftOutByName() {
    List<String> columns = List.of("x", "copy", "still", "y");
    Gram gram = Gram.empty(columns);
    for (int i = 0; i < 50; i++) {
      double x = 0.1 * ((i * 7) % 13);
      gram = gram.plus(new double[] {x, 2 * x + 1, 3, 5 - 4 * x}, 1);
    }
    LeastSquares fit = LeastSquares.fit(gram, "y", List.of("x", "copy", "still"));

    assertEquals(Set.of("copy"), fit.redundant());
    assertEquals(Set.of("still"), fit.constant());
    assertEquals(-4, fit.coefficient("x").orElseThrow(), 1e-9);
    assertEquals(OptionalDouble.empty(), fit.coefficient("copy"));
    assertEquals(5, fit.intercept(), 1e-9);
    assertEquals(1, fit.r2(), 1e-9);
  }

  @Test
  void withoutRowsThereIsNothingToTellAndNothingBreaks() {
    LeastSquares fit = LeastSquares.fit(Gram.empty(List.of("x", "y")), "y", List.of("x"));
    assertEquals(Map.of(), fit.coefficients());
    assertEquals(0, fit.r2());
    assertFalse(fit.residualVariance().isPresent());
  }

  @Test
  void anOutcomeThatNeverMovesIsExplainedByNothing() {
    Gram gram =
        Gram.empty(List.of("x", "y"))
            .plus(new double[] {1, 5}, 1)
            .plus(new double[] {2, 5}, 1)
            .plus(new double[] {4, 5}, 1);
    LeastSquares fit = LeastSquares.fit(gram, "y", List.of("x"));
    assertEquals(0, fit.r2());
    assertEquals(5, fit.intercept());
    assertEquals(0, fit.coefficient("x").orElseThrow());
  }
}
