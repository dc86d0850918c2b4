package io.periplus.stats.uplift;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of a customer, bent: each column itself and above its tenth, third, fifth, seventh
 * and ninth tenth, so that an effect may rise, fall and level off.
 */
final class Hinges implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double[] AT = {0.1, 0.3, 0.5, 0.7, 0.9};

  private final List<double[]> knots;

  private Hinges(List<double[]> knots) {
    this.knots = knots;
  }

  static Hinges of(List<Case> cases) {
    List<double[]> knots = new ArrayList<>();
    for (int c = 0; c < cases.get(0).columns(); c++) {
      int column = c;
      double[] sorted = cases.stream().mapToDouble(x -> x.known(column)).sorted().toArray();
      knots.add(
          Arrays.stream(AT)
              .map(p -> sorted[(int) (p * (sorted.length - 1))])
              .distinct()
              .filter(knot -> knot > sorted[0] && knot < sorted[sorted.length - 1])
              .toArray());
    }
    return new Hinges(knots);
  }

  int size() {
    return 1 + knots.stream().mapToInt(k -> 1 + k.length).sum();
  }

  /** A constant, each column, and each column above each of its knots. */
  double[] of(double[] known) {
    double[] z = new double[size()];
    int at = 0;
    z[at++] = 1;
    for (int c = 0; c < knots.size(); c++) {
      z[at++] = known[c];
      for (double knot : knots.get(c)) {
        z[at++] = Math.max(known[c] - knot, 0);
      }
    }
    return z;
  }

  /** The knots of each column, as text. */
  String text() {
    return knots.stream().map(Arrays::toString).toList().toString();
  }
}
