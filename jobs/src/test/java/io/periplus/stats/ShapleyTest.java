package io.periplus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.Shapley.Player;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyTest {

  @Test
  void clerksAreDividedAsByRelaimpo() {
    double[] lmg = {
      0.370816194319328,
      0.0509037929715443,
      0.155765990169141,
      0.120345079403627,
      0.00658872254586087,
      0.0281822131216471
    };
    Shapley shapley =
        Shapley.of(References.attitude(), "rating", List.of(), each(References.CLERK));
    assertShares(References.CLERK, lmg, shapley, 1e-10);
    assertEquals(0.732601992531149, shapley.r2(), 1e-10);
  }

  @Test
  void carsAreDividedAsByRelaimpo() {
    double[] lmg = {
      0.121345154641526,
      0.120238702127569,
      0.10698627193132,
      0.0732701430661754,
      0.158288796250376,
      0.0382707293797452,
      0.0658805189999677,
      0.0733762266488726,
      0.0440933163993616,
      0.0672659050328514
    };
    Shapley shapley = Shapley.of(References.mtcars(), "mpg", List.of(), each(References.CAR));
    assertShares(References.CAR, lmg, shapley, 1e-10);
    assertEquals(0.869015764477765, shapley.total(), 1e-10);
  }

  @Test
  void columnsThatEnterTogetherAreDividedAsOnePlayer() {
    List<Player> stages =
        List.of(
            new Player("care", List.of("complaints", "raises")),
            new Player("growth", List.of("privileges", "learning")),
            new Player("critical", List.of("critical")),
            new Player("advance", List.of("advance")));
    // relaimpo 2.2-7, groups.
    double[] lmg = {0.473680699142127, 0.226322839871324, 0.00939340128801579, 0.0232050522296825};
    Shapley shapley = Shapley.of(References.attitude(), "rating", List.of(), stages);
    assertShares(List.of("care", "growth", "critical", "advance"), lmg, shapley, 1e-10);
  }

  @Test
  void controlsAreTakenOutFirstAndGetNoShare() {
    Gram gram = References.attitude();
    List<String> rest = List.of("privileges", "learning", "raises", "critical", "advance");
    Shapley shapley = Shapley.of(gram, "rating", List.of("complaints"), each(rest));

    // numpy 2.4.6: R2 of complaints alone, and of all six.
    assertEquals(0.6813141641088634, shapley.controls(), 1e-10);
    assertEquals(0.7326019925311487, shapley.total(), 1e-10);
    double left = (0.7326019925311487 - 0.6813141641088634) / (1 - 0.6813141641088634);
    assertEquals(left, shapley.r2(), 1e-10);
    assertEquals(left, sum(shapley), 1e-10);
  }

  @Test
  void aDriverWithoutEffectStillHasAShareOfTheOthersMovement() {
    // World SW3: six drivers correlated 0.5, the last with a coefficient of exactly 0.
    double[] beta = {0.5, 0.3, 0.2, 0.1, 0.05, 0};
    double[] lmg = {0.15796658, 0.09543629, 0.07160049, 0.05271759, 0.04513347, 0.03878757};
    List<String> names = IntStream.range(0, 6).mapToObj(i -> "d" + i).toList();
    Gram gram = equicorrelated(names, beta, 0.5, 1);

    assertShares(names, lmg, Shapley.of(gram, "y", List.of(), each(names)), 1e-6);
    assertEquals(0, LeastSquares.fit(gram, "y", names).coefficient("d5").orElseThrow(), 1e-12);
  }

  @Test
  void twoDriversThatAreAlmostOneAreDividedAsOnPaper() {
    double rho = 0.9999;
    double a = 0.5;
    double b = 0.495;
    Gram gram =
        References.gram(
            101, List.of("y", "a", "b"), new double[] {0, 0, 0}, new double[] {1, a, b, 1, rho, 1});
    double r2 = (a * a + b * b - 2 * a * b * rho) / (1 - rho * rho);
    Shapley shapley = Shapley.of(gram, "y", List.of(), each(List.of("a", "b")));
    double[] shares = {(a * a + r2 - b * b) / 2, (b * b + r2 - a * a) / 2};
    assertShares(List.of("a", "b"), shares, shapley, 1e-10);
  }

  @Test
  void fifteenSharesAddUpToTheWhole() {
    SplittableRandom random = new SplittableRandom(15);
    double[] beta = random.doubles(15).toArray();
    List<String> names = IntStream.range(0, 15).mapToObj(i -> "d" + i).toList();
    Gram gram = equicorrelated(names, beta, 0.6, 4);
    Shapley shapley = Shapley.of(gram, "y", List.of(), each(names));
    assertEquals(LeastSquares.fit(gram, "y", names).r2(), shapley.r2(), 1e-12);
    assertEquals(shapley.r2(), sum(shapley), 1e-12);
  }

  @Test
  void aDoubledColumnSharesEvenlyAndOneThatNeverMovesGetsNothing() {
    List<String> columns = List.of("x", "copy", "still", "other", "y");
    SplittableRandom random = new SplittableRandom(3);
    Gram gram = Gram.empty(columns);
    for (int i = 0; i < 500; i++) {
      double x = random.nextDouble();
      double other = random.nextDouble();
      gram = gram.plus(new double[] {x, x, 7, other, x + other + random.nextDouble()}, 1);
    }
    Map<String, Double> shares =
        Shapley.of(gram, "y", List.of(), each(columns.subList(0, 4))).shares();
    assertEquals(shares.get("x"), shares.get("copy"), 1e-12);
    assertEquals(0, shares.get("still"));
    assertTrue(shares.get("other") > 0.1);
  }

  @Test
  void nothingIsDividedWhereNothingMoves() {
    Gram gram = Gram.empty(List.of("x", "y"));
    assertEquals(Map.of("x", 0.0), Shapley.of(gram, "y", List.of(), each(List.of("x"))).shares());
    assertEquals(Map.of(), Shapley.of(gram, "y", List.of("x"), List.of()).shares());
  }

  @Test
  void tooManyPlayersAreToldToJoinIntoStages() {
    List<Player> many =
        IntStream.range(0, 23).mapToObj(i -> new Player("p" + i, List.of())).toList();
    assertThrows(
        IllegalArgumentException.class,
        () -> Shapley.of(Gram.empty(List.of("y")), "y", List.of(), many));
  }

  /** A population of unit drivers with one correlation; y = drivers times beta plus noise. */
  private static Gram equicorrelated(List<String> names, double[] beta, double rho, double noise) {
    int p = beta.length;
    double all = Arrays.stream(beta).sum();
    double[] withY = Arrays.stream(beta).map(b -> b + rho * (all - b)).toArray();
    List<Double> upper = new ArrayList<>();
    double variance = noise;
    for (int i = 0; i < p; i++) {
      variance += beta[i] * withY[i];
    }
    upper.add(variance);
    Arrays.stream(withY).forEach(upper::add);
    for (int i = 0; i < p; i++) {
      for (int j = i; j < p; j++) {
        upper.add(i == j ? 1 : rho);
      }
    }
    List<String> columns = new ArrayList<>(List.of("y"));
    columns.addAll(names);
    return References.gram(
        1001,
        columns,
        new double[p + 1],
        upper.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Player> each(List<String> columns) {
    return columns.stream().map(column -> new Player(column, List.of(column))).toList();
  }

  private static double sum(Shapley shapley) {
    return shapley.shares().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static void assertShares(
      List<String> players, double[] expected, Shapley actual, double tolerance) {
    assertEquals(players, List.copyOf(actual.shares().keySet()));
    for (int i = 0; i < expected.length; i++) {
      String player = players.get(i);
      assertEquals(expected[i], actual.shares().get(player), tolerance, player);
    }
  }
}
