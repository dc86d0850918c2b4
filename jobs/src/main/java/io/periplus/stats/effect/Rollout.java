package io.periplus.stats.effect;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Did a fix that reached some units earlier than others work: group-time effects by two-by-two
 * means against the units never reached (Callaway and Sant'Anna 2021). Base period: the one before
 * the start from the start on, the one before otherwise.
 *
 * @param cells effect of each start in each period
 */
public record Rollout(List<Cell> cells) {
  /** Start of units that were never reached. */
  public static final int NEVER = Integer.MAX_VALUE;

  public Rollout {
    cells = List.copyOf(cells);
  }

  /**
   * One start in one period.
   *
   * @param start first period of the fix
   * @param period when the outcome was seen
   * @param effect mean change of the group less that of the units never reached
   * @param standardError by the influence of units
   * @param units units of the group
   */
  public record Cell(int start, int period, double effect, double standardError, int units) {
    boolean isAfter() {
      return period >= start;
    }
  }

  /**
   * Reads a balanced panel.
   *
   * @param outcome by unit and period
   * @param start first treated period of each unit, {@link #NEVER} for none
   */
  public static Rollout of(double[][] outcome, int[] start) {
    TreeMap<Integer, Integer> sizes = new TreeMap<>();
    for (int s : start) {
      sizes.merge(s, 1, Integer::sum);
    }
    if (!sizes.containsKey(NEVER)) {
      throw new IllegalArgumentException(
          "No unit was left without the fix: nothing to compare with");
    }
    int periods = outcome[0].length;
    List<Cell> cells = new java.util.ArrayList<>();
    for (var group : sizes.headMap(NEVER).entrySet()) {
      for (int t = 1; t < periods; t++) {
        int base = t >= group.getKey() ? group.getKey() - 1 : t - 1;
        if (base >= 0) {
          cells.add(cell(outcome, start, group.getKey(), t, base));
        }
      }
    }
    return new Rollout(cells);
  }

  private static Cell cell(double[][] outcome, int[] start, int group, int t, int base) {
    double[] reached = changes(outcome, start, group, t, base);
    double[] never = changes(outcome, start, NEVER, t, base);
    return new Cell(
        group,
        t,
        mean(reached) - mean(never),
        Math.sqrt(variance(reached) / reached.length + variance(never) / never.length),
        reached.length);
  }

  private static double[] changes(double[][] outcome, int[] start, int group, int t, int base) {
    double[] changes = new double[start.length];
    int n = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == group) {
        changes[n++] = outcome[i][t] - outcome[i][base];
      }
    }
    return Arrays.copyOf(changes, n);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
  }

  /** Mean effect over the treated cells, each start by its units. */
  public double simple() {
    return weighted(cells.stream().filter(Cell::isAfter).toList());
  }

  /** Mean effect so many periods after the start; negative before it. */
  public SortedMap<Integer, Double> dynamic() {
    TreeMap<Integer, List<Cell>> by = new TreeMap<>();
    for (Cell cell : cells) {
      by.computeIfAbsent(cell.period() - cell.start(), e -> new java.util.ArrayList<>()).add(cell);
    }
    TreeMap<Integer, Double> effects = new TreeMap<>();
    by.forEach((event, members) -> effects.put(event, weighted(members)));
    return effects;
  }

  /** Mean of the dynamic effects from the start on, each event time alike. */
  public double dynamicOverall() {
    return dynamic().tailMap(0).values().stream().mapToDouble(d -> d).average().orElse(Double.NaN);
  }

  /** Mean effect of each start over its treated periods. */
  public SortedMap<Integer, Double> group() {
    TreeMap<Integer, Double> effects = new TreeMap<>();
    for (int start : starts()) {
      effects.put(
          start,
          cells.stream()
              .filter(c -> c.start() == start && c.isAfter())
              .mapToDouble(Cell::effect)
              .average()
              .orElse(Double.NaN));
    }
    return effects;
  }

  /** Mean of the starts' effects, each by its units. */
  public double groupOverall() {
    double sum = 0;
    double units = 0;
    for (var effect : group().entrySet()) {
      int size =
          cells.stream()
              .filter(c -> c.start() == effect.getKey())
              .findFirst()
              .orElseThrow()
              .units();
      sum += size * effect.getValue();
      units += size;
    }
    return sum / units;
  }

  private int[] starts() {
    return cells.stream().mapToInt(Cell::start).distinct().sorted().toArray();
  }

  private static double weighted(List<Cell> members) {
    double sum = members.stream().mapToDouble(c -> c.units() * c.effect()).sum();
    return sum / members.stream().mapToDouble(Cell::units).sum();
  }
}
