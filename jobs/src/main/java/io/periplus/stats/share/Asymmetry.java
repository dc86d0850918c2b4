package io.periplus.stats.share;

import io.periplus.stats.Gram;
import io.periplus.stats.Interval;
import io.periplus.stats.JointReplicates;
import io.periplus.stats.LeastSquares;
import io.periplus.stats.Percentiles;
import io.periplus.stats.ShardGrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether bad performance costs more than good performance earns: two marks a driver, one for its
 * bad end and one for its good end, against the middle (penalty-reward contrast, Brandt 1987).
 * Drivers that move together make wrongly signed marks, so a kind is named only where both signs
 * are right and the interval of the difference excludes 0.
 *
 * @param driver its name
 * @param penalty what the bad end does to the outcome; absent where the mark has no coefficient
 * @param reward what the good end does; absent likewise
 * @param difference interval of reward less the size of the penalty; absent where too few
 *     replicates carry both
 * @param kind what may be said
 */
public record Asymmetry(
    String driver,
    OptionalDouble penalty,
    OptionalDouble reward,
    Optional<Interval> difference,
    Kind kind) {
  /** Percentiles over fewer of the replicates than this would speak of another model. */
  private static final double FEWEST = 0.95;

  /** What a driver is to customers (Kano 1984). */
  public enum Kind {
    /** Bad performance costs more than good performance earns. */
    MUST_BE,
    /** Both ends count alike, and both count. */
    PERFORMANCE,
    /** Good performance earns more than bad performance costs. */
    DELIGHTER,
    /** The data do not say: a sign is wrong, or an interval is too wide. */
    UNCLASSIFIED
  }

  /**
   * A driver's marks.
   *
   * @param bad column with 1 at the bad end
   * @param good column with 1 at the good end
   */
  public record Marks(String driver, String bad, String good) {}

  private record Ends(OptionalDouble penalty, OptionalDouble reward) {
    boolean areKnown() {
      return penalty.isPresent() && reward.isPresent();
    }

    double difference() {
      return reward.getAsDouble() - Math.abs(penalty.getAsDouble());
    }
  }

  /** The asymmetry of every driver, from one fit with the marks of all and one a replicate. */
  public static List<Asymmetry> of(
      ShardGrams shards,
      String outcome,
      List<String> controls,
      List<Marks> drivers,
      JointReplicates worlds,
      double confidence) {
    List<String> predictors = new ArrayList<>(controls);
    drivers.forEach(d -> predictors.addAll(List.of(d.bad(), d.good())));
    List<Ends> point = ends(shards.total(), outcome, predictors, drivers);
    List<List<Ends>> replicates =
        worlds.of(shards, gram -> ends(gram, outcome, predictors, drivers));
    List<Asymmetry> all = new ArrayList<>();
    for (int i = 0; i < drivers.size(); i++) {
      int at = i;
      List<Ends> known =
          replicates.stream().map(ends -> ends.get(at)).filter(Ends::areKnown).toList();
      boolean isCarried = !known.isEmpty() && known.size() >= FEWEST * worlds.size();
      all.add(
          new Asymmetry(
              drivers.get(i).driver(),
              point.get(i).penalty(),
              point.get(i).reward(),
              isCarried && point.get(i).areKnown()
                  ? Optional.of(middle(known, confidence))
                  : Optional.empty(),
              kind(point.get(i), isCarried ? known : List.of(), confidence)));
    }
    return List.copyOf(all);
  }

  private static Kind kind(Ends point, List<Ends> known, double confidence) {
    boolean isRight =
        point.areKnown() && point.penalty().getAsDouble() < 0 && point.reward().getAsDouble() > 0;
    if (!isRight || known.isEmpty()) {
      return Kind.UNCLASSIFIED;
    }
    Interval difference = middle(known, confidence);
    if (difference.high() < 0) {
      return Kind.MUST_BE;
    }
    if (difference.low() > 0) {
      return Kind.DELIGHTER;
    }
    Interval penalty =
        interval(known.stream().mapToDouble(e -> e.penalty().getAsDouble()).toArray(), confidence);
    Interval reward =
        interval(known.stream().mapToDouble(e -> e.reward().getAsDouble()).toArray(), confidence);
    return penalty.high() < 0 && reward.low() > 0 ? Kind.PERFORMANCE : Kind.UNCLASSIFIED;
  }

  private static Interval middle(List<Ends> known, double confidence) {
    return interval(known.stream().mapToDouble(Ends::difference).toArray(), confidence);
  }

  private static Interval interval(double[] values, double confidence) {
    return Percentiles.of(values).middle(confidence);
  }

  private static List<Ends> ends(
      Gram gram, String outcome, List<String> predictors, List<Marks> drivers) {
    LeastSquares fit = LeastSquares.fit(gram, outcome, predictors);
    return drivers.stream()
        .map(d -> new Ends(fit.coefficient(d.bad()), fit.coefficient(d.good())))
        .toList();
  }
}
