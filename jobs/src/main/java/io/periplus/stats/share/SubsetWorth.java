package io.periplus.stats.share;

import io.periplus.stats.Gram;
import io.periplus.stats.Shapley;
import io.periplus.stats.Shapley.Player;
import io.periplus.stats.SubsetSweep;
import java.util.ArrayList;
import java.util.List;

/**
 * What every subset of players explains of an outcome, controls included: the table from which
 * dominance and Owen values are read. Bit j of a mask stands for player j.
 */
public final class SubsetWorth {
  private final List<String> players;
  private final double[] table;

  private SubsetWorth(List<String> players, double[] table) {
    this.players = players;
    this.table = table;
  }

  /** All 2^p subsets; as many players as {@link Shapley#MOST_PLAYERS} take 32 MB. */
  public static SubsetWorth of(
      Gram gram, String outcome, List<String> controls, List<Player> players) {
    if (players.size() > Shapley.MOST_PLAYERS) {
      throw new IllegalArgumentException(
          "%d players are more than %d: join them into stages"
              .formatted(players.size(), Shapley.MOST_PLAYERS));
    }
    List<String> names = new ArrayList<>(controls);
    int[] starts = new int[players.size() + 1];
    for (int player = 0; player < players.size(); player++) {
      starts[player] = names.size();
      names.addAll(players.get(player).columns());
    }
    starts[players.size()] = names.size();
    names.add(outcome);
    return new SubsetWorth(
        players.stream().map(Player::name).toList(),
        SubsetSweep.explained(gram.correlations(names), starts));
  }

  public List<String> players() {
    return players;
  }

  /** R2 of a subset and the controls. */
  public double of(int mask) {
    return table[mask];
  }

  /** What a player adds to a subset without him. */
  public double gain(int player, int mask) {
    return table[mask | 1 << player] - table[mask];
  }

  /** The mask of everybody. */
  int everybody() {
    return table.length - 1;
  }
}
