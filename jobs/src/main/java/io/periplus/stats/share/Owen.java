package io.periplus.stats.share;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stage of the journey, then which touchpoint in it: stages are divided by Shapley over
 * stages, and within a stage its players by Shapley over orders in which the other stages come as a
 * whole (Owen 1977). A stage's players add up to the stage.
 *
 * @param stages value of each stage, in R2
 * @param players value of each player, in R2
 */
public record Owen(Map<String, Double> stages, Map<String, Double> players) {

  /**
   * Divides.
   *
   * @param stages players of each stage; every player in exactly one
   */
  public static Owen of(SubsetWorth worth, Map<String, List<String>> stages) {
    int[] masks =
        stages.values().stream().mapToInt(players -> mask(worth.players(), players)).toArray();
    checkEachOnce(worth, masks);
    Map<String, Double> ofPlayers = new LinkedHashMap<>();
    worth.players().forEach(player -> ofPlayers.put(player, 0.0));
    Map<String, Double> ofStages = new LinkedHashMap<>();
    List<String> names = List.copyOf(stages.keySet());
    for (int stage = 0; stage < masks.length; stage++) {
      double sum = 0;
      for (int player = 0; player < worth.players().size(); player++) {
        if ((masks[stage] >> player & 1) == 1) {
          double value = value(worth, masks, stage, player);
          ofPlayers.put(worth.players().get(player), value);
          sum += value;
        }
      }
      ofStages.put(names.get(stage), sum);
    }
    return new Owen(Collections.unmodifiableMap(ofStages), Collections.unmodifiableMap(ofPlayers));
  }

  private static double value(SubsetWorth worth, int[] masks, int stage, int player) {
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < masks.length; other++) {
      if (other != stage) {
        others.add(masks[other]);
      }
    }
    int rest = masks[stage] & ~(1 << player);
    double value = 0;
    for (int choice = 0; choice < 1 << others.size(); choice++) {
      int outside = 0;
      for (int other = 0; other < others.size(); other++) {
        outside |= (choice >> other & 1) == 1 ? others.get(other) : 0;
      }
      double within = 0;
      // All subsets of the rest of the stage, from the largest to the empty one.
      for (int inner = rest; ; inner = inner - 1 & rest) {
        within +=
            weight(Integer.bitCount(inner), Integer.bitCount(rest) + 1)
                * worth.gain(player, outside | inner);
        if (inner == 0) {
          break;
        }
      }
      value += weight(Integer.bitCount(choice), masks.length) * within;
    }
    return value;
  }

  /** s! (n - 1 - s)! / n!: part of all orders of n in which one comes right after a given s. */
  private static double weight(int s, int n) {
    double weight = 1.0 / n;
    for (int k = 1; k <= s; k++) {
      weight *= (double) k / (n - k);
    }
    return weight;
  }

  private static int mask(List<String> players, List<String> of) {
    int mask = 0;
    for (String player : of) {
      int at = players.indexOf(player);
      if (at < 0) {
        throw new IllegalArgumentException("No player %s among %s".formatted(player, players));
      }
      mask |= 1 << at;
    }
    return mask;
  }

  private static void checkEachOnce(SubsetWorth worth, int[] masks) {
    int seen = 0;
    int count = 0;
    for (int mask : masks) {
      seen |= mask;
      count += Integer.bitCount(mask);
    }
    if (seen != worth.everybody() || count != worth.players().size()) {
      throw new IllegalArgumentException(
          "Each of %s must be in exactly one stage".formatted(worth.players()));
    }
  }
}
