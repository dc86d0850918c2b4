package io.periplus.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How well one number alone tells the rows where something happened from the others. */
public final class Separation {
  /** Rows that all end alike are taken for chance as long as chance does it this often. */
  private static final double CHANCE = 1e-6;

  private final List<Held> values;
  private final long rows;
  private final long happened;

  private Separation(List<Held> values) {
    this.values = values;
    this.rows = values.stream().mapToLong(Held::rows).sum();
    this.happened = values.stream().mapToLong(Held::happened).sum();
  }

  /**
   * A value and who held it.
   *
   * @param rows rows with this value
   * @param happened those of them where it happened
   */
  public record Held(double value, long rows, long happened) {}

  /** From every value, each named once. */
  public static Separation of(List<Held> values) {
    return new Separation(values.stream().sorted(Comparator.comparingDouble(Held::value)).toList());
  }

  /** Whether the rows differ in it at all. */
  public boolean isVarying() {
    return values.size() > 1;
  }

  /**
   * Area under the ROC curve of the number by itself, in whichever direction it points; absent when
   * all rows ended alike.
   */
  public OptionalDouble auc() {
    long others = rows - happened;
    if (happened == 0 || others == 0) {
      return OptionalDouble.empty();
    }
    double wins = 0;
    long below = 0;
    for (Held held : values) {
      long here = held.rows() - held.happened();
      wins += held.happened() * (below + here / 2.0);
      below += here;
    }
    double upwards = wins / happened / others;
    return OptionalDouble.of(Math.max(upwards, 1 - upwards));
  }

  /**
   * The lowest value that decides the outcome of all who hold it.
   *
   * @param share of all rows that must hold it
   */
  public Optional<Held> decisive(double share) {
    return values.stream()
        .filter(held -> held.rows() >= share * rows)
        .filter(held -> chanceOfOneEnd(held) < CHANCE)
        .findFirst();
  }

  /** How often rows of the common mixture would end as alike as these; 1 when these differ. */
  private double chanceOfOneEnd(Held held) {
    double times = held.rows();
    if (held.happened() == held.rows()) {
      return Math.pow((double) happened / rows, times);
    }
    return held.happened() == 0 ? Math.pow(1 - (double) happened / rows, times) : 1;
  }
}
