package io.periplus.sample.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.periplus.stats.Gram;
import io.periplus.stats.LeastSquares;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each world has teeth: the naive method misses its truth, and the right one finds it. */
class QuestionsTest {
  private static final int WORLDS = 100;
  private static final List<String> TRAITS = List.of("trait", "g0", "g1", "g2");

  @Test
  void heavyUsersComplainAndSpendThoughComplaintsCost() {
    double naive = mean(k -> slope(HeavyUsers.world(k)));
    double right = mean(k -> slope(HeavyUsers.world(k).within()));
    assertTrue(naive > 0, "naive " + naive);
    assertEquals(HeavyUsers.TRUTH, right, 0.015);
  }

  @Test
  void aFixThatGrowsIsHalvedByTwoWayMeans() {
    double truth = mean(k -> StagedFix.world(k).truth());
    double naive = mean(k -> twoWay(StagedFix.world(k)));
    double right = mean(k -> imputed(StagedFix.world(k)));
    assertTrue(naive < 0.6 * truth, "naive %.3f of %.3f".formatted(naive, truth));
    assertEquals(truth, right, 0.02 * truth);
  }

  @Test
  void thoseWhoGaveUpAreNotAsImpatientAsTheyLook() {
    double naive =
        mean(
            k -> {
              Patience world = Patience.world(k);
              return IntStream.range(0, world.waited().length)
                  .filter(i -> world.gaveUp()[i])
                  .mapToDouble(i -> world.waited()[i])
                  .average()
                  .orElseThrow();
            });
    double right =
        mean(
            k -> {
              Patience world = Patience.world(k);
              double waited = 0;
              double given = 0;
              for (int i = 0; i < world.waited().length; i++) {
                waited += world.waited()[i];
                given += world.gaveUp()[i] ? 1 : 0;
              }
              return waited / given;
            });
    assertTrue(naive < 3, "naive " + naive);
    assertEquals(Patience.TRUTH, right, 0.12);
  }

  @Test
  void theHappyAnswerMoreAndWhatIsKnownOfAllRepairsIt() {
    double naive = 0;
    double right = 0;
    for (int k = 0; k < 10; k++) {
      Answering world = Answering.world(k);
      Gram answers = Gram.empty(columns());
      double sum = 0;
      int count = 0;
      for (int i = 0; i < world.value().length; i++) {
        if (world.answered()[i]) {
          double[] x = world.known()[i];
          answers = answers.plus(new double[] {x[1], x[2], x[3], x[4], world.value()[i]}, 1);
          sum += world.value()[i];
          count++;
        }
      }
      LeastSquares fit = LeastSquares.fit(answers, "value", TRAITS);
      naive += (sum / count - world.truth()) / 10;
      right += (predicted(fit, world) - world.truth()) / 10;
    }
    assertTrue(naive > 20, "naive " + naive);
    assertTrue(Math.abs(right) < 3.5, "right " + right);
  }

  private static double predicted(LeastSquares fit, Answering world) {
    double sum = 0;
    for (double[] x : world.known()) {
      double one = fit.intercept();
      for (int j = 0; j < TRAITS.size(); j++) {
        one += fit.coefficients().get(TRAITS.get(j)) * x[j + 1];
      }
      sum += one / world.known().length;
    }
    return sum;
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(TRAITS);
    columns.add("value");
    return columns;
  }

  private static double slope(HeavyUsers world) {
    Gram gram = Gram.empty(List.of("x", "y"));
    for (int i = 0; i < world.spend().length; i++) {
      for (int t = 0; t < world.spend()[i].length; t++) {
        gram = gram.plus(new double[] {world.incidents()[i][t], world.spend()[i][t]}, 1);
      }
    }
    return LeastSquares.fit(gram, "y", List.of("x")).coefficients().get("x");
  }

  private static double twoWay(StagedFix world) {
    int units = world.outcome().length;
    int periods = world.outcome()[0].length;
    double[][] treated = new double[units][periods];
    for (int i = 0; i < units; i++) {
      for (int t = 0; t < periods; t++) {
        treated[i][t] = world.isTreated(i, t) ? 1 : 0;
      }
    }
    return slope(
        new HeavyUsers(HeavyUsers.centered(treated), HeavyUsers.centered(world.outcome())));
  }

  /** What untreated cells say of unit and period, taken off the treated ones. */
  private static double imputed(StagedFix world) {
    int units = world.outcome().length;
    int periods = world.outcome()[0].length;
    double[] unit = new double[units];
    double[] period = new double[periods];
    for (int sweep = 0; sweep < 60; sweep++) {
      for (int i = 0; i < units; i++) {
        int row = i;
        unit[i] =
            IntStream.range(0, world.from()[i])
                .mapToDouble(t -> world.outcome()[row][t] - period[t])
                .average()
                .orElseThrow();
      }
      for (int t = 0; t < periods; t++) {
        int column = t;
        period[t] =
            IntStream.range(0, units)
                .filter(i -> !world.isTreated(i, column))
                .mapToDouble(i -> world.outcome()[i][column] - unit[i])
                .average()
                .orElseThrow();
      }
    }
    return IntStream.range(0, units)
        .boxed()
        .flatMap(
            i ->
                IntStream.range(world.from()[i], periods)
                    .mapToObj(t -> world.outcome()[i][t] - unit[i] - period[t]))
        .mapToDouble(effect -> effect)
        .average()
        .orElseThrow();
  }

  private static double mean(IntToDoubleFunction of) {
    return IntStream.range(0, WORLDS).mapToDouble(of).average().orElseThrow();
  }
}
