package io.periplus.sample.question;

import io.periplus.sample.company.Draws;

/**
 * Happy customers answer more: 20,000 are invited, and who answers hangs on two things that are
 * known of everybody and that go with the score.
 */
final class Answering {
  private static final int INVITED = 20_000;
  private final double[][] known;
  private final double[] value;
  private final boolean[] answered;

  private Answering(double[][] known, double[] value, boolean[] answered) {
    this.known = known;
    this.value = value;
    this.answered = answered;
  }

  /** By customer: 1, the continuous trait, and three of the four groups. */
  double[][] known() {
    return known;
  }

  /** +100 for a promoter, -100 for a detractor, else 0. */
  double[] value() {
    return value;
  }

  /** Who answered. */
  boolean[] answered() {
    return answered;
  }

  static Answering world(int number) {
    Draws draws = Draws.of(11, number);
    double[][] known = new double[INVITED][];
    double[] value = new double[INVITED];
    boolean[] answered = new boolean[INVITED];
    for (int i = 0; i < INVITED; i++) {
      double trait = draws.normal();
      int group = draws.whole(0, 3);
      double happy = 0.8 * trait + (group == 0 ? 0.3 : 0) - (group == 3 ? 0.2 : 0) + draws.normal();
      double score = Math.max(0, Math.min(10, Math.floor(7.6 + 1.8 * happy + 0.5)));
      value[i] = (score >= 9 ? 100 : 0) - (score <= 6 ? 100 : 0);
      known[i] =
          new double[] {1, trait, group == 0 ? 1 : 0, group == 1 ? 1 : 0, group == 2 ? 1 : 0};
      answered[i] = draws.chance(Draws.logistic(-1.6 + 0.9 * trait + (group == 0 ? 0.4 : 0)));
    }
    return new Answering(known, value, answered);
  }

  /** What the company would know if everybody had answered. */
  double truth() {
    double sum = 0;
    for (double one : value) {
      sum += one / value.length;
    }
    return sum;
  }
}
