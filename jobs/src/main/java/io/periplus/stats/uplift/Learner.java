package io.periplus.stats.uplift;

import io.periplus.stats.fit.Equations;
import java.util.List;
import java.util.stream.IntStream;

/** How the effect on a customer is learnt from those of others. */
public enum Learner {
  /** What the treated are expected to do less what the others are, each arm fitted by itself. */
  TWO_MODEL {
    @Override
    Effect learn(List<Case> cases, Hinges hinges) {
      double[] treated = fit(cases.stream().filter(Case::isTreated).toList(), hinges);
      double[] others = fit(cases.stream().filter(c -> !c.isTreated()).toList(), hinges);
      for (int i = 0; i < treated.length; i++) {
        treated[i] -= others[i];
      }
      return new Effect(hinges, treated);
    }
  },
  /**
   * The effect that best explains what the outcome was beyond what all customers like him do, by
   * the part of the draw that was luck (Nie and Wager 2021). What customers like him do is fitted
   * on the other half of the customers.
   */
  R_LEARNER {
    @Override
    Effect learn(List<Case> cases, Hinges hinges) {
      List<Case> even = half(cases, 0);
      List<Case> odd = half(cases, 1);
      Equations equations = new Equations(hinges.size());
      explain(even, fit(odd, hinges), hinges, equations);
      explain(odd, fit(even, hinges), hinges, equations);
      return new Effect(hinges, equations.solve());
    }
  };

  /** What customers like him do without the treatment, learnt from those who did not get it. */
  static Effect unaided(List<Case> cases, Hinges hinges) {
    return new Effect(hinges, fit(cases.stream().filter(c -> !c.isTreated()).toList(), hinges));
  }

  abstract Effect learn(List<Case> cases, Hinges hinges);

  private static void explain(
      List<Case> cases, double[] usual, Hinges hinges, Equations equations) {
    for (Case c : cases) {
      double[] z = hinges.of(c.known());
      double beyond = c.outcome() - Effect.product(z, usual);
      equations.add(z, c.surprise() * c.surprise(), beyond / c.surprise());
    }
  }

  private static List<Case> half(List<Case> cases, int which) {
    return IntStream.range(0, cases.size())
        .filter(i -> i % 2 == which)
        .mapToObj(cases::get)
        .toList();
  }

  private static double[] fit(List<Case> cases, Hinges hinges) {
    Equations equations = new Equations(hinges.size());
    cases.forEach(c -> equations.add(hinges.of(c.known()), 1, c.outcome()));
    return equations.solve();
  }
}
