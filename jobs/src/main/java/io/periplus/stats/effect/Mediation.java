package io.periplus.stats.effect;

import io.periplus.stats.Gram;
import io.periplus.stats.LeastSquares;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of an effect runs through an experience: what the exposure does to the experience, times
 * what the experience does to the outcome with the exposure given; the rest is direct (Imai, Keele
 * and Yamamoto 2010, linear case).
 *
 * @param toExperience exposure on experience
 * @param toOutcome experience on outcome, exposure given
 * @param direct exposure on outcome, experience given
 * @param vanishesAt correlation of the unexplained parts of experience and outcome at which the
 *     indirect part would be nothing
 */
public record Mediation(double toExperience, double toOutcome, double direct, double vanishesAt) {

  /** Fits from the sums; nothing where a column never moves. */
  public static Mediation of(
      Gram gram, String exposure, String experience, String outcome, List<String> controls) {
    List<String> before = new ArrayList<>(controls);
    before.add(exposure);
    List<String> all = new ArrayList<>(before);
    all.add(experience);
    LeastSquares first = LeastSquares.fit(gram, experience, before);
    LeastSquares second = LeastSquares.fit(gram, outcome, all);
    LeastSquares whole = LeastSquares.fit(gram, outcome, before);
    double b = second.coefficient(experience).orElse(0);
    double squaresOfExperience = left(gram, experience, first);
    double squaresOfOutcome = left(gram, outcome, whole);
    // Frisch and Waugh: b is the slope of the outcome's rest on the experience's rest.
    double rho = squaresOfOutcome > 0 ? b * Math.sqrt(squaresOfExperience / squaresOfOutcome) : 0;
    return new Mediation(
        first.coefficient(exposure).orElse(0), b, second.coefficient(exposure).orElse(0), rho);
  }

  private static double left(Gram gram, String outcome, LeastSquares fit) {
    return gram.deviation(outcome, outcome) * (1 - fit.r2());
  }

  /** The part that runs through the experience. */
  public double indirect() {
    return toExperience * toOutcome;
  }

  public double total() {
    return indirect() + direct;
  }
}
