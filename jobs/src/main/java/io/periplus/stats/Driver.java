package io.periplus.stats;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A piece of the journey whose pull on an outcome is asked for. A row that did not meet it is a
 * fact, not a hole: the pair of columns is one player.
 *
 * @param code of the component
 * @param level column with the level met, 0 where it was not met; centring it among those who met
 *     it would change no effect and no share, since the pair spans the same space
 * @param experienced column with 1 where it was met and 0 where not
 */
public record Driver(String code, String level, String experienced) {

  Shapley.Player player() {
    return new Shapley.Player(code, List.of(experienced, level));
  }

  /** Rows that met it; with weights, the rows that their share of the weight stands for. */
  long met(Gram gram) {
    return gram.weight() > 0 ? Math.round(gram.rows() * gram.sum(experienced) / gram.weight()) : 0;
  }

  /** The level met on average; absent when nobody met it. */
  OptionalDouble meanLevel(Gram gram) {
    double met = gram.sum(experienced);
    return met > 0 ? OptionalDouble.of(gram.sum(level) / met) : OptionalDouble.empty();
  }
}
