package io.periplus.stats.uplift;

import io.periplus.stats.fit.Equations;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the effect on a customer is learnt from those of others. */
public enum Learner {
  /** What the treated are expected to do less what the others are, each arm fitted by itself. */
  TWO_MODEL {
    @Override
    ToDoubleFunction<Case> learn(List<Case> cases, Hinges hinges) {
      double[] treated = fit(cases.stream().filter(Case::isTreated).toList(), hinges);
      double[] others = fit(cases.stream().filter(c -> !c.isTreated()).toList(), hinges);
      return c -> product(hinges.of(c), treated) - product(hinges.of(c), others);
    }
  },
  /**
   * The effect that best explains what the outcome was beyond what all customers like him do, by
   * the part of the draw that was luck (Nie and Wager 2021). What customers like him do is fitted
   * on the other half of the customers.
   */
  R_LEARNER {
    @Override
    ToDoubleFunction<Case> learn(List<Case> cases, Hinges hinges) {
      List<Case> even = half(cases, 0);
      List<Case> odd = half(cases, 1);
      Equations equations = new Equations(hinges.size());
      explain(even, fit(odd, hinges), hinges, equations);
      explain(odd, fit(even, hinges), hinges, equations);
      double[] effect = equations.solve();
      return c -> product(hinges.of(c), effect);
    }
  };

  abstract ToDoubleFunction<Case> learn(List<Case> cases, Hinges hinges);

  private static void explain(
      List<Case> cases, double[] usual, Hinges hinges, Equations equations) {
    for (Case c : cases) {
      double[] z = hinges.of(c);
      double beyond = c.outcome() - product(z, usual);
      equations.add(z, c.surprise() * c.surprise(), beyond / c.surprise());
    }
  }

  private static List<Case> half(List<Case> cases, int which) {
    return java.util.stream.IntStream.range(0, cases.size())
        .filter(i -> i % 2 == which)
        .mapToObj(cases::get)
        .toList();
  }

  private static double[] fit(List<Case> cases, Hinges hinges) {
    Equations equations = new Equations(hinges.size());
    cases.forEach(c -> equations.add(hinges.of(c), 1, c.outcome()));
    return equations.solve();
  }

  private static double product(double[] a, double[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }
}
