package io.periplus.stats.worth;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The positive numbers that make a likelihood largest: Nelder and Mead's simplex on their
 * logarithms, begun anew from where it stopped until that gains nothing.
 *
 * @param at the numbers
 * @param value the logarithm of the likelihood there
 */
record Maximum(List<Double> at, double value) {
  private static final int MOST_STEPS = 1_000;
  private static final int MOST_RESTARTS = 8;
  private static final double GAIN = 1e-9;

  /** Beyond these the likelihood is flat: the data do not tell the number. */
  private static final double MOST_LOG = 25;

  static Maximum of(ToDoubleFunction<double[]> logLikelihood, double... start) {
    double[] at = Arrays.stream(start).map(Math::log).toArray();
    double value = Double.NEGATIVE_INFINITY;
    for (int restart = 0; restart < MOST_RESTARTS; restart++) {
      PointValuePair best = climbed(logLikelihood, at);
      boolean isDone = best.getValue() - value < GAIN;
      at = best.getPoint();
      value = best.getValue();
      if (isDone) {
        break;
      }
    }
    return new Maximum(Arrays.stream(at).map(Math::exp).boxed().toList(), value);
  }

  private static PointValuePair climbed(ToDoubleFunction<double[]> logLikelihood, double[] from) {
    ObjectiveFunction goal =
        new ObjectiveFunction(
            logs -> {
              for (double log : logs) {
                if (Math.abs(log) > MOST_LOG) {
                  return -Double.MAX_VALUE;
                }
              }
              double value =
                  logLikelihood.applyAsDouble(Arrays.stream(logs).map(Math::exp).toArray());
              return Double.isNaN(value) ? -Double.MAX_VALUE : value;
            });
    return new SimplexOptimizer(new SimpleValueChecker(1e-15, 1e-11, MOST_STEPS))
        .optimize(
            GoalType.MAXIMIZE,
            goal,
            new InitialGuess(from),
            new NelderMeadSimplex(from.length, 0.2),
            MaxEval.unlimited());
  }
}
