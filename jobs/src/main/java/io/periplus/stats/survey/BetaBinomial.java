package io.periplus.stats.survey;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.special.Gamma;

/**
 * How the honest rates of many units spread: each unit's rate is a draw of a beta distribution, its
 * count a binomial of that rate.
 *
 * @param a first parameter of the beta distribution
 * @param b second parameter
 */
public record BetaBinomial(double a, double b) {
  private static final int MOST_EVALUATIONS = 5000;
  private static final double NEAR = 1e-10;
  private static final double STEP = 0.3;

  /** Logarithms beyond these describe units that are all alike, or all at the ends. */
  private static final double FAR = 14;

  /** Maximum likelihood over all units; units without answers say nothing. */
  public static BetaBinomial fit(long[] hits, long[] answers) {
    double all = 0;
    double sum = 0;
    for (int i = 0; i < hits.length; i++) {
      sum += hits[i];
      all += answers[i];
    }
    double rate = Math.min(0.99, Math.max(0.01, all > 0 ? sum / all : 0.5));
    MultivariateFunction loss =
        at ->
            Math.abs(at[0]) > FAR || Math.abs(at[1]) > FAR
                ? Double.MAX_VALUE
                : loss(new BetaBinomial(Math.exp(at[0]), Math.exp(at[1])), hits, answers);
    double[] best =
        new SimplexOptimizer(NEAR, NEAR)
            .optimize(
                new MaxEval(MOST_EVALUATIONS),
                new ObjectiveFunction(loss),
                GoalType.MINIMIZE,
                new InitialGuess(new double[] {Math.log(20 * rate), Math.log(20 * (1 - rate))}),
                new NelderMeadSimplex(2, STEP))
            .getPoint();
    return new BetaBinomial(Math.exp(best[0]), Math.exp(best[1]));
  }

  /** Chance that an honest unit has at least so many hits. */
  public double atLeast(long hits, long answers) {
    double sum = 0;
    for (long k = hits; k <= answers; k++) {
      sum += Math.exp(logChance(k, answers));
    }
    return Math.min(1, sum);
  }

  private double logChance(long hits, long answers) {
    return Gamma.logGamma(answers + 1.0)
        - Gamma.logGamma(hits + 1.0)
        - Gamma.logGamma(answers - hits + 1.0)
        + logBeta(a + hits, b + answers - hits)
        - logBeta(a, b);
  }

  private static double loss(BetaBinomial at, long[] hits, long[] answers) {
    double sum = 0;
    double own = logBeta(at.a, at.b);
    for (int i = 0; i < hits.length; i++) {
      sum -= logBeta(at.a + hits[i], at.b + answers[i] - hits[i]) - own;
    }
    return sum;
  }

  private static double logBeta(double a, double b) {
    return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
  }
}
