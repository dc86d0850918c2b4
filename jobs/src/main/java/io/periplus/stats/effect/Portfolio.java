package io.periplus.stats.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Which fixes fit a budget and gain most: whole fixes or none, by branch and bound over the linear
 * relaxation, which the simplex method of commons-math solves (Land and Doig 1960).
 */
public final class Portfolio {
  private static final double WHOLE = 1e-9;
  private static final int STEPS = 10_000;

  private final double[] gain;
  private final double[] cost;
  private final double budget;
  private boolean[] best;
  private double most;

  private Portfolio(double[] gain, double[] cost, double budget) {
    this.gain = gain;
    this.cost = cost;
    this.budget = budget;
    this.best = new boolean[gain.length];
  }

  /** Which to choose; one that gains nothing is never chosen. */
  public static boolean[] choose(double[] gain, double[] cost, double budget) {
    Portfolio search = new Portfolio(gain, cost, budget);
    int[] state = new int[gain.length];
    for (int i = 0; i < gain.length; i++) {
      state[i] = gain[i] > 0 && cost[i] <= budget ? 0 : -1;
    }
    search.branch(state);
    return search.best;
  }

  /** Explores what is left open: 1 chosen, -1 left out, 0 open. */
  private void branch(int[] state) {
    double left = budget;
    double held = 0;
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < state.length; i++) {
      if (state[i] == 1) {
        left -= cost[i];
        held += gain[i];
      } else if (state[i] == 0) {
        open.add(i);
      }
    }
    if (left < 0) {
      return;
    }
    double[] part = relaxed(open, left);
    double bound = held;
    int split = -1;
    for (int k = 0; k < part.length; k++) {
      bound += part[k] * gain[open.get(k)];
      if (part[k] > WHOLE && part[k] < 1 - WHOLE) {
        split = open.get(k);
      }
    }
    if (bound <= most + WHOLE) {
      return;
    }
    if (split < 0) {
      most = bound;
      best = new boolean[state.length];
      for (int i = 0; i < state.length; i++) {
        best[i] = state[i] == 1;
      }
      for (int k = 0; k < part.length; k++) {
        best[open.get(k)] = part[k] > 0.5;
      }
      return;
    }
    for (int side : new int[] {1, -1}) {
      int[] next = state.clone();
      next[split] = side;
      branch(next);
    }
  }

  private double[] relaxed(List<Integer> open, double left) {
    if (open.isEmpty()) {
      return new double[0];
    }
    double[] worth = open.stream().mapToDouble(i -> gain[i]).toArray();
    double[] price = open.stream().mapToDouble(i -> cost[i]).toArray();
    List<LinearConstraint> limits = new ArrayList<>();
    limits.add(new LinearConstraint(price, Relationship.LEQ, left));
    for (int k = 0; k < worth.length; k++) {
      double[] one = new double[worth.length];
      one[k] = 1;
      limits.add(new LinearConstraint(one, Relationship.LEQ, 1));
    }
    PointValuePair solution =
        new SimplexSolver()
            .optimize(
                new MaxIter(STEPS),
                new LinearObjectiveFunction(worth, 0),
                new LinearConstraintSet(limits),
                GoalType.MAXIMIZE,
                new NonNegativeConstraint(true));
    return Arrays.copyOf(solution.getPoint(), worth.length);
  }
}
