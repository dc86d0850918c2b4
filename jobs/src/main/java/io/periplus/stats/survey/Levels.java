package io.periplus.stats.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts in words as columns of 0 and 1: one for each word of each fact, but for the commonest,
 * which is what the others are compared with, and for words so rare that they say nothing of their
 * own; those count as the commonest.
 */
public final class Levels {
  private static final double RARE = 20;

  private final List<List<String>> words;

  private Levels(List<List<String>> words) {
    this.words = words;
  }

  /**
   * Learns the words.
   *
   * @param facts of each cell, all in the same order
   * @param rows of each cell
   */
  public static Levels of(List<List<String>> facts, double[] rows) {
    List<List<String>> words = new ArrayList<>();
    int width = facts.isEmpty() ? 0 : facts.get(0).size();
    for (int fact = 0; fact < width; fact++) {
      Map<String, Double> counts = new TreeMap<>();
      for (int i = 0; i < facts.size(); i++) {
        counts.merge(facts.get(i).get(fact), rows[i], Double::sum);
      }
      String commonest =
          counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      words.add(
          counts.entrySet().stream()
              .filter(e -> !e.getKey().equals(commonest) && e.getValue() >= RARE)
              .map(Map.Entry::getKey)
              .toList());
    }
    return new Levels(words);
  }

  /** The columns of cells, without a constant. */
  public List<double[]> columns(List<List<String>> facts) {
    return facts.stream().map(this::row).toList();
  }

  private double[] row(Iterable<String> cell) {
    List<Double> columns = new ArrayList<>();
    int fact = 0;
    for (String word : cell) {
      for (String known : words.get(fact++)) {
        columns.add(known.equals(word) ? 1.0 : 0.0);
      }
    }
    return columns.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
