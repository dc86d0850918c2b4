package io.periplus.stats.share;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether one driver is above another in every model that could be made of the rest (Azen and
 * Budescu 2003, Psychological Methods 8(2)). The general form, the mean over all sizes, is the
 * Shapley value.
 *
 * @param conditional by player, the mean gain over the sub-models of 0, 1, 2... other players
 * @param complete by pair, the share of common sub-models in which the first adds more; 1 is
 *     complete dominance
 */
public record Dominance(
    Map<String, List<Double>> conditional, Map<String, Map<String, Double>> complete) {
  /** Gains closer than this are the same: no pair dominates by the last digit. */
  private static final double TIE = 1e-12;

  public static Dominance of(SubsetWorth worth) {
    List<String> players = worth.players();
    Map<String, List<Double>> conditional = new LinkedHashMap<>();
    Map<String, Map<String, Double>> complete = new LinkedHashMap<>();
    for (int a = 0; a < players.size(); a++) {
      conditional.put(players.get(a), bySize(worth, a));
      Map<String, Double> above = new LinkedHashMap<>();
      for (int b = 0; b < players.size(); b++) {
        if (a != b) {
          above.put(players.get(b), share(worth, a, b));
        }
      }
      complete.put(players.get(a), Collections.unmodifiableMap(above));
    }
    return new Dominance(
        Collections.unmodifiableMap(conditional), Collections.unmodifiableMap(complete));
  }

  private static List<Double> bySize(SubsetWorth worth, int player) {
    int players = worth.players().size();
    double[] sums = new double[players];
    int[] counts = new int[players];
    for (int mask = 0; mask <= worth.everybody(); mask++) {
      if ((mask >> player & 1) == 0) {
        int size = Integer.bitCount(mask);
        sums[size] += worth.gain(player, mask);
        counts[size]++;
      }
    }
    List<Double> means = new ArrayList<>();
    for (int size = 0; size < players; size++) {
      means.add(sums[size] / counts[size]);
    }
    return List.copyOf(means);
  }

  private static double share(SubsetWorth worth, int a, int b) {
    int both = 1 << a | 1 << b;
    int above = 0;
    int common = 0;
    for (int mask = 0; mask <= worth.everybody(); mask++) {
      if ((mask & both) == 0) {
        common++;
        above += worth.gain(a, mask) > worth.gain(b, mask) + TIE ? 1 : 0;
      }
    }
    return (double) above / common;
  }
}
