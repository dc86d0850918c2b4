package io.periplus.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who accounts for how much of the variation that a model explains: the mean gain of a player over
 * all orders in which the players may enter (LMG, the Shapley value of R2). Shares are never
 * negative, add up to {@code r2}, and are no effects: a player without effect that moves with the
 * others has a share too.
 *
 * @param total R2 of controls and players together, of all variation
 * @param controls R2 of the controls alone
 * @param r2 what the players explain of the variation that the controls left
 * @param shares of {@code r2}, by player
 */
public record Shapley(double total, double controls, double r2, Map<String, Double> shares) {
  /** More players than this would not fit in memory as a table of subsets. */
  public static final int MOST_PLAYERS = 22;

  /**
   * One player of the division.
   *
   * @param columns enter and leave the model together
   */
  public record Player(String name, List<String> columns) {
    public Player {
      columns = List.copyOf(columns);
    }
  }

  /** Divides exactly, over all 2^p subsets; controls stay in every model. */
  public static Shapley of(Gram gram, String outcome, List<String> controls, List<Player> players) {
    if (players.size() > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          "%d players are more than %d: join them into stages"
              .formatted(players.size(), MOST_PLAYERS));
    }
    List<String> names = new ArrayList<>(controls);
    int[] starts = new int[players.size() + 1];
    for (int player = 0; player < players.size(); player++) {
      starts[player] = names.size();
      names.addAll(players.get(player).columns());
    }
    starts[players.size()] = names.size();
    names.add(outcome);

    ShapleySweep.Division division = ShapleySweep.divide(gram.correlations(names), starts);
    double base = division.base();
    double total = division.total();
    double left = 1 - base;
    double unit = left > Gram.TOLERANCE && !gram.isConstant(outcome) ? 1 / left : 0;
    double[] values = division.values();
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int player = 0; player < values.length; player++) {
      shares.put(players.get(player).name(), values[player] * unit);
    }
    return new Shapley(total, base, (total - base) * unit, Collections.unmodifiableMap(shares));
  }
}
